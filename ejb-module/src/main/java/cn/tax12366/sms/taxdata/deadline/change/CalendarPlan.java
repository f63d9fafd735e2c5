package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.calendar.Holiday;
import cn.tax12366.sms.calendar.HolidaySchedule;
import cn.tax12366.sms.calendar.WorkingCalendar;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.taxdata.deadline.Deadline;
import cn.tax12366.sms.taxdata.deadline.DeadlineBasis;
import cn.tax12366.sms.taxdata.deadline.DeadlineKeeping;
import cn.tax12366.sms.taxdata.deadline.DeadlineKind;
import cn.tax12366.sms.taxdata.deadline.DeadlineMove;
import cn.tax12366.sms.taxdata.deadline.FilingDeadlines;
import cn.tax12366.sms.taxdata.deadline.PublishedList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a change comes to: whether it is possible, what it makes different, which deadlines move.
 */
@ApplicationScoped
class CalendarPlan {

  @Inject private FilingDeadlines deadlines;
  @Inject private DeadlineKeeping keeping;
  @Inject private WorkingCalendar calendar;
  @Inject @BusinessTime private Clock clock;

  /**
   * The proposal as it is kept: words stripped, lines in one form, with the day from which on it
   * counts.
   */
  CalendarProposal checked(CalendarProposal proposal) {
    String document = words(proposal.document(), CalendarProposal.LONGEST_DOCUMENT);
    String reason = words(proposal.reason(), CalendarProposal.LONGEST_REASON);
    LocalDate today = LocalDate.now(clock);
    LocalDate validFrom = proposal.validFrom() == null ? today : proposal.validFrom();
    String lines =
        switch (proposal.kind()) {
          case HOLIDAYS ->
              CalendarLines.written(CalendarLines.holidays(proposal.year(), proposal.lines()));
          case DEADLINES ->
              CalendarLines.written(CalendarLines.deadlines(proposal.year(), proposal.lines()));
          case SHIFT -> null;
        };
    CalendarProposal checked =
        new CalendarProposal(
            proposal.kind(),
            proposal.year(),
            proposal.which(),
            proposal.month(),
            proposal.deadline(),
            validFrom,
            document,
            reason,
            lines);
    if (checked.kind() == CalendarChangeKind.SHIFT) {
      if (validFrom.isBefore(today)) {
        throw new ShiftIntoThePast(validFrom);
      }
      requirePossible(checked);
    }
    return checked;
  }

  /**
   * Demands of a shift that it can still be carried out.
   *
   * @throws ShiftIntoThePast if the new day is over, or lies before it counts
   * @throws ShiftOntoRestDay if nobody works on it
   * @throws ShiftBeforePublished if the published list gives more time
   * @throws NothingShifted if it is the day already
   */
  void requirePossible(CalendarProposal shift) {
    LocalDate day = shift.deadline();
    if (day == null || day.isBefore(LocalDate.now(clock)) || day.isBefore(shift.validFrom())) {
      throw new ShiftIntoThePast(day == null ? LocalDate.now(clock) : day);
    }
    if (!calendar.isWorkingDay(day)) {
      throw new ShiftOntoRestDay(day);
    }
    LocalDate published = deadlines.unshifted(shift.which(), shift.filingMonth()).getDay();
    if (day.isBefore(published)) {
      throw new ShiftBeforePublished(day, published);
    }
    if (deadlines.on(shift.which(), shift.filingMonth(), shift.validFrom()).getDay().equals(day)) {
      throw new NothingShifted(day);
    }
  }

  private static String words(String written, int longest) {
    String words = written == null ? "" : written.strip();
    if (words.isEmpty() || words.length() > longest) {
      throw new CalendarChangeNeedsWords(
          CalendarProposal.LONGEST_DOCUMENT, CalendarProposal.LONGEST_REASON);
    }
    return words;
  }

  /** The revision of what would be replaced; 0 where there is nothing. */
  int revision(CalendarProposal proposal) {
    return switch (proposal.kind()) {
      case HOLIDAYS ->
          calendar.scheduleOf(proposal.year()).map(HolidaySchedule::getRevision).orElse(0);
      case DEADLINES ->
          deadlines.published(proposal.year()).map(PublishedList::getRevision).orElse(0);
      case SHIFT -> keeping.shifts(proposal.which(), proposal.filingMonth());
    };
  }

  /** Day by day, or month by month, what is so now and what is so then. */
  List<DayDifference> differences(CalendarProposal proposal) {
    return switch (proposal.kind()) {
      case HOLIDAYS -> holidays(proposal);
      case DEADLINES -> published(proposal);
      case SHIFT ->
          List.of(
              new DayDifference(
                  proposal.filingMonth().toString(),
                  former(proposal).toString(),
                  proposal.deadline().toString(),
                  ""));
    };
  }

  private static Map<LocalDate, String> named(List<Holiday> days) {
    return days.stream()
        .collect(
            Collectors.toMap(Holiday::day, day -> (day.rest() ? "休 " : "班 ") + day.occasion()));
  }

  private List<DayDifference> holidays(CalendarProposal proposal) {
    Map<LocalDate, String> before =
        named(calendar.scheduleOf(proposal.year()).map(HolidaySchedule::getDays).orElse(List.of()));
    Map<LocalDate, String> after = named(CalendarLines.holidays(proposal.year(), proposal.lines()));
    TreeSet<LocalDate> days = new TreeSet<>(before.keySet());
    days.addAll(after.keySet());
    return days.stream()
        .map(
            day ->
                new DayDifference(
                    day.toString(), before.getOrDefault(day, ""), after.getOrDefault(day, ""), ""))
        .filter(DayDifference::isChanged)
        .toList();
  }

  private List<DayDifference> published(CalendarProposal proposal) {
    Optional<PublishedList> before = deadlines.published(proposal.year());
    List<DayDifference> months = new ArrayList<>();
    CalendarLines.deadlines(proposal.year(), proposal.lines())
        .forEach(
            (month, day) ->
                months.add(
                    new DayDifference(
                        proposal.year().atMonth(month).toString(),
                        before.flatMap(list -> list.day(month)).map(Object::toString).orElse(""),
                        day.toString(),
                        computed(proposal.year().atMonth(month)))));
    return months;
  }

  private String computed(YearMonth month) {
    return calendar.isLoaded(Year.of(month.getYear()))
        ? deadlines.computed(DeadlineKind.PERIODIC, month).toString()
        : "";
  }

  /** What the rule gives for each month; empty where the holidays are not loaded. */
  SortedMap<Integer, LocalDate> computed(Year year) {
    SortedMap<Integer, LocalDate> days = new TreeMap<>();
    if (calendar.isLoaded(year)) {
      for (int month = 1; month <= 12; month++) {
        days.put(month, deadlines.computed(DeadlineKind.PERIODIC, year.atMonth(month)));
      }
    }
    return days;
  }

  LocalDate former(CalendarProposal shift) {
    return deadlines.on(shift.which(), shift.filingMonth(), shift.validFrom()).getDay();
  }

  /** The deadlines, not over yet, that become other days. */
  List<DeadlineMove> moves(CalendarProposal proposal) {
    LocalDate today = LocalDate.now(clock);
    List<DeadlineMove> moves =
        switch (proposal.kind()) {
          case SHIFT ->
              List.of(
                  new DeadlineMove(
                      0,
                      proposal.which(),
                      proposal.filingMonth(),
                      former(proposal),
                      proposal.deadline(),
                      proposal.validFrom()));
          case DEADLINES -> movedByList(proposal);
          case HOLIDAYS -> movedByHolidays(proposal);
        };
    return moves.stream()
        .filter(move -> !move.former().equals(move.deadline()))
        .filter(move -> !move.former().isBefore(today) || !move.deadline().isBefore(today))
        .toList();
  }

  private List<DeadlineMove> movedByList(CalendarProposal proposal) {
    List<DeadlineMove> moves = new ArrayList<>();
    CalendarLines.deadlines(proposal.year(), proposal.lines())
        .forEach(
            (month, day) ->
                standing(DeadlineKind.PERIODIC, proposal.year().atMonth(month))
                    .filter(now -> now.getBasis() != DeadlineBasis.SHIFTED)
                    .map(now -> move(now, day, proposal.validFrom()))
                    .ifPresent(moves::add));
    return moves;
  }

  private List<DeadlineMove> movedByHolidays(CalendarProposal proposal) {
    List<Holiday> days = CalendarLines.holidays(proposal.year(), proposal.lines());
    List<DeadlineMove> moves = new ArrayList<>();
    for (int m = 1; m <= 12; m++) {
      YearMonth month = proposal.year().atMonth(m);
      for (DeadlineKind kind : DeadlineKind.values()) {
        if (kind == DeadlineKind.PERIODIC || deadlines.isSettledIn(month)) {
          standing(kind, month)
              .filter(now -> now.getBasis() == DeadlineBasis.COMPUTED)
              .map(now -> move(now, deadlines.computed(kind, month, days), proposal.validFrom()))
              .ifPresent(moves::add);
        }
      }
    }
    return moves;
  }

  /** Empty where nobody can say yet. */
  private Optional<Deadline> standing(DeadlineKind kind, YearMonth month) {
    Year year = Year.of(month.getYear());
    return deadlines.published(year).isPresent() && kind == DeadlineKind.PERIODIC
            || calendar.isLoaded(year)
        ? Optional.of(deadlines.on(kind, month, LocalDate.now(clock)))
        : Optional.empty();
  }

  private static DeadlineMove move(Deadline now, LocalDate day, LocalDate from) {
    return new DeadlineMove(0, now.getKind(), now.getMonth(), now.getDay(), day, from);
  }

  /** True where the rule can be asked about the year. */
  boolean isCheckable(Year year) {
    return calendar.isLoaded(year);
  }
}
