package cn.tax12366.sms.portal.filing;

import cn.tax12366.sms.calendar.Holiday;
import cn.tax12366.sms.portal.AddressedDay;
import cn.tax12366.sms.portal.Language;
import cn.tax12366.sms.portal.Today;
import cn.tax12366.sms.taxdata.deadline.CalendarDay;
import cn.tax12366.sms.taxdata.deadline.CalendarYear;
import cn.tax12366.sms.taxdata.deadline.LevyNames;
import cn.tax12366.sms.taxdata.deadline.TaxCalendar;
import cn.tax12366.sms.taxdata.deadline.change.CalendarChangeList;
import cn.tax12366.sms.taxdata.deadline.change.CalendarChangeView;
import cn.tax12366.sms.taxdata.deadline.change.CalendarChanging;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.ManagedProperty;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** A year of the tax calendar, and what is due on one of its days. */
@Named
@RequestScoped
public class CalendarPage {

  private static final int FIRST_YEAR = 2007;
  private static final int LAST_YEAR = 2099;

  @Inject private TaxCalendar calendar;
  @Inject private CalendarChangeList list;
  @Inject private CalendarChanging changing;
  @Inject private Language language;
  @Inject private Today today;

  /** Also in the forms of the page: what is shown must be known before they are read. */
  @Inject
  @ManagedProperty("#{param.year}")
  private String addressedYear;

  @Inject
  @ManagedProperty("#{param.day}")
  private String addressedDay;

  private CalendarYear view;
  private List<CalendarChangeView> changes;
  private LevyNames names;

  /** A month with its weeks. */
  public record MonthOfYear(YearMonth month, String name, List<List<CalendarDay>> weeks) {

    public YearMonth getMonth() {
      return month;
    }

    public String getName() {
      return name;
    }

    public List<List<CalendarDay>> getWeeks() {
      return weeks;
    }
  }

  /** The year in the address; what is no year of a calendar is the present one. */
  public int getYear() {
    return addressedYear != null && addressedYear.matches("20[0-9]{2}")
        ? Math.max(FIRST_YEAR, Math.min(LAST_YEAR, Integer.parseInt(addressedYear)))
        : today.getDate().getYear();
  }

  public String getAddress() {
    return String.valueOf(getYear());
  }

  public String getBefore() {
    return getYear() > FIRST_YEAR ? String.valueOf(getYear() - 1) : null;
  }

  public String getNext() {
    return getYear() < LAST_YEAR ? String.valueOf(getYear() + 1) : null;
  }

  public CalendarYear getView() {
    if (view == null) {
      view = calendar.of(Year.of(getYear()));
    }
    return view;
  }

  public List<MonthOfYear> getMonths() {
    return IntStream.rangeClosed(1, 12)
        .mapToObj(
            month ->
                new MonthOfYear(
                    YearMonth.of(getYear(), month),
                    Month.of(month).getDisplayName(TextStyle.FULL_STANDALONE, locale()),
                    getView().weeks(month)))
        .toList();
  }

  /** Short for the eye, full for the ear; Monday first. */
  public List<List<String>> getWeekdays() {
    return Arrays.stream(DayOfWeek.values())
        .map(
            day ->
                List.of(
                    day.getDisplayName(TextStyle.NARROW, locale()),
                    day.getDisplayName(TextStyle.FULL, locale())))
        .toList();
  }

  public String weekday(LocalDate day) {
    return day.getDayOfWeek().getDisplayName(TextStyle.SHORT, locale());
  }

  /** The day in the address; null for none of this year. */
  public CalendarDay getDay() {
    return AddressedDay.of(addressedDay).flatMap(getView()::day).orElse(null);
  }

  public boolean isToday(CalendarDay day) {
    return day.getDate().equals(today.getDate());
  }

  public boolean isChosen(CalendarDay day) {
    return day.getDate().toString().equals(addressedDay);
  }

  /** The months that nobody can say a deadline of, in one line; empty for none. */
  public String getUnknown() {
    return getView().getUnknown().stream()
        .map(month -> String.valueOf(month.getMonthValue()))
        .collect(Collectors.joining(", "));
  }

  /** Days in a row of one holiday, or of work made up for it. */
  public record Stretch(LocalDate first, LocalDate last, String occasion, boolean rest) {

    /** First and last day, or the only one. */
    public String getText() {
      return first.equals(last) ? first.toString() : first + " – " + last;
    }

    public String getOccasion() {
      return occasion;
    }

    public boolean isRest() {
      return rest;
    }

    private boolean goesOnWith(Holiday day) {
      return last.plusDays(1).equals(day.day())
          && rest == day.rest()
          && occasion.equals(day.occasion());
    }
  }

  /** The days of the holiday notice, those in a row together. */
  public List<Stretch> getStretches() {
    List<Stretch> stretches = new ArrayList<>();
    for (Holiday day : getView().getSchedule().getDays()) {
      Stretch last = stretches.isEmpty() ? null : stretches.get(stretches.size() - 1);
      if (last != null && last.goesOnWith(day)) {
        stretches.set(
            stretches.size() - 1,
            new Stretch(last.first(), day.day(), last.occasion(), last.rest()));
      } else {
        stretches.add(new Stretch(day.day(), day.day(), day.occasion(), day.rest()));
      }
    }
    return stretches;
  }

  public List<CalendarChangeView> getChanges() {
    if (changes == null) {
      changes = list.of(Year.of(getYear()));
    }
    return changes;
  }

  /** Takes a change back that waits. */
  public String withdraw(long id) {
    changing.withdraw(id);
    return "/filing/calendar.xhtml?faces-redirect=true&year=" + getYear();
  }

  public LevyNames getNames() {
    if (names == null) {
      names = LevyNames.in(locale());
    }
    return names;
  }

  /** The deadlines as a table for a spreadsheet. */
  public StreamedContent getCsv() {
    Locale reader = locale();
    Year year = Year.of(getYear());
    return DefaultStreamedContent.builder()
        .name("tax-calendar-" + year + ".csv")
        .contentType("text/csv;charset=UTF-8")
        .writer(out -> calendar.writeCsv(year, reader, out))
        .build();
  }

  /** Deadlines and holidays for a calendar program. */
  public StreamedContent getIcs() {
    Locale reader = locale();
    Year year = Year.of(getYear());
    return DefaultStreamedContent.builder()
        .name("tax-calendar-" + year + ".ics")
        .contentType("text/calendar;charset=UTF-8")
        .writer(out -> calendar.writeIcs(year, reader, out))
        .build();
  }

  private Locale locale() {
    return language.getLocale();
  }
}
