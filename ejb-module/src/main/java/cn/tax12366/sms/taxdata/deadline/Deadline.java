package cn.tax12366.sms.taxdata.deadline;

import java.time.LocalDate;
import java.time.YearMonth;

/** The last day of filing in a month: until the end of that day (reading A19). */
public final class Deadline {

  private final DeadlineKind kind;
  private final YearMonth month;
  private final LocalDate day;
  private final DeadlineBasis basis;
  private final String document;
  private final String reason;

  Deadline(
      DeadlineKind kind,
      YearMonth month,
      LocalDate day,
      DeadlineBasis basis,
      String document,
      String reason) {
    this.kind = kind;
    this.month = month;
    this.day = day;
    this.basis = basis;
    this.document = document;
    this.reason = reason;
  }

  public DeadlineKind getKind() {
    return kind;
  }

  /** The month in which is filed; the day can lie behind it where the province has moved it so. */
  public YearMonth getMonth() {
    return month;
  }

  public LocalDate getDay() {
    return day;
  }

  public DeadlineBasis getBasis() {
    return basis;
  }

  /** Title or number of the notice that says so; null if it is computed. */
  public String getDocument() {
    return document;
  }

  /** Why the province has changed it; null if it has not. */
  public String getReason() {
    return reason;
  }
}
