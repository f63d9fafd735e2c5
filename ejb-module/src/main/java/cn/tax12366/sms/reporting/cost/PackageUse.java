package cn.tax12366.sms.reporting.cost;

/** How far a number of short messages goes into the package of a month. */
public enum PackageUse {
  /** Below 80 percent, or there is no package to compare with. */
  FREE,
  /** At least 80 percent. */
  NEARLY_USED,
  /** All of it or more. */
  USED_UP;

  private static final int NEARLY = 80;

  /**
   * @param segments short messages, not negative
   * @param packageSegments those of the package; 0 for none
   */
  static PackageUse of(long segments, long packageSegments) {
    if (packageSegments == 0 || 100 * segments < NEARLY * packageSegments) {
      return FREE;
    }
    return segments < packageSegments ? NEARLY_USED : USED_UP;
  }

  /** Of a thousand parts of the package, rounded down; null if there is none. */
  static Integer perMille(long segments, long packageSegments) {
    return packageSegments == 0
        ? null
        : (int) Math.min(Integer.MAX_VALUE, 1000 * segments / packageSegments);
  }
}
