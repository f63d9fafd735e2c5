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
}
