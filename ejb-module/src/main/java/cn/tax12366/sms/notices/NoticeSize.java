package cn.tax12366.sms.notices;

import cn.tax12366.sms.notices.audience.AudienceSize;

/** How large a reminder would be if it were submitted now. */
public final class NoticeSize {

  private final AudienceSize audience;
  private final int segmentCount;
  private final int alreadyReminded;

  NoticeSize(AudienceSize audience, int segmentCount, int alreadyReminded) {
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

  /** Messages left out because what they would remind of was reminded at this stage before. */
  public int getAlreadyReminded() {
    return alreadyReminded;
  }
}
