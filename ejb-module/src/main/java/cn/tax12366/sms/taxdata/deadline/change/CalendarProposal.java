package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.taxdata.deadline.DeadlineKind;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/**
 * A change as somebody has written it down.
 *
 * @param year the year it is about
 * @param which of a {@link CalendarChangeKind#SHIFT}: the sort of deadline; otherwise null
 * @param month of a shift: 1 to 12, the month of filing; otherwise 0
 * @param deadline of a shift: the new day; otherwise null
 * @param validFrom the day from which on it counts; null for today
 * @param document title or number of the notice, 1 to 120 characters
 * @param reason 1 to 500 characters
 * @param lines of a list: one a line, as {@link CalendarLines} reads them; otherwise null
 */
public record CalendarProposal(
    CalendarChangeKind kind,
    Year year,
    DeadlineKind which,
    int month,
    LocalDate deadline,
    LocalDate validFrom,
    String document,
    String reason,
    String lines) {

  static final int LONGEST_DOCUMENT = 120;
  static final int LONGEST_REASON = 500;

  /** A whole list. */
  public static CalendarProposal list(
      CalendarChangeKind kind, Year year, String document, String reason, String lines) {
    return new CalendarProposal(kind, year, null, 0, null, null, document, reason, lines);
  }

  /** One deadline. */
  public static CalendarProposal shift(
      DeadlineKind which,
      YearMonth month,
      LocalDate deadline,
      LocalDate validFrom,
      String document,
      String reason) {
    return new CalendarProposal(
        CalendarChangeKind.SHIFT,
        Year.of(month.getYear()),
        which,
        month.getMonthValue(),
        deadline,
        validFrom,
        document,
        reason,
        null);
  }

  YearMonth filingMonth() {
    return year.atMonth(month);
  }
}
