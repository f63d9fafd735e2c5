package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.shared.AuthorityCode;

/**
 * What is asked of the list of suspensions.
 *
 * @param unit only those of this unit and of everything below it; null for the caller's whole area
 * @param kind null for all kinds
 * @param past true for those that are over, false for those that stand or wait for a second person
 * @param first counted from 0
 * @param size 1 to 200 rows
 */
public record SuspensionCriteria(
    AuthorityCode unit, SuspensionKind kind, boolean past, int first, int size) {

  public SuspensionCriteria {
    first = Math.max(0, first);
    size = Math.max(1, Math.min(200, size));
  }

  /** In the caller's whole area. */
  public SuspensionCriteria(SuspensionKind kind, boolean past, int first, int size) {
    this(null, kind, past, first, size);
  }
}
