package cn.tax12366.sms.portal.supervision;

import java.time.LocalDate;

/** A time that supervision looks at, seen from today. */
public enum SupervisionPeriod {
  TODAY,
  YESTERDAY,
  /** Today and the six days before. */
  WEEK,
  /** From the first of this month. */
  MONTH,
  /** As chosen. */
  OWN;

  /** Its first day; null where it is chosen. */
  LocalDate from(LocalDate today) {
    return switch (this) {
      case TODAY -> today;
      case YESTERDAY -> today.minusDays(1);
      case WEEK -> today.minusDays(6);
      case MONTH -> today.withDayOfMonth(1);
      case OWN -> null;
    };
  }

  /** Its last day; null where it is chosen. */
  LocalDate to(LocalDate today) {
    return switch (this) {
      case TODAY, WEEK, MONTH -> today;
      case YESTERDAY -> today.minusDays(1);
      case OWN -> null;
    };
  }
}
