package cn.tax12366.sms.portal.workbench;

import cn.tax12366.sms.notices.NoticeCounts;
import cn.tax12366.sms.notices.NoticeCriteria;
import cn.tax12366.sms.notices.NoticeList;
import cn.tax12366.sms.notices.NoticeProgress;
import cn.tax12366.sms.notices.NoticeView;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.portal.NoticePhase;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** The newest notices of a person's area with how far each is; those that go out first. */
@Named
@RequestScoped
public class LatestNotices {

  private static final int NOTICES = 6;

  @Inject private NoticeList notices;
  @Inject private NoticeProgress progress;
  @Inject private SendingWindowSettings window;
  @Inject @BusinessTime private Clock clock;
  private List<Row> rows;

  /** A notice and how far it is. */
  public static final class Row {

    private final NoticeView notice;
    private final NoticeCounts counts;
    private final NoticePhase phase;

    Row(NoticeView notice, NoticeCounts counts, boolean windowOpen) {
      this.notice = notice;
      this.counts = counts;
      this.phase = NoticePhase.of(notice, counts, windowOpen);
    }

    public NoticeView getNotice() {
      return notice;
    }

    public NoticeCounts getCounts() {
      return counts;
    }

    public NoticePhase getPhase() {
      return phase;
    }

    /** True while something of it goes out or could. */
    boolean isRunning() {
      return switch (phase) {
        case HANDING_OVER, RUNNING, RESTING, PAUSED, SUSPENDED, AWAITING_RENEWAL ->
            !counts.isFinished();
        default -> false;
      };
    }
  }

  public List<Row> getRows() {
    if (rows == null) {
      boolean open = window.window().isOpen(clock.instant());
      rows =
          notices.find(NoticeCriteria.all(0, NOTICES)).rows().stream()
              .map(notice -> new Row(notice, progress.of(notice.getPublicId()), open))
              .sorted(Comparator.comparing(row -> !row.isRunning()))
              .toList();
    }
    return rows;
  }
}
