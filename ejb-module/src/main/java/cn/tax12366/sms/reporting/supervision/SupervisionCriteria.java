package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.shared.AuthorityCode;
import java.time.LocalDate;

/**
 * Where and when.
 *
 * @param unit with everything below it; null for the caller's own area
 * @param from first business day
 * @param to last business day, not before {@code from}, and at most 366 days in all
 */
public record SupervisionCriteria(AuthorityCode unit, LocalDate from, LocalDate to) {

  private static final int LONGEST = 366;

  public SupervisionCriteria {
    if (to.isBefore(from)) {
      to = from;
    }
    if (to.isAfter(from.plusDays(LONGEST - 1L))) {
      from = to.minusDays(LONGEST - 1L);
    }
  }
}
