package cn.tax12366.sms.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.content.MessagePreview;
import cn.tax12366.sms.notices.NoticeSubmission;
import cn.tax12366.sms.notices.PublicationDraft;
import cn.tax12366.sms.notices.PublicationDrafting;
import cn.tax12366.sms.notices.PublicationPreview;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.notices.kind.KindView;
import cn.tax12366.sms.notices.kind.NoticeKinds;
import cn.tax12366.sms.notices.trial.TestSending;
import cn.tax12366.sms.notices.trial.TestSent;
import cn.tax12366.sms.portal.Language;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.ArgumentCaptor;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.Spy;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
@Tag("R10.3")
class ComposePageTest {

  private static final AuthorityCode LUOYANG = AuthorityCode.of("14103000000");

  @Mock private PublicationDrafting drafting;
  @Mock private TestSending tests;
  @Mock private NoticeSubmission submission;
  @Mock private NoticeKinds kinds;
  @Mock private SignedInOfficer signedIn;
  @Mock private Language language;
  @Spy private Clock clock = Clock.fixed(Instant.parse("2026-12-10T01:00:00Z"), ZoneOffset.UTC);
  // Made later than the page, which would be given it as if it had asked for it already.
  private PublicationPreview preview;
  private TestSent sent;
  @InjectMocks private ComposePage page;

  @BeforeEach
  void somebodyFromLuoyang() {
    preview = mock(PublicationPreview.class);
    sent = mock(TestSent.class);
    KindView policy = mock(KindView.class);
    lenient().when(policy.getCode()).thenReturn("POLICY");
    when(kinds.writable()).thenReturn(List.of(policy));
    when(signedIn.getUnit()).thenReturn(LUOYANG);
    lenient().when(language.getLocale()).thenReturn(Locale.ENGLISH);
    MessagePreview message = mock(MessagePreview.class);
    lenient().when(preview.getSamples()).thenReturn(List.of(message, message));
    page.begin(null, null);
  }

  @Test
  void sendsTheWordsAsTheyAreByNowAndTheMessageLookedAtToTheOwnPhone() {
    when(drafting.preview(eq("POLICY"), any(), any())).thenReturn(preview);
    when(tests.ofPublication("POLICY", "后来的话", AudienceTerms.everybody(LUOYANG), 1))
        .thenReturn(sent);
    page.setBody("先前的话");
    page.look();
    page.next();
    page.setBody("后来的话");

    page.sendTest();

    assertThat(page.getTested()).isSameAs(sent);
    page.look();
    assertThat(page.getTested()).as("something else may stand there by now").isNull();
  }

  @Test
  void wordsThatCannotBeSentAreObjectedToAndNotSent() {
    when(drafting.preview(any(), any(), any())).thenThrow(new Unfinished());
    page.setBody("您的{tax");

    page.sendTest();

    assertThat(page.getTested()).isNull();
    assertThat(page.getObjection()).isNotEmpty();
    verify(tests, never()).ofPublication(any(), any(), any(), anyInt());
  }

  @Test
  void whatIsRefusedIsNotSaidToBeSent() {
    when(drafting.preview(any(), any(), any())).thenReturn(preview);
    when(tests.ofPublication(any(), any(), any(), anyInt()))
        .thenReturn(sent)
        .thenThrow(new Unfinished());
    page.setBody("话");
    page.sendTest();

    assertThatThrownBy(page::sendTest).isInstanceOf(Unfinished.class);

    assertThat(page.getTested()).isNull();
  }

  @Test
  @Tag("A3")
  void isUrgentForNobodyWhoseOfficeMustKeepToTheWindow() {
    page.setUrgent(true);
    page.setUrgentReason("今晚停电");
    assertThat(page.isUrgent()).isFalse();

    page.submit();

    assertThat(drafted().isUrgent()).isFalse();
  }

  @Test
  @Tag("A3")
  void whatIsUrgentWithoutAReasonIsHandedOnToBeRefused() {
    when(signedIn.may("OVERRIDE_WINDOW")).thenReturn(true);
    page.setUrgent(true);

    page.submit();

    assertThat(drafted().urgentReason()).isEmpty();
  }

  @Test
  @Tag("R4.4")
  void isSaidAgainAtTheTimesThatStandThereAndAtNoEmptyOnes() {
    page.setNotBefore(LocalDateTime.of(2026, 12, 11, 14, 30));
    page.sayAgain();
    page.sayAgain();
    page.sayAgain();
    assertThat(page.getAgain())
        .extracting(ComposePage.Again::getMoment)
        .as("a day later each, at the same hour")
        .containsExactly(
            LocalDateTime.of(2026, 12, 12, 14, 30),
            LocalDateTime.of(2026, 12, 13, 14, 30),
            LocalDateTime.of(2026, 12, 14, 14, 30));
    page.dropAgain(page.getAgain().get(1));
    page.getAgain().get(0).setMoment(null);
    assertThat(page.getTimes()).isEqualTo(2);

    page.submit();

    assertThat(drafted().again()).containsExactly(Instant.parse("2026-12-14T06:30:00Z"));
  }

  @Test
  @Tag("R4.4")
  void isSaidAgainTheNextMorningWhereNoTimeWasChosenAndFiveTimesAtMost() {
    page.sayAgain();
    assertThat(page.getAgain().get(0).getMoment()).isEqualTo(LocalDateTime.of(2026, 12, 11, 9, 0));
    page.getAgain().get(0).setMoment(null);
    page.sayAgain();
    assertThat(page.getAgain().get(1).getMoment()).isEqualTo(LocalDateTime.of(2026, 12, 11, 9, 0));
    page.sayAgain();
    page.sayAgain();
    assertThat(page.isMoreTimesPossible()).isTrue();
    page.sayAgain();
    assertThat(page.isMoreTimesPossible()).isFalse();
  }

  @Test
  @Tag("R4.4")
  void theFirstTimeIsToBeFinishedBeforeItIsSaidAgain() {
    assertThat(page.getGoesOutUntil()).isEqualTo("2026-12-13");
    assertThat(page.isFollowedByRepeat()).isFalse();

    page.sayAgain();

    assertThat(page.getGoesOutUntil()).isEqualTo("2026-12-10");
    assertThat(page.isFollowedByRepeat()).isTrue();
    page.setLastDay(null);
    page.getAgain().get(0).setMoment(null);
    assertThat(page.getGoesOutUntil()).isNull();
    assertThat(page.isFollowedByRepeat()).isFalse();
  }

  private PublicationDraft drafted() {
    ArgumentCaptor<PublicationDraft> draft = ArgumentCaptor.forClass(PublicationDraft.class);
    verify(drafting).prepare(draft.capture());
    return draft.getValue();
  }

  private static final class Unfinished extends BusinessRuleViolation {
    private static final long serialVersionUID = 1L;
  }
}
