package cn.tax12366.sms.notices;

import cn.tax12366.sms.calendar.DayEnd;
import cn.tax12366.sms.calendar.WorkingCalendar;
import cn.tax12366.sms.notices.PlannedNotice.Course;
import cn.tax12366.sms.notices.rule.ReminderRules;
import cn.tax12366.sms.notices.rule.RuleView;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.suspension.StandingSuspensions;
import cn.tax12366.sms.outbound.BatchProgress;
import cn.tax12366.sms.outbound.Forecast;
import cn.tax12366.sms.outbound.SendingForecast;
import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.taxdata.FilingCountdown;
import cn.tax12366.sms.taxdata.deadline.CalendarEntry;
import cn.tax12366.sms.taxdata.deadline.CalendarYear;
import cn.tax12366.sms.taxdata.deadline.Deadline;
import cn.tax12366.sms.taxdata.deadline.TaxCalendar;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Says day by day what is going to be sent in the caller's area: the notices that wait or go on,
 * and what the standing rules will do about the deadlines ahead (R7.5b). A look ahead and no
 * promise: approvals may be missing, links may fail, taxpayers may file, rules may change.
 *
 * <p>Never counts an audience: of a rule it says how many have not filed, as counted last.
 * Deadlines are those of the tax calendar; a rule also reminds of other days should a list name
 * any.
 */
@Stateless
@RolesAllowed("OFFICER")
public class SendingCalendar {

  /** How many days are looked at at once. */
  public static final int DAYS = 31;

  /** How often one may turn on. */
  private static final int MOST_TURNS = 11;

  /** More days than the working days of a rule ever take, the longest holidays among them. */
  private static final int RULES_LOOK_AHEAD = 30;

  /** As many rest days as were ever in a row. */
  private static final int LONGEST_HOLIDAYS = 9;

  /** No filing period ends earlier in its month. */
  private static final int EARLIEST_DEADLINE = 15;

  @Inject private Notices notices;
  @Inject private NoticeViews views;
  @Inject private NoticeHolds holds;
  @Inject private NoticeCircles circles;
  @Inject private ReminderRules rules;
  @Inject private StandingSuspensions suspensions;
  @Inject private SendingForecast forecast;
  @Inject private BatchProgress batches;
  @Inject private SendingWindowSettings window;
  @Inject private TaxCalendar taxCalendar;
  @Inject private WorkingCalendar calendar;
  @Inject private FilingCountdown countdown;
  @Inject private AuthorityDirectory authorities;
  @Inject private AccessDecision access;
  @Inject @BusinessTime private Clock clock;

  /**
   * The plan of {@value #DAYS} days in a row.
   *
   * @param first the first of them; null, and any day that is over, stands for today, and a day
   *     more than eleven turns ahead for the farthest
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller sees no notices
   */
  public SendingPlan from(LocalDate first) {
    AuthorityView area = access.area(Act.SEE_NOTICES);
    LocalDate today = LocalDate.now(clock);
    LocalDate from = first == null || first.isBefore(today) ? today : first;
    if (from.isAfter(farthest(today))) {
      from = farthest(today);
    }
    return new Reckoning(area, today, from).plan();
  }

  static LocalDate farthest(LocalDate today) {
    return today.plusDays((long) MOST_TURNS * DAYS);
  }

  private static LocalDate dayOf(Instant moment) {
    return LocalDate.ofInstant(moment, ClockProducer.ZONE);
  }

  /** A notice that is said again. */
  private record Again(Notice first, int occurrence, RepeatState state, Course course) {}

  /** One look at some days. */
  private final class Reckoning {

    private final AuthorityView area;
    private final LocalDate today;
    private final LocalDate first;
    private final LocalDate last;
    private final Instant now = clock.instant();
    private final SendingWindow hours = window.window();
    private final boolean anythingHeld = suspensions.any();
    private final Map<Year, CalendarYear> years = new HashMap<>();
    private final Map<LocalDate, List<Deadline>> deadlines = new TreeMap<>();
    private final Map<LocalDate, List<PlannedRule>> planned = new HashMap<>();
    private final Set<Year> unknown = new TreeSet<>();

    Reckoning(AuthorityView area, LocalDate today, LocalDate first) {
      this.area = area;
      this.today = today;
      this.first = first;
      this.last = first.plusDays(DAYS - 1L);
    }

    SendingPlan plan() {
      readDeadlines();
      isLoaded(last);
      planRules();
      List<Notice> ahead =
          notices.aheadFrom(today, views.unitsOf(area), circles.natures(Act.SEE_NOTICES));
      Map<Notice, Course> courses = courses(ahead);
      List<Again> again = again(ahead);
      Map<Notice, NoticeView> seen = new HashMap<>();
      List<SendingDay> days = new ArrayList<>();
      for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
        LocalDate day = date;
        List<PlannedNotice> going = new ArrayList<>();
        courses.forEach(
            (notice, course) -> {
              if (course.isOn(day)) {
                NoticeView view = seen.computeIfAbsent(notice, views::of);
                going.add(new PlannedNotice(view, course, day, notice.occurrence(), null));
              }
            });
        again.stream()
            .filter(each -> each.course().isOn(day))
            .forEach(
                each ->
                    going.add(
                        new PlannedNotice(
                            seen.computeIfAbsent(each.first(), views::of),
                            each.course(),
                            day,
                            each.occurrence(),
                            each.state())));
        days.add(
            new SendingDay(
                year(Year.from(day)).day(day).orElseThrow(),
                deadlines.getOrDefault(day, List.of()),
                planned.getOrDefault(day, List.of()).stream()
                    .sorted(Comparator.comparing(rule -> rule.getRule().getDueAt()))
                    .toList(),
                going));
      }
      return new SendingPlan(today, days, List.copyOf(unknown));
    }

    /** By the day itself: the province can have moved it out of its month, and of its year. */
    private void readDeadlines() {
      Year until = Year.from(last.plusDays(RULES_LOOK_AHEAD));
      for (Year each = Year.from(first.minusDays(DAYS));
          !each.isAfter(until);
          each = each.plusYears(1)) {
        for (CalendarEntry entry : year(each).getEntries()) {
          Deadline deadline = entry.getDeadline();
          deadlines.computeIfAbsent(deadline.getDay(), day -> new ArrayList<>()).add(deadline);
        }
      }
    }

    private CalendarYear year(Year year) {
      return years.computeIfAbsent(year, taxCalendar::of);
    }

    private void planRules() {
      List<RuleView> inForce = rules.reminding();
      if (inForce.isEmpty()) {
        return;
      }
      LocalDate until = last.plusDays(farthestOf(inForce));
      if (until.getDayOfMonth() >= EARLIEST_DEADLINE) {
        isLoaded(until);
      }
      Map<AuthorityCode, Map<LocalDate, Integer>> unfiled = new HashMap<>();
      for (LocalDate deadline : deadlines.keySet()) {
        if (deadline.isBefore(first) || deadline.isAfter(until) || !isReckonable(deadline)) {
          continue;
        }
        LocalDate end = calendar.workingDayFrom(deadline);
        Map<Integer, LocalDate> before = new HashMap<>();
        for (RuleView rule : inForce) {
          LocalDate day =
              before.computeIfAbsent(
                  rule.getWorkingDaysBefore(), n -> calendar.workingDaysBefore(end, n));
          if (day.isBefore(first) || day.isAfter(last) || !isStillToBeDone(rule, day, deadline)) {
            continue;
          }
          AuthorityView concerned = concerned(rule);
          Integer open = unfiled.computeIfAbsent(concerned.getCode(), this::unfiled).get(deadline);
          planned
              .computeIfAbsent(day, each -> new ArrayList<>())
              .add(new PlannedRule(rule, concerned, deadline, open, isHeld(rule)));
        }
      }
    }

    /** In days: working days, their weekends, and holidays between. */
    private static int farthestOf(List<RuleView> inForce) {
      int most = inForce.stream().mapToInt(RuleView::getWorkingDaysBefore).max().orElse(0);
      return most + 2 * (most / 5 + 1) + LONGEST_HOLIDAYS;
    }

    /** Asked first: a refusal of the calendar would end the whole page's transaction. */
    private boolean isReckonable(LocalDate deadline) {
      return isLoaded(deadline)
          && isLoaded(deadline.minusDays(RULES_LOOK_AHEAD))
          && (calendar.isWorkingDay(deadline) || isLoaded(deadline.plusDays(DAYS)));
    }

    private boolean isLoaded(LocalDate day) {
      Year year = Year.from(day);
      boolean loaded = year(year).getSchedule() != null;
      if (!loaded) {
        unknown.add(year);
      }
      return loaded;
    }

    /** What is for today goes until the window closes, and not a second time. */
    private boolean isStillToBeDone(RuleView rule, LocalDate day, LocalDate deadline) {
      if (rule.isTooLate()) {
        return false;
      }
      if (!day.equals(today)) {
        return true;
      }
      LocalTime time = LocalDateTime.ofInstant(now, ClockProducer.ZONE).toLocalTime();
      return time.isBefore(hours.close())
          && (time.isBefore(rule.getDueAt()) || !notices.anyOfRule(rule.getId(), deadline));
    }

    /** As much of the rule's area as is the caller's. */
    private AuthorityView concerned(RuleView rule) {
      AuthorityView whole = authorities.get(rule.getArea());
      return whole.liesWithin(area) ? whole : area;
    }

    private Map<LocalDate, Integer> unfiled(AuthorityCode concerned) {
      return access.permits(Act.SEE_TAXPAYERS, concerned)
          ? countdown.unfiled(concerned, first, last.plusDays(RULES_LOOK_AHEAD))
          : Map.of();
    }

    private boolean isHeld(RuleView rule) {
      return anythingHeld && holds.isHeld(rule);
    }

    /** What is said again on days to come: notices that are made on those days. */
    private List<Again> again(List<Notice> ahead) {
      List<Again> again = new ArrayList<>();
      for (Notice first : ahead) {
        if (first.again().moments().isEmpty()) {
          continue;
        }
        for (int time : first.timesToCome(notices.repeatsOf(first.id()), now)) {
          RepeatState state = first.stateOf(time, now);
          boolean due = state == RepeatState.DUE;
          Instant moment = first.again().moment(time);
          LocalDate day = due ? today : dayOf(moment);
          LocalTime from = due ? null : LocalTime.ofInstant(moment, ClockProducer.ZONE);
          int messages = first.audienceSize() == null ? 0 : first.audienceSize();
          LocalDate until = first.again().servesUntil(time, first.dueDate());
          Course course = new Course(messages, from, day, day, until, false, isHeld(first));
          again.add(new Again(first, time, state, course));
        }
      }
      return again;
    }

    private Map<Notice, Course> courses(List<Notice> ahead) {
      Set<Long> unfinished =
          batches.unfinished(ahead.stream().map(Notice::batchId).filter(Objects::nonNull).toList());
      Map<Notice, Course> courses = new LinkedHashMap<>();
      for (Notice notice : ahead) {
        if (notice.status() != NoticeStatus.RELEASED || unfinished.contains(notice.batchId())) {
          course(notice, waiting(notice)).ifPresent(course -> courses.put(notice, course));
        }
      }
      return courses;
    }

    private int waiting(Notice notice) {
      return new NoticeCounts(
              notice.status(),
              notice.audienceSize() == null ? 0 : notice.audienceSize(),
              notice.batchId() == null ? null : batches.of(notice.subject()))
          .getWaiting();
    }

    private Optional<Course> course(Notice notice, int messages) {
      if (messages == 0) {
        return Optional.empty();
      }
      boolean later = notice.notBefore() != null && notice.notBefore().isAfter(now);
      Instant ready = later ? notice.notBefore() : now;
      Instant begins = notice.isUrgent() ? ready : hours.nextOpening(ready);
      LocalTime from = later ? LocalTime.ofInstant(begins, ClockProducer.ZONE) : null;
      // Of what nobody has approved nobody knows on which day it begins.
      boolean submitted = notice.status() == NoticeStatus.SUBMITTED;
      LocalDate until = submitted ? notice.dueDate() : notice.goesOutUntil(clock);
      if (isHeld(notice)) {
        // Shown on its day even where the window is closed for today: somebody has to see to it.
        LocalDate day = later ? dayOf(begins) : today;
        return Optional.of(new Course(messages, from, day, day, until, false, true));
      }
      LocalDate day = dayOf(begins);
      if (day.isAfter(until)) {
        return Optional.empty();
      }
      if (submitted) {
        return Optional.of(new Course(messages, from, day, day, until, false, false));
      }
      Forecast expected = expected(notice, messages, later);
      if (!expected.isKnown()) {
        return Optional.of(new Course(messages, from, day, day, until, false, false));
      }
      boolean late = expected.getEnds().isAfter(DayEnd.of(until));
      LocalDate end = late ? until : dayOf(expected.getEnds());
      return Optional.of(new Course(messages, from, day, end, until, late, false));
    }

    private Forecast expected(Notice notice, int messages, boolean later) {
      if (notice.status() == NoticeStatus.RELEASED && !later) {
        return notice.isUrgent()
            ? forecast.ofUrgentWaiting(messages)
            : forecast.ofWaiting(messages);
      }
      return notice.isUrgent()
          ? forecast.ifUrgentAt(messages, notice.notBefore())
          : forecast.ifReleasedAt(messages, notice.notBefore());
    }

    private boolean isHeld(Notice notice) {
      return switch (notice.status()) {
        case PAUSED, SUSPENDED, AWAITING_RENEWAL -> true;
        case RELEASING, RELEASED -> anythingHeld && holds.isHeld(notice);
        default -> false;
      };
    }
  }
}
