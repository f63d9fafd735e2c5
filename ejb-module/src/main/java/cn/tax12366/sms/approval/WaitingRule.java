package cn.tax12366.sms.approval;

import cn.tax12366.sms.calendar.WorkingCalendar;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.ClockProducer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When whoever may decide is reminded: after {@code sms.approval.remind-after} working hours, which
 * are the hours of the sending window on working days. What is submitted on a Friday at 17:00 has
 * waited for two of them on Monday at 09:00.
 *
 * <p>What has a last day is urgent beside that: on that day itself, and when its sending hours are
 * over it is too late. It is the fact {@code due} (the deadline of which a reminder reminds) or
 * {@code last-day} (until when a publication is sent): what a fact is called is frozen with it, so
 * both names are read instead of making one of them.
 */
@ApplicationScoped
class WaitingRule {

  private static final List<String> LAST_DAYS = List.of("due", "last-day");

  private ApprovalSettings settings;
  private WorkingCalendar calendar;
  private Clock clock;

  protected WaitingRule() {}

  @Inject
  WaitingRule(ApprovalSettings settings, WorkingCalendar calendar, @BusinessTime Clock clock) {
    this.settings = settings;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** For one list of requests: each day is asked for once. */
  Judgement now() {
    return new Judgement(clock.instant());
  }

  /** How urgent things are at one moment. */
  final class Judgement {

    private final Instant now;
    private final Map<LocalDate, Boolean> working = new HashMap<>();

    private Judgement(Instant now) {
      this.now = now;
    }

    ApprovalUrgency of(Approval approval) {
      Map<String, String> facts = approval.snapshot().facts();
      ApprovalUrgency byDay =
          LAST_DAYS.stream()
              .filter(facts::containsKey)
              .findFirst()
              .map(name -> of(LocalDate.parse(facts.get(name))))
              .orElse(ApprovalUrgency.FRESH);
      if (byDay != ApprovalUrgency.FRESH) {
        return byDay;
      }
      return hasWaitedForLong(approval) ? ApprovalUrgency.LONG : ApprovalUrgency.FRESH;
    }

    /** True if it has waited for so long that whoever may decide it is told, and not in vain. */
    boolean isOverdue(Approval approval) {
      return hasWaitedForLong(approval) && of(approval) != ApprovalUrgency.TOO_LATE;
    }

    private boolean hasWaitedForLong(Approval approval) {
      return !now.isBefore(remindAt(approval.submittedAt()));
    }

    /** True if today is one. */
    boolean isWorkingDay() {
      return isWorkingDay(LocalDate.ofInstant(now, ClockProducer.ZONE));
    }

    private ApprovalUrgency of(LocalDate lastDay) {
      ZonedDateTime local = now.atZone(ClockProducer.ZONE);
      if (!local.isBefore(lastDay.atTime(settings.close()).atZone(ClockProducer.ZONE))) {
        return ApprovalUrgency.TOO_LATE;
      }
      return local.toLocalDate().equals(lastDay) ? ApprovalUrgency.LAST_DAY : ApprovalUrgency.FRESH;
    }

    /** From when on it has waited for too long. */
    Instant remindAt(Instant since) {
      Duration left = Duration.ofHours(settings.remindAfter());
      for (LocalDate day = LocalDate.ofInstant(since, ClockProducer.ZONE);
          ;
          day = day.plusDays(1)) {
        Instant opens = day.atTime(settings.open()).atZone(ClockProducer.ZONE).toInstant();
        Instant closes = day.atTime(settings.close()).atZone(ClockProducer.ZONE).toInstant();
        Instant from = opens.isBefore(since) ? since : opens;
        if (!from.isBefore(closes) || !isWorkingDay(day)) {
          continue;
        }
        Duration span = Duration.between(from, closes);
        if (span.compareTo(left) >= 0) {
          return from.plus(left);
        }
        left = left.minus(span);
      }
    }

    /** In a year whose holidays are not loaded yet by the weekday: a reminder may come early. */
    private boolean isWorkingDay(LocalDate day) {
      return working.computeIfAbsent(
          day,
          asked ->
              calendar.isLoaded(Year.from(asked))
                  ? calendar.isWorkingDay(asked)
                  : asked.getDayOfWeek() != DayOfWeek.SATURDAY
                      && asked.getDayOfWeek() != DayOfWeek.SUNDAY);
    }
  }
}
