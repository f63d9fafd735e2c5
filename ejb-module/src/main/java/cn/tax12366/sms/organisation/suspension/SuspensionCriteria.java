package cn.tax12366.sms.organisation.suspension;

/**
 * What is asked of the list of suspensions.
 *
 * @param kind null for all kinds
 * @param past true for those that are over, false for those that stand or wait for a second person
 * @param first counted from 0
 * @param size 1 to 200 rows
 */
public record SuspensionCriteria(SuspensionKind kind, boolean past, int first, int size) {

  public SuspensionCriteria {
    first = Math.max(0, first);
    size = Math.max(1, Math.min(200, size));
  }
}
