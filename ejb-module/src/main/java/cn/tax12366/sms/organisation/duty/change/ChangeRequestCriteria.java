package cn.tax12366.sms.organisation.duty.change;

/**
 * What is asked of the list of change requests.
 *
 * @param state null for all
 * @param first counted from 0
 * @param size 1 to 200 rows
 */
public record ChangeRequestCriteria(ChangeState state, int first, int size) {

  public ChangeRequestCriteria {
    first = Math.max(0, first);
    size = Math.max(1, Math.min(200, size));
  }
}
