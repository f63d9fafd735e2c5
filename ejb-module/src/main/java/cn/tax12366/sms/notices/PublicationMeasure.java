package cn.tax12366.sms.notices;

import cn.tax12366.sms.notices.audience.published.PublicationSize;
import java.util.List;

/** How large a publication would be if it were submitted now. */
public final class PublicationMeasure {

  private final PublicationSize size;
  private final int segments;
  private final int approversNeeded;
  private final String lowestUnitName;
  private final List<NoticeView> sameToday;

  PublicationMeasure(
      PublicationSize size,
      int segments,
      int approversNeeded,
      String lowestUnitName,
      List<NoticeView> sameToday) {
    this.size = size;
    this.segments = segments;
    this.approversNeeded = approversNeeded;
    this.lowestUnitName = lowestUnitName;
    this.sameToday = List.copyOf(sameToday);
  }

  public PublicationSize getSize() {
    return size;
  }

  /**
   * Short messages in all; a message for several counts as if it named the first of them, so that
   * what is frozen can take a little more or less.
   */
  public int getSegments() {
    return segments;
  }

  /** How many have to approve it: 1 or 2 (reading A7). */
  public int getApproversNeeded() {
    return approversNeeded;
  }

  /**
   * Short name of the lowest unit whose area has everybody: it or any unit above may issue this
   * (reading A11). Empty where there is nobody.
   */
  public String getLowestUnitName() {
    return lowestUnitName;
  }

  /** What the caller's unit has published of these very words in the last day. */
  public List<NoticeView> getSameToday() {
    return sameToday;
  }
}
