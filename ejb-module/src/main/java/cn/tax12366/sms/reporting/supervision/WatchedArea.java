package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.organisation.AuthorityView;

/**
 * The part of the tree that is asked about, as a filter in every query (D8): the stored path of a
 * unit begins with its.
 */
record WatchedArea(AuthorityView unit) {

  /** What belongs to no unit is the province's. */
  boolean isEverything() {
    return unit.getParentCode() == null;
  }

  /** For {@code like}, with the path of nobody's being a slash alone. */
  String pattern() {
    return isEverything() ? "/%" : unit.getPath() + "%";
  }

  /**
   * Code of the unit directly below this one in which {@code path} lies; null for this one's own.
   */
  String partOf(String path) {
    String own = unit.getPath();
    return path.length() > own.length() && path.startsWith(own)
        ? path.substring(own.length(), path.indexOf('/', own.length()))
        : null;
  }
}
