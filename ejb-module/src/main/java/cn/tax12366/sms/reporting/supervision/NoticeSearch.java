package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.notices.NoticeStatus;

/**
 * Which notices to list.
 *
 * @param status only those that stand here; null for all
 * @param trouble only those that have had it; null for all
 * @param first counted from 0
 * @param size 1 to 200 rows
 */
public record NoticeSearch(
    SupervisionCriteria where, NoticeStatus status, Trouble trouble, int first, int size) {

  /** What has become of messages of a notice. */
  public enum Trouble {
    /** Some have failed. */
    FAILED,
    /** Of some it is not known whether they have reached the carrier. */
    IN_DOUBT
  }

  public NoticeSearch {
    first = Math.max(0, first);
    size = Math.max(1, Math.min(200, size));
  }
}
