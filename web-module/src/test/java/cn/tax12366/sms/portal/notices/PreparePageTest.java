package cn.tax12366.sms.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.content.MessagePreview;
import cn.tax12366.sms.content.TemplateKind;
import cn.tax12366.sms.content.TemplateList;
import cn.tax12366.sms.content.TemplateView;
import cn.tax12366.sms.notices.NoticeDrafting;
import cn.tax12366.sms.notices.NoticePreview;
import cn.tax12366.sms.notices.NoticeSize;
import cn.tax12366.sms.notices.NoticeSubmission;
import cn.tax12366.sms.notices.audience.AudienceSize;
import cn.tax12366.sms.notices.trial.TestSending;
import cn.tax12366.sms.notices.trial.TestSent;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.outbound.SendingForecast;
import cn.tax12366.sms.shared.AuthorityCode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.InOrder;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class PreparePageTest {

  private static final AuthorityCode LUOYANG = AuthorityCode.of("14103000000");
  private static final AuthorityCode LAOCHENG = AuthorityCode.of("14103020000");
  private static final LocalDate NEAREST = LocalDate.of(2026, 12, 15);
  private static final LocalDate LATER = LocalDate.of(2027, 1, 20);

  @Mock private NoticeDrafting drafting;
  @Mock private TestSending tests;
  @Mock private NoticeSubmission submission;
  @Mock private TemplateList templates;
  @Mock private SendingForecast forecasts;
  @Mock private Areas areas;
  // Made later than the page, which would be given it as if it had asked for it already.
  private NoticePreview preview;
  @InjectMocks private PreparePage page;

  @BeforeEach
  void somebodyFromLuoyang() {
    preview = mock(NoticePreview.class);
    AuthorityView unit = mock(AuthorityView.class);
    lenient().when(unit.getCode()).thenReturn(LUOYANG);
    lenient().when(areas.within(Act.PREPARE_REMINDER)).thenReturn(List.of(unit));
    lenient().when(drafting.openDeadlines()).thenReturn(List.of(NEAREST, LATER));
    TemplateView template = mock(TemplateView.class);
    lenient().when(template.getId()).thenReturn(7L);
    lenient().when(templates.usable(TemplateKind.FILING_REMINDER)).thenReturn(List.of(template));
    lenient().when(drafting.preview(any(), any(), anyLong())).thenReturn(preview);
  }

  @Test
  void beginsWithOnesOwnUnitTheNearestDeadlineAndTheFirstTemplate() {
    page.begin(null, null, null);

    assertThat(page.getArea()).isEqualTo(LUOYANG.digits());
    assertThat(page.getDue()).isEqualTo(NEAREST);
    assertThat(page.getTemplate()).isEqualTo(7);
    assertThat(page.isComplete()).isTrue();
  }

  @Test
  void beginsWithWhatTheAddressSays() {
    page.begin(LAOCHENG.digits(), "2027-01-20", "9");

    page.getPreview();

    verify(drafting).preview(LAOCHENG, LATER, 9);
  }

  @Test
  void aDayThatIsNoneIsTheNearestDeadline() {
    page.begin(null, "the fifteenth", null);

    assertThat(page.getDue()).isEqualTo(NEAREST);
  }

  @Test
  void showsThePageBeforeItCounts() {
    page.begin(null, null, null);
    page.getPreview();

    assertThat(page.getSize()).isNull();
    assertThat(page.isSubmittable()).as("nothing is submitted that was not counted").isFalse();
    verify(drafting, never()).measure(any(), any(), anyLong());
  }

  @Test
  void asksForThePreviewOnceHoweverOftenThePageNamesIt() {
    when(preview.getSamples()).thenReturn(List.of(mock(MessagePreview.class)));
    page.begin(null, null, null);

    for (int i = 0; i < 10; i++) {
      page.getMessage();
    }

    verify(drafting, times(1)).preview(LUOYANG, NEAREST, 7);
    verify(drafting, times(1)).openDeadlines();
  }

  @Test
  void anotherChoiceIsCountedAnew() {
    counted(816);
    page.begin(null, null, null);
    page.measure();
    assertThat(page.isSubmittable()).isTrue();

    page.setDue(LATER);
    page.choose();

    assertThat(page.getSize()).isNull();
    assertThat(page.isSubmittable()).isFalse();
  }

  @Test
  void nothingIsSubmittedWhereNobodyIsToBeReminded() {
    counted(0);
    page.begin(null, null, null);

    page.measure();

    assertThat(page.isSubmittable()).isFalse();
  }

  @Test
  void hasNothingToShowAsLongAsNoDeadlineIsOpen() {
    when(drafting.openDeadlines()).thenReturn(List.of());
    page.begin(null, null, null);

    page.measure();

    assertThat(page.isComplete()).isFalse();
    assertThat(page.getMessage()).isNull();
    verify(drafting, never()).preview(any(), any(), anyLong());
    verify(drafting, never()).measure(any(), any(), anyLong());
  }

  @Test
  void stepsThroughTheSamplesAndStopsAtBothEnds() {
    MessagePreview first = mock(MessagePreview.class);
    MessagePreview last = mock(MessagePreview.class);
    when(preview.getSamples()).thenReturn(List.of(first, last));
    page.begin(null, null, null);

    page.previous();
    assertThat(page.getMessage()).isSameAs(first);
    page.next();
    page.next();
    assertThat(page.getMessage()).isSameAs(last);
  }

  @Test
  @Tag("R10.3")
  void sendsTheMessageLookedAtToTheOwnPhoneAndSaysSoUntilAnotherIsLookedAt() {
    MessagePreview message = mock(MessagePreview.class);
    when(preview.getSamples()).thenReturn(List.of(message, message, message));
    TestSent sent = mock(TestSent.class);
    when(tests.ofReminder(LUOYANG, NEAREST, 7, 1)).thenReturn(sent);
    page.begin(null, null, null);
    page.next();
    assertThat(page.getTested()).isNull();

    page.sendTest();

    assertThat(page.getTested()).isSameAs(sent);
    page.next();
    assertThat(page.getTested()).isNull();
    page.previous();
    page.sendTest();
    page.choose();
    assertThat(page.getTested()).isNull();
  }

  @Test
  @Tag("R7.5a")
  void submittingPreparesBeginsAndWritesDownInTheBackground() {
    when(drafting.prepare(LUOYANG, NEAREST, 7)).thenReturn("3dda29f9");
    page.begin(null, null, null);

    String next = page.submit();

    InOrder order = inOrder(drafting, submission);
    order.verify(drafting).prepare(LUOYANG, NEAREST, 7);
    order.verify(drafting).begin("3dda29f9");
    order.verify(submission).inBackground("3dda29f9");
    assertThat(next).isEqualTo("/notices/notice.xhtml?faces-redirect=true&id=3dda29f9");
  }

  private void counted(int messages) {
    NoticeSize size = mock(NoticeSize.class);
    AudienceSize audience = mock(AudienceSize.class);
    when(size.getAudience()).thenReturn(audience);
    when(audience.getMessages()).thenReturn(messages);
    when(drafting.measure(LUOYANG, NEAREST, 7)).thenReturn(size);
  }
}
