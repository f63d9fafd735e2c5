package cn.tax12366.sms.organisation.duty;

/**
 * What is asked of the list of bureaus.
 *
 * @param gapsOnly true for those that nobody in service answers for
 * @param first counted from 0
 * @param size 1 to 200 rows
 */
public record SecurityDutyCriteria(boolean gapsOnly, int first, int size) {

  public SecurityDutyCriteria {
    first = Math.max(0, first);
    size = Math.max(1, Math.min(200, size));
  }
}
