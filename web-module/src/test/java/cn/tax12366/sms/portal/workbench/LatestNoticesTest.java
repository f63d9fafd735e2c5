package cn.tax12366.sms.portal.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.notices.NoticeCounts;
import cn.tax12366.sms.notices.NoticeCriteria;
import cn.tax12366.sms.notices.NoticeList;
import cn.tax12366.sms.notices.NoticeProgress;
import cn.tax12366.sms.notices.NoticeStatus;
import cn.tax12366.sms.notices.NoticeView;
import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.portal.NoticePhase;
import cn.tax12366.sms.shared.Page;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mockito.InjectMocks;
import org.mockito.Mock;
import org.mockito.junit.jupiter.MockitoExtension;

@ExtendWith(MockitoExtension.class)
class LatestNoticesTest {

  private static final Instant TEN = Instant.parse("2026-12-10T02:00:00Z");
  private static final Instant TEN_AT_NIGHT = Instant.parse("2026-12-10T14:00:00Z");

  @Mock private NoticeList notices;
  @Mock private NoticeProgress progress;
  @Mock private SendingWindowSettings window;
  @Mock private Clock clock;
  @InjectMocks private LatestNotices latest;

  @BeforeEach
  void inSendingHours() {
    when(window.window()).thenReturn(SendingWindow.REGULATION);
    when(clock.instant()).thenReturn(TEN);
  }

  @Test
  void whatGoesOutStandsBeforeWhatIsOver() {
    NoticeView waits = notice("waits", NoticeStatus.SUBMITTED, false);
    NoticeView over = notice("over", NoticeStatus.RELEASED, true);
    NoticeView runs = notice("runs", NoticeStatus.RELEASED, false);
    NoticeView held = notice("held", NoticeStatus.PAUSED, false);
    found(waits, over, runs, held);

    assertThat(latest.getRows())
        .extracting(LatestNotices.Row::getNotice)
        .containsExactly(runs, held, waits, over);
  }

  /** "Released" tells nobody whether anything still goes out; the list says it in these words. */
  @Test
  void saysOfEachWhereItStandsInTheWordsOfItsOwnPage() {
    found(
        notice("over", NoticeStatus.RELEASED, true), notice("runs", NoticeStatus.RELEASED, false));

    assertThat(latest.getRows())
        .extracting(LatestNotices.Row::getPhase)
        .containsExactly(NoticePhase.RUNNING, NoticePhase.FINISHED);
  }

  @Test
  void atNightItRestsAndIsStillAmongThoseThatGoOut() {
    when(clock.instant()).thenReturn(TEN_AT_NIGHT);
    NoticeView over = notice("over", NoticeStatus.RELEASED, true);
    NoticeView rests = notice("rests", NoticeStatus.RELEASED, false);
    found(over, rests);

    assertThat(latest.getRows().get(0).getNotice()).isSameAs(rests);
    assertThat(latest.getRows().get(0).getPhase()).isEqualTo(NoticePhase.RESTING);
  }

  @Test
  void isReadOnceForAPage() {
    found();

    latest.getRows();
    latest.getRows();

    verify(notices, times(1)).find(NoticeCriteria.all(0, 6));
  }

  private void found(NoticeView... views) {
    when(notices.find(NoticeCriteria.all(0, 6)))
        .thenReturn(new Page<>(List.of(views), views.length));
  }

  private NoticeView notice(String id, NoticeStatus status, boolean finished) {
    NoticeView notice = mock(NoticeView.class, id);
    NoticeCounts counts = mock(NoticeCounts.class, id + " counts");
    when(notice.getPublicId()).thenReturn(id);
    when(notice.getStatus()).thenReturn(status);
    lenient().when(counts.isFinished()).thenReturn(finished);
    lenient().when(counts.getWaiting()).thenReturn(finished ? 0 : 5);
    when(progress.of(id)).thenReturn(counts);
    return notice;
  }
}
