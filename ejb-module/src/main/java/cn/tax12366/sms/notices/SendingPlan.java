package cn.tax12366.sms.notices;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;

/** What is going to be sent on some days in a row. */
public final class SendingPlan {

  private final LocalDate today;
  private final List<SendingDay> days;
  private final List<Year> unknown;

  SendingPlan(LocalDate today, List<SendingDay> days, List<Year> unknown) {
    this.today = today;
    this.days = List.copyOf(days);
    this.unknown = List.copyOf(unknown);
  }

  public LocalDate getToday() {
    return today;
  }

  public LocalDate getFirst() {
    return days.get(0).getDate();
  }

  public LocalDate getLast() {
    return days.get(days.size() - 1).getDate();
  }

  /** All days, {@value SendingCalendar#DAYS} of them, whether or not anything is sent. */
  public List<SendingDay> getDays() {
    return days;
  }

  /**
   * The years whose holidays are not loaded though they matter here: what rules do about deadlines
   * that hang on them cannot be said, and is missing.
   */
  public List<Year> getUnknown() {
    return unknown;
  }

  /** True if nothing is going to be sent on any of the days. */
  public boolean isIdle() {
    return days.stream().allMatch(SendingDay::isIdle);
  }

  /** The first day of the days before these; null if these begin today. */
  public LocalDate getBefore() {
    LocalDate before = getFirst().minusDays(SendingCalendar.DAYS);
    return getFirst().equals(today) ? null : before.isBefore(today) ? today : before;
  }

  /** The first day of the days after these; null where nobody looks any further. */
  public LocalDate getNext() {
    LocalDate next = getLast().plusDays(1);
    return next.isAfter(SendingCalendar.farthest(today)) ? null : next;
  }
}
