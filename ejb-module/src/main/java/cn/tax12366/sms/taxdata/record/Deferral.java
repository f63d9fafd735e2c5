package cn.tax12366.sms.taxdata.record;

import java.time.LocalDate;
import java.util.Objects;

/**
 * An approved extension of filing or deferral of payment, of one tax for one period.
 *
 * @param taxCode levy project (征收项目), at most 10 characters
 * @param periodFrom first day of the tax period, inclusive
 * @param periodTo last day of the tax period, inclusive
 * @param grantedUntil the day that the approval names
 * @param lastDay the last day itself: that day, or the first working day after it
 */
public record Deferral(
    DeferralKind kind,
    String taxCode,
    LocalDate periodFrom,
    LocalDate periodTo,
    LocalDate grantedUntil,
    LocalDate lastDay)
    implements TaxRecord {

  public Deferral {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(taxCode);
    Objects.requireNonNull(periodFrom);
    Objects.requireNonNull(periodTo);
    Objects.requireNonNull(grantedUntil);
    Objects.requireNonNull(lastDay);
  }

  /** The last day is the platform's own reckoning: the calendar of its year may come later. */
  @Override
  public Deferral stated() {
    return new Deferral(kind, taxCode, periodFrom, periodTo, grantedUntil, grantedUntil);
  }
}
