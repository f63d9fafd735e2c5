package cn.tax12366.sms.addressbook.group;

/** What is done with a group. */
public enum GroupAct {
  FOUNDED,
  RENAMED,
  PURPOSE,
  CLOSED,
  REOPENED,
  /** Members added by a search. */
  FOUND_ADDED,
  /** Members added by a list of numbers. */
  LISTED_ADDED,
  /** Members taken out. */
  REMOVED,
  /** All taken out that had departed. */
  DEPARTED_REMOVED,
  /** Kept by the successor of a closed unit from then on. */
  PASSED_ON
}
