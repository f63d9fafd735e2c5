package cn.tax12366.sms.notices;

import cn.tax12366.sms.calendar.Holiday;
import cn.tax12366.sms.taxdata.deadline.CalendarDay;
import cn.tax12366.sms.taxdata.deadline.Deadline;
import java.time.LocalDate;
import java.util.List;

/** A day with what is going to be sent on it. */
public final class SendingDay {

  private final CalendarDay day;
  private final List<Deadline> deadlines;
  private final List<PlannedRule> rules;
  private final List<PlannedNotice> notices;

  SendingDay(
      CalendarDay day,
      List<Deadline> deadlines,
      List<PlannedRule> rules,
      List<PlannedNotice> notices) {
    this.day = day;
    this.deadlines = List.copyOf(deadlines);
    this.rules = List.copyOf(rules);
    this.notices = List.copyOf(notices);
  }

  public LocalDate getDate() {
    return day.getDate();
  }

  /** What the holiday notice says of it; null where it is a day like any other. */
  public Holiday getHoliday() {
    return day.getHoliday();
  }

  /** True if nobody works: then no rule is carried out, but what was released goes on (R8.1). */
  public boolean isRest() {
    return day.isRest();
  }

  /** True for a weekend on which people work. */
  public boolean isMadeUp() {
    return day.isMadeUp();
  }

  /** The deadlines of filing that end on it; mostly none. */
  public List<Deadline> getDeadlines() {
    return deadlines;
  }

  /** What standing rules do on it, in the order of their hours. */
  public List<PlannedRule> getRules() {
    return rules;
  }

  /** What goes on or begins on it, oldest first. */
  public List<PlannedNotice> getNotices() {
    return notices;
  }

  /** True if nothing is going to be sent. */
  public boolean isIdle() {
    return rules.isEmpty() && notices.isEmpty();
  }
}
