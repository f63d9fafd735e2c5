package cn.tax12366.sms.organisation.duty;

import java.util.Objects;

/**
 * What is asked of the list behind a figure.
 *
 * @param first counted from 0
 * @param size 1 to 200 rows
 */
public record LackCriteria(DutyLack lack, int first, int size) {

  public LackCriteria {
    Objects.requireNonNull(lack, "lack");
    first = Math.max(0, first);
    size = Math.max(1, Math.min(200, size));
  }
}
