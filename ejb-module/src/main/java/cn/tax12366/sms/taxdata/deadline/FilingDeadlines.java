package cn.tax12366.sms.taxdata.deadline;

import cn.tax12366.sms.calendar.Holiday;
import cn.tax12366.sms.calendar.WorkingCalendar;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Says until when is filed and paid. What the province has changed goes before what the State
 * Administration has published, and that before what the rule computes (reading A19); every answer
 * is that of a day, today where none is given, for a change counts from its own day on (A24).
 *
 * <p>What can only be computed is refused with {@link cn.tax12366.sms.calendar.CalendarNotLoaded}
 * where the holidays of its year are not loaded.
 */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
public class FilingDeadlines {

  /** Law on tax administration art. 31. */
  private static final int MOST_MONTHS_DEFERRED = 3;

  @Inject private DeadlineRows rows;
  @Inject private LevyRules rules;
  @Inject private WorkingCalendar calendar;
  @Inject @BusinessTime private Clock clock;

  public FilingDeadlines() {}

  FilingDeadlines(DeadlineRows rows, LevyRules rules, WorkingCalendar calendar, Clock clock) {
    this.rows = rows;
    this.rules = rules;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** The last day of filing months, quarters and half-years in {@code month}. */
  public Deadline periodic(YearMonth month) {
    return on(DeadlineKind.PERIODIC, month, today());
  }

  /**
   * A deadline as it stands on a day.
   *
   * @param month the month of filing; for {@link DeadlineKind#ANNUAL} one in which a year is
   *     settled
   * @throws NoLevyRule if no year is settled in this month
   */
  public Deadline on(DeadlineKind kind, YearMonth month, LocalDate day) {
    Optional<Shift> shift =
        rows.shifts(Year.of(month.getYear())).stream()
            .filter(each -> each.kind() == kind && each.month().equals(month))
            .filter(each -> !each.validFrom().isAfter(day))
            .max(Comparator.comparing(Shift::revision));
    if (shift.isPresent()) {
      Shift is = shift.get();
      return new Deadline(
          kind, month, is.deadline(), DeadlineBasis.SHIFTED, is.document(), is.reason());
    }
    return unshifted(kind, month);
  }

  /** A deadline as it would be, had the province changed nothing. */
  public Deadline unshifted(DeadlineKind kind, YearMonth month) {
    if (kind == DeadlineKind.PERIODIC) {
      Optional<PublishedList> list = rows.list(Year.of(month.getYear()));
      Optional<LocalDate> day = list.flatMap(each -> each.day(month.getMonthValue()));
      if (day.isPresent()) {
        return new Deadline(
            kind, month, day.get(), DeadlineBasis.PUBLISHED, list.get().getDocument(), null);
      }
    }
    return new Deadline(kind, month, computed(kind, month), DeadlineBasis.COMPUTED, null, null);
  }

  /** The day that the rule gives (detailed rules art. 109), whatever was published. */
  public LocalDate computed(DeadlineKind kind, YearMonth month) {
    return kind == DeadlineKind.PERIODIC
        ? calendar.proposedFilingDeadline(month, rules.baseDay(month))
        : calendar.workingDayFrom(settlementDay(month));
  }

  /** As {@link #computed(DeadlineKind, YearMonth)}, if these were the holidays of the year. */
  public LocalDate computed(DeadlineKind kind, YearMonth month, List<Holiday> holidays) {
    return kind == DeadlineKind.PERIODIC
        ? calendar.proposedFilingDeadline(month, rules.baseDay(month), holidays)
        : calendar.workingDayFrom(settlementDay(month), holidays);
  }

  /** The list that was published for a year; empty if it is not loaded. */
  public Optional<PublishedList> published(Year year) {
    return rows.list(year);
  }

  /** The last day of the settlement of a year before rest days are looked at. */
  private LocalDate settlementDay(YearMonth month) {
    return rules.in(month).stream()
        .filter(rule -> rule.kind() == DeadlineKind.ANNUAL && rule.isFiledIn(month))
        .map(rule -> rule.baseDayIn(month))
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> new NoLevyRule("", month.atDay(1), month.atEndOfMonth()));
  }

  /** True if a year is settled in this month of filing. */
  public boolean isSettledIn(YearMonth month) {
    return rules.in(month).stream()
        .anyMatch(rule -> rule.kind() == DeadlineKind.ANNUAL && rule.isFiledIn(month));
  }

  /**
   * Which deadline a period belongs to, as things stand today.
   *
   * @param taxCode levy project (征收项目), such as {@code 10101}
   * @param from first day of the period, inclusive
   * @param to last day of the period, inclusive
   * @throws NoLevyRule if this is no month, quarter, half-year or year, or none that the project
   *     has
   */
  public FilingDue due(String taxCode, LocalDate from, LocalDate to) {
    return PeriodKind.of(from, to)
        .flatMap(kind -> due(taxCode, kind, from, to))
        .orElseThrow(() -> new NoLevyRule(taxCode, from, to));
  }

  private Optional<FilingDue> due(String taxCode, PeriodKind kind, LocalDate from, LocalDate to) {
    // A rule counts by the month of filing, which it names itself: the months after are few.
    for (int after = 1; after <= 12; after++) {
      YearMonth month = YearMonth.from(to).plusMonths(after);
      int asked = after;
      Optional<LevyRule> rule =
          rules.of(taxCode, kind, month).filter(each -> each.monthsAfter() == asked);
      if (rule.isPresent()) {
        Deadline deadline = on(rule.get().kind(), month, today());
        return Optional.of(new FilingDue(rule.get(), from, to, deadline));
      }
    }
    return Optional.empty();
  }

  /** All periods of all levy projects that are filed until a deadline, in the order of codes. */
  public List<FilingDue> dueBy(Deadline deadline) {
    YearMonth month = deadline.getMonth();
    return rules.in(month).stream()
        .filter(rule -> rule.kind() == deadline.getKind() && rule.isFiledIn(month))
        .map(
            rule -> {
              YearMonth last = month.minusMonths(rule.monthsAfter());
              return new FilingDue(
                  rule, rule.period().firstMonth(last).atDay(1), last.atEndOfMonth(), deadline);
            })
        .toList();
  }

  /**
   * The last day of filing for somebody who was granted an extension (detailed rules art. 37): the
   * later one of both.
   */
  public LocalDate extended(LocalDate deadline, LocalDate grantedUntil) {
    return later(deadline, calendar.workingDayFrom(grantedUntil));
  }

  /**
   * The last day of paying what a period has come to (reading A20): that of filing, or until when
   * payment was deferred.
   *
   * @param deferredUntil null where it was not
   * @throws NoLevyRule as {@link #due}
   * @throws DeferralTooLong beyond three months after the deadline
   */
  public LocalDate payableBy(
      String taxCode, LocalDate from, LocalDate to, LocalDate deferredUntil) {
    LocalDate deadline = due(taxCode, from, to).getDeadline().getDay();
    if (deferredUntil == null) {
      return deadline;
    }
    LocalDate latest = deadline.plusMonths(MOST_MONTHS_DEFERRED);
    if (deferredUntil.isAfter(latest)) {
      throw new DeferralTooLong(deferredUntil, latest);
    }
    return later(deadline, calendar.workingDayFrom(deferredUntil));
  }

  /**
   * The moves that count by now: what a list still says of the former day is no longer true ({@link
   * DeadlineMove#concerns}).
   */
  public List<DeadlineMove> standingMoves() {
    return rows.moves(today(), false);
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** The day that answers are given for. */
  public LocalDate today() {
    return LocalDate.now(clock);
  }
}
