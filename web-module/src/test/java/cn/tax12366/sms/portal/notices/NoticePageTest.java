package cn.tax12366.sms.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.content.MessagePreview;
import cn.tax12366.sms.content.TemplateList;
import cn.tax12366.sms.content.TemplateView;
import cn.tax12366.sms.notices.NoticeCounts;
import cn.tax12366.sms.notices.NoticeList;
import cn.tax12366.sms.notices.NoticeProgress;
import cn.tax12366.sms.notices.NoticeStatus;
import cn.tax12366.sms.notices.NoticeView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.outbound.SendingForecast;
import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.portal.NoticePhase;
import cn.tax12366.sms.shared.AuthorityCode;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.Spy;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class NoticePageTest {

  private static final String ID = "3dda29f9";
  private static final AuthorityCode LUOYANG = AuthorityCode.of("14103000000");

  @Mock private NoticeList notices;
  @Mock private NoticeProgress progress;
  @Mock private Approvals approvals;
  @Mock private TemplateList templates;
  @Mock private SendingForecast forecasts;
  @Mock private SendingWindowSettings window;
  @Mock private AccessDecision access;

  /** Ten in the morning in Henan. */
  @Spy private Clock clock = Clock.fixed(Instant.parse("2026-12-10T02:00:00Z"), ZoneOffset.UTC);

  // Made later than the page, which would be given them as if it had read them already.
  private NoticeView notice;
  private NoticeCounts counts;
  @InjectMocks private NoticePage page = new NoticePage(ID);

  @BeforeEach
  void aRunningNotice() {
    notice = mock(NoticeView.class);
    counts = mock(NoticeCounts.class);
    lenient().when(notices.get(ID)).thenReturn(notice);
    lenient().when(notice.getAuthority()).thenReturn(LUOYANG);
    lenient().when(notice.getStatus()).thenReturn(NoticeStatus.RELEASED);
    lenient().when(notice.getTemplateId()).thenReturn(7L);
    lenient().when(progress.of(ID)).thenReturn(counts);
    lenient().when(progress.courseOf(ID)).thenReturn(List.of());
    lenient().when(window.window()).thenReturn(SendingWindow.REGULATION);
    lenient().when(templates.shown(7)).thenReturn(mock(TemplateView.class));
  }

  @Test
  void readsOnceForAPageWhatThePageNamesOften() {
    for (int i = 0; i < 20; i++) {
      page.getNotice();
      page.getPhase();
      page.getCounts();
      page.getChart();
      page.getTemplate();
    }

    verify(notices, times(1)).get(ID);
    verify(progress, times(1)).of(ID);
    verify(progress, times(1)).courseOf(ID);
    verify(templates, times(1)).shown(7);
  }

  @Test
  void readsAnewWhatAnActHasChanged() {
    assertThat(page.getPhase()).isEqualTo(NoticePhase.RUNNING);
    page.getChart();
    when(notice.getStatus()).thenReturn(NoticeStatus.PAUSED);

    page.lookAgain();

    assertThat(page.getPhase()).isEqualTo(NoticePhase.PAUSED);
    page.getChart();
    verify(notices, times(2)).get(ID);
    verify(progress, times(2)).courseOf(ID);
  }

  @Test
  @Tag("R8")
  void whatIsPutOffForAnotherDayIsNotForetoldForThisOne() {
    when(counts.getWaiting()).thenReturn(5);
    when(counts.getDeferred()).thenReturn(5);
    assertThat(page.isGoingOn()).isFalse();

    when(counts.getDeferred()).thenReturn(2);
    assertThat(page.isGoingOn()).isTrue();
    page.getForecast();
    verify(forecasts).ofWaiting(3);
  }

  @Test
  @Tag("A3")
  void whatIsUrgentRunsAndIsForetoldAtNight() {
    lenient().when(clock.instant()).thenReturn(Instant.parse("2026-12-10T14:00:00Z"));
    when(counts.getWaiting()).thenReturn(3);
    assertThat(page.getPhase()).isEqualTo(NoticePhase.RESTING);
    when(notice.isUrgent()).thenReturn(true);
    page.lookAgain();

    assertThat(page.getPhase()).isEqualTo(NoticePhase.RUNNING);
    page.getForecast();
    verify(forecasts).ofUrgentWaiting(3);
    verify(forecasts, never()).ofWaiting(anyInt());
  }

  @Test
  void aNoticeThatMayNotBeSeenHasNoPage() {
    when(notices.get(ID)).thenThrow(new IllegalStateException("not for you"));

    assertThatThrownBy(page::open).hasMessage("not for you");
  }

  @Test
  @Tag("S21")
  void showsNoMessageToThoseWhoMayReadNone() {
    when(access.permits(Act.SEE_MESSAGES, LUOYANG)).thenReturn(false);

    assertThat(page.getSamples()).isEmpty();
    verify(notices, never()).samples(any(), anyInt());
  }

  @Test
  void stepsThroughTheFrozenMessagesAndStopsAtBothEnds() {
    MessagePreview first = mock(MessagePreview.class);
    MessagePreview last = mock(MessagePreview.class);
    when(access.permits(Act.SEE_MESSAGES, LUOYANG)).thenReturn(true);
    when(notices.samples(ID, 50)).thenReturn(List.of(first, last));

    page.previous();
    assertThat(page.getMessage()).isSameAs(first);
    page.next();
    page.next();
    assertThat(page.getMessage()).isSameAs(last);
    page.setSample(99);
    assertThat(page.getMessage()).as("a place somebody made up").isSameAs(last);
  }

  @Test
  void saysHowManyWorkingDaysBeforeTheDeadlineItWasMade() {
    when(notice.getStage()).thenReturn("D-3");

    assertThat(page.getWorkingDays()).isEqualTo(3);
  }
}
