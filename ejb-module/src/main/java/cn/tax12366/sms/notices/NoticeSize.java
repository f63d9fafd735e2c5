package cn.tax12366.sms.notices;

import cn.tax12366.sms.notices.audience.AudienceSize;

/** How large a reminder would be if it were submitted now. */
public final class NoticeSize {

  private final AudienceSize audience;
  private final int segmentCount;
  private final int alreadyReminded;
  private final int approversNeeded;

  NoticeSize(AudienceSize audience, int segmentCount, int alreadyReminded, int approversNeeded) {
    this.approversNeeded = approversNeeded;
    this.audience = audience;
    this.segmentCount = segmentCount;
    this.alreadyReminded = alreadyReminded;
  }

  public AudienceSize getAudience() {
    return audience;
  }

  /** Short messages in all. */
  public int getSegmentCount() {
    return segmentCount;
  }

  /** How many have to approve it: 1 or 2 (reading A7). */
  public int getApproversNeeded() {
    return approversNeeded;
  }

  /** Messages left out because what they would remind of was reminded at this stage before. */
  public int getAlreadyReminded() {
    return alreadyReminded;
  }
}
