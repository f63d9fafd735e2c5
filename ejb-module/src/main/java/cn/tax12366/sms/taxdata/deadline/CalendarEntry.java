package cn.tax12366.sms.taxdata.deadline;

import java.time.LocalDate;
import java.util.List;

/** A filing deadline in the tax calendar, with what it concerns and what it rests upon. */
public final class CalendarEntry {

  private final Deadline deadline;
  private final LocalDate published;
  private final LocalDate computed;
  private final String occasions;
  private final List<FilingDue> dues;

  CalendarEntry(
      Deadline deadline,
      LocalDate published,
      LocalDate computed,
      String occasions,
      List<FilingDue> dues) {
    this.deadline = deadline;
    this.published = published;
    this.computed = computed;
    this.occasions = occasions;
    this.dues = List.copyOf(dues);
  }

  public Deadline getDeadline() {
    return deadline;
  }

  /** What the State Administration has published; null where it has not. */
  public LocalDate getPublished() {
    return published;
  }

  /** What the rule gives; null where the holidays of the year are not loaded. */
  public LocalDate getComputed() {
    return computed;
  }

  /** True where the published day is not the one that the rule gives. */
  public boolean isAgainstRule() {
    return published != null && computed != null && !published.equals(computed);
  }

  public boolean isShifted() {
    return deadline.getBasis() == DeadlineBasis.SHIFTED;
  }

  /** The holidays within the filing period, such as 国庆节; empty where there are none. */
  public String getOccasions() {
    return occasions;
  }

  /** The periods that are filed until then, in the order of levy projects. */
  public List<FilingDue> getDues() {
    return dues;
  }
}
