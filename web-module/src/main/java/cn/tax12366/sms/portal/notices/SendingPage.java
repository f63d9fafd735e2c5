package cn.tax12366.sms.portal.notices;

import cn.tax12366.sms.calendar.Holiday;
import cn.tax12366.sms.notices.PlannedNotice;
import cn.tax12366.sms.notices.PlannedRule;
import cn.tax12366.sms.notices.SendingCalendar;
import cn.tax12366.sms.notices.SendingDay;
import cn.tax12366.sms.notices.SendingPlan;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.portal.AddressedDay;
import cn.tax12366.sms.portal.Language;
import cn.tax12366.sms.portal.NoticePhase;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.taxdata.deadline.LevyNames;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is going to be sent, week by week; the first day stands in the address. */
@Named
@RequestScoped
public class SendingPage {

  /** As many notices of a day are seen at once; a province begins one for each county. */
  static final int SEEN_AT_ONCE = 8;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");

  @Inject private SendingCalendar calendar;
  @Inject private SendingWindowSettings window;
  @Inject private SignedInOfficer signedIn;
  @Inject private Language language;
  @Inject @BusinessTime private Clock clock;

  @Inject
  @ManagedProperty("#{param.from}")
  private String addressed;

  private SendingPlan plan;
  private LevyNames names;

  /** Days from Monday to Sunday, or those of them that are looked at. */
  public record Week(LocalDate first, LocalDate last, List<Stretch> stretches) {

    public LocalDate getFirst() {
      return first;
    }

    public LocalDate getLast() {
      return last;
    }

    public List<Stretch> getStretches() {
      return stretches;
    }
  }

  /** A day, or several in a row on which nothing happens. */
  public record Stretch(SendingDay first, SendingDay last) {

    /** The day; of several the first. */
    public SendingDay getDay() {
      return first;
    }

    public SendingDay getLast() {
      return last;
    }

    public boolean isLong() {
      return first != last;
    }

    private boolean goesOnWith(SendingDay next) {
      return isPlain(last)
          && isPlain(next)
          && last.isRest() == next.isRest()
          && Objects.equals(occasion(last), occasion(next));
    }

    private static boolean isPlain(SendingDay day) {
      return day.isIdle() && day.getDeadlines().isEmpty();
    }

    private static String occasion(SendingDay day) {
      Holiday holiday = day.getHoliday();
      return holiday == null ? null : holiday.occasion();
    }
  }

  public SendingPlan getPlan() {
    if (plan == null) {
      plan = calendar.from(AddressedDay.of(addressed).orElse(null));
    }
    return plan;
  }

  public List<Week> getWeeks() {
    return weeks(getPlan().getDays(), getPlan().getToday());
  }

  /** Days in a row on which nothing happens stand together, within their week; never today. */
  static List<Week> weeks(List<SendingDay> days, LocalDate today) {
    List<Week> weeks = new ArrayList<>();
    for (SendingDay day : days) {
      if (weeks.isEmpty() || day.getDate().getDayOfWeek() == DayOfWeek.MONDAY) {
        weeks.add(new Week(day.getDate(), day.getDate(), new ArrayList<>()));
      }
      int last = weeks.size() - 1;
      List<Stretch> stretches = weeks.get(last).stretches();
      weeks.set(last, new Week(weeks.get(last).first(), day.getDate(), stretches));
      Stretch before = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
      if (before != null && !before.first().getDate().equals(today) && before.goesOnWith(day)) {
        stretches.set(stretches.size() - 1, new Stretch(before.first(), day));
      } else {
        stretches.add(new Stretch(day, day));
      }
    }
    return weeks;
  }

  public boolean isToday(SendingDay day) {
    return day.getDate().equals(getPlan().getToday());
  }

  /** Month and day. */
  public String date(LocalDate day) {
    return day.format(DAY);
  }

  public String weekday(SendingDay day) {
    return day.getDate().getDayOfWeek().getDisplayName(TextStyle.SHORT, language.getLocale());
  }

  /** The years whose holidays are not loaded, in one line; empty for none. */
  public String getUnknown() {
    return getPlan().getUnknown().stream().map(Year::toString).collect(Collectors.joining(", "));
  }

  public LevyNames getNames() {
    if (names == null) {
      names = LevyNames.in(language.getLocale());
    }
    return names;
  }

  public List<PlannedNotice> seen(SendingDay day) {
    List<PlannedNotice> all = day.getNotices();
    return all.subList(0, Math.min(SEEN_AT_ONCE, all.size()));
  }

  /** Those that are seen on demand. */
  public List<PlannedNotice> more(SendingDay day) {
    List<PlannedNotice> all = day.getNotices();
    return all.subList(Math.min(SEEN_AT_ONCE, all.size()), all.size());
  }

  /** Where a notice stands on its day: a {@link NoticePhase}, or what it is before it is made. */
  public Enum<?> phase(PlannedNotice planned) {
    return switch (planned.getNotice().getStatus()) {
      case SUBMITTED -> NoticePhase.WAITING;
      case PAUSED -> NoticePhase.PAUSED;
      case AWAITING_RENEWAL -> NoticePhase.AWAITING_RENEWAL;
      default -> {
        if (planned.isHeld()) {
          yield NoticePhase.SUSPENDED;
        }
        if (planned.isRepeatToCome()) {
          yield planned.getState();
        }
        yield isGoingOut(planned) ? NoticePhase.RUNNING : NoticePhase.RESTING;
      }
    };
  }

  private boolean isGoingOut(PlannedNotice planned) {
    return planned.getFrom() == null
        && !planned.isGoingOn()
        && (planned.getNotice().isUrgent() || window.window().isOpen(clock.instant()));
  }

  /** Where a rule is to be read; null where the person has no business with it. */
  public String ruleView(PlannedRule planned) {
    if (planned.isFromAbove() || !signedIn.may("MANAGE_RULES")) {
      return null;
    }
    boolean own = planned.getRule().getOwner().digits().equals(signedIn.getOfficerCode());
    return own ? "/notices/rule.xhtml" : "/notices/rules.xhtml";
  }
}
