package cn.tax12366.sms.reporting.cost;

import cn.tax12366.sms.organisation.AuthorityView;
import java.time.YearMonth;
import java.util.List;

/** The short messages of a month, of a unit and of what lies directly below it. */
public final class AreaVolume {

  private final YearMonth month;
  private final Pace pace;
  private final long packageSegments;
  private final List<AuthorityView> path;
  private final UnitVolume whole;
  private final List<UnitVolume> parts;

  AreaVolume(
      YearMonth month,
      Pace pace,
      long packageSegments,
      List<AuthorityView> path,
      UnitVolume whole,
      List<UnitVolume> parts) {
    this.month = month;
    this.pace = pace;
    this.packageSegments = packageSegments;
    this.path = List.copyOf(path);
    this.whole = whole;
    this.parts = List.copyOf(parts);
  }

  public YearMonth getMonth() {
    return month;
  }

  /** Where the pace of the forecast comes from, or why there is none. */
  public PaceBasis getBasis() {
    return pace.basis();
  }

  /** Working days that are over of the time that the pace is taken from. */
  public int getWorkingDaysBehind() {
    return pace.behind();
  }

  /** Working days of the month after today. */
  public int getWorkingDaysAhead() {
    return pace.ahead();
  }

  /** Short messages that the package of a month has; 0 if it is unlimited or not known. */
  public long getPackageSegments() {
    return packageSegments;
  }

  /** From the caller's own unit down to this one, which is the last. */
  public List<AuthorityView> getPath() {
    return path;
  }

  /** Everything together. */
  public UnitVolume getWhole() {
    return whole;
  }

  /**
   * Its own people, and each unit directly below with all below that: who has sent most first.
   * Those closed long ago, which have sent nothing, are left out.
   */
  public List<UnitVolume> getParts() {
    return parts;
  }
}
