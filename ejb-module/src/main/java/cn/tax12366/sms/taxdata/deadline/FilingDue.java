package cn.tax12366.sms.taxdata.deadline;

import java.time.LocalDate;

/** Until when one period of a levy project is filed and paid. */
public final class FilingDue {

  private final LevyRule rule;
  private final LocalDate periodFrom;
  private final LocalDate periodTo;
  private final Deadline deadline;

  FilingDue(LevyRule rule, LocalDate periodFrom, LocalDate periodTo, Deadline deadline) {
    this.rule = rule;
    this.periodFrom = periodFrom;
    this.periodTo = periodTo;
    this.deadline = deadline;
  }

  /** Levy project (征收项目), such as {@code 10101}. */
  public String getTaxCode() {
    return rule.taxCode();
  }

  /** Its name in Chinese. */
  public String getTaxName() {
    return rule.taxName();
  }

  public PeriodKind getPeriod() {
    return rule.period();
  }

  public LocalDate getPeriodFrom() {
    return periodFrom;
  }

  public LocalDate getPeriodTo() {
    return periodTo;
  }

  /** The day on which filing begins: the first one after the period. */
  public LocalDate getFilingFrom() {
    return periodTo.plusDays(1);
  }

  /** The last day of filing, and of paying what was filed. */
  public Deadline getDeadline() {
    return deadline;
  }

  /** What says so. */
  public String getSource() {
    return rule.source();
  }
}
