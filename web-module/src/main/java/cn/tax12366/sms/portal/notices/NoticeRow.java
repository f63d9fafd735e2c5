package cn.tax12366.sms.portal.notices;

import cn.tax12366.sms.notices.NoticeCounts;
import cn.tax12366.sms.notices.NoticeView;
import cn.tax12366.sms.portal.NoticePhase;

/** A line of the list: a notice and how far it has come. */
public final class NoticeRow {

  private final NoticeView notice;
  private final NoticeCounts counts;
  private final NoticePhase phase;

  NoticeRow(NoticeView notice, NoticeCounts counts, boolean windowOpen) {
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

  /** True once something has been handed over, so that there is progress to show. */
  public boolean isUnderWay() {
    return switch (phase) {
      case RUNNING, RESTING, PAUSED, SUSPENDED, AWAITING_RENEWAL, FINISHED, STOPPED ->
          counts.getTotal() > 0;
      default -> false;
    };
  }
}
