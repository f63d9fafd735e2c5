package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.calendar.Holiday;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Lists as people write or paste them: a line for each day, in any of the usual forms, with blanks,
 * tabs or commas between.
 *
 * <ul>
 *   <li>Holidays: {@code 2027-02-06 春节 休}, {@code 2027年2月6日至12日 春节 放假}, {@code 2027-02-13 春节 班}: a
 *       day or a stretch of days, the occasion, and whether it is a rest day. Without a word a day
 *       is a rest day.
 *   <li>Deadlines: {@code 1 2027-01-15} or {@code 2027-01-15} alone: a month and its day, or the
 *       day whose month it is.
 * </ul>
 *
 * <p>Empty lines, and lines without any digit such as headings, are passed over.
 */
final class CalendarLines {

  private static final int LONGEST = 2500;
  private static final int LONGEST_STRETCH = 31;

  private static final Set<String> REST = Set.of("休", "放假", "休息", "休假", "1", "TRUE", "REST", "OFF");
  private static final Set<String> WORK =
      Set.of("班", "上班", "补班", "调休上班", "工作", "0", "FALSE", "WORK");

  private static final String YEAR = "(\\d{4})[-/.年]";
  private static final String DAY = "(\\d{1,2})[-/.月](\\d{1,2})日?";
  private static final Pattern FROM = Pattern.compile(YEAR + DAY);
  private static final Pattern TO =
      Pattern.compile(
          "\\s*(?:至|到|~|—+|--)\\s*(?:(?:(?:" + YEAR + ")?(\\d{1,2})[-/.月])?(\\d{1,2})日?)");
  private static final Pattern MONTH = Pattern.compile("(\\d{1,2})(?:月)?(?:[\\s,;:]+|(?=\\d{4}))");

  private CalendarLines() {}

  /**
   * The days of a holiday notice, in the order of the calendar.
   *
   * @throws CalendarLineUnreadable if a line names no day, or has a word that is neither rest nor
   *     work
   * @throws CalendarDayTwice if two lines speak of one day
   * @throws CalendarDayOutsideYear if a day lies neither in the year nor in the December before it
   * @throws CalendarListIncomplete if there is none
   * @throws CalendarListTooLong if it is too long to be kept
   */
  static List<Holiday> holidays(Year year, String lines) {
    SortedMap<LocalDate, Holiday> days = new TreeMap<>();
    LocalDate first = year.atDay(1).minusMonths(1);
    LocalDate last = year.atDay(year.length());
    each(
        lines,
        (number, line) -> {
          Matcher from = FROM.matcher(line);
          if (!from.lookingAt()) {
            throw new CalendarLineUnreadable(number, line);
          }
          LocalDate begin = day(from.group(1), from.group(2), from.group(3), number, line);
          Matcher to = TO.matcher(line).region(from.end(), line.length());
          LocalDate end = begin;
          int rest = from.end();
          if (to.lookingAt()) {
            end =
                day(
                    to.group(1) == null ? String.valueOf(begin.getYear()) : to.group(1),
                    to.group(2) == null ? String.valueOf(begin.getMonthValue()) : to.group(2),
                    to.group(3),
                    number,
                    line);
            rest = to.end();
          }
          if (end.isBefore(begin) || begin.plusDays(LONGEST_STRETCH).isBefore(end)) {
            throw new CalendarLineUnreadable(number, line);
          }
          Said said = said(line.substring(rest), number, line);
          begin
              .datesUntil(end.plusDays(1))
              .forEach(
                  day -> {
                    if (day.isBefore(first) || day.isAfter(last)) {
                      throw new CalendarDayOutsideYear(day, year.getValue());
                    }
                    if (days.put(day, new Holiday(day, said.rest(), said.occasion())) != null) {
                      throw new CalendarDayTwice(day);
                    }
                  });
        });
    if (days.isEmpty()) {
      throw new CalendarListIncomplete(year.getValue(), List.of());
    }
    return List.copyOf(days.values());
  }

  private record Said(boolean rest, String occasion) {}

  private static Said said(String words, int number, String line) {
    boolean rest = true;
    List<String> occasion = new ArrayList<>();
    for (String word : words.strip().split("[\\s,;:]+")) {
      String plain = word.toUpperCase(Locale.ROOT);
      if (WORK.contains(plain)) {
        rest = false;
      } else if (!REST.contains(plain) && !word.isEmpty()) {
        occasion.add(word);
      }
    }
    String name = String.join(" ", occasion);
    if (name.isEmpty()
        || name.length() > Holiday.LONGEST_OCCASION
        || name.codePoints().anyMatch(Character::isDigit)) {
      throw new CalendarLineUnreadable(number, line);
    }
    return new Said(rest, name);
  }

  /**
   * The published last days by month.
   *
   * @throws CalendarLineUnreadable if a line names no day
   * @throws CalendarDayTwice if two lines speak of one month
   * @throws CalendarDayOutsideYear if a day does not lie in its month of the year
   * @throws CalendarListIncomplete unless all twelve months are there
   */
  static SortedMap<Integer, LocalDate> deadlines(Year year, String lines) {
    SortedMap<Integer, LocalDate> days = new TreeMap<>();
    each(
        lines,
        (number, line) -> {
          Matcher month = MONTH.matcher(line);
          int begin = month.lookingAt() ? month.end() : 0;
          Matcher written = FROM.matcher(line).region(begin, line.length());
          if (!written.lookingAt() || !line.substring(written.end()).isBlank()) {
            throw new CalendarLineUnreadable(number, line);
          }
          LocalDate day = day(written.group(1), written.group(2), written.group(3), number, line);
          int of = begin == 0 ? day.getMonthValue() : Integer.parseInt(month.group(1));
          if (day.getYear() != year.getValue() || day.getMonthValue() != of) {
            throw new CalendarDayOutsideYear(day, year.getValue());
          }
          if (days.put(of, day) != null) {
            throw new CalendarDayTwice(String.valueOf(of));
          }
        });
    Set<Integer> missing =
        IntStream.rangeClosed(1, 12).boxed().collect(Collectors.toCollection(TreeSet::new));
    missing.removeAll(days.keySet());
    if (!missing.isEmpty()) {
      throw new CalendarListIncomplete(year.getValue(), missing);
    }
    return days;
  }

  /** The lines of holidays in the form in which they are kept. */
  static String written(List<Holiday> days) {
    return days.stream()
        .map(day -> day.day() + " " + (day.rest() ? "休" : "班") + " " + day.occasion())
        .collect(Collectors.joining("\n"));
  }

  /** The lines of deadlines in the form in which they are kept. */
  static String written(Map<Integer, LocalDate> days) {
    return new TreeMap<>(days)
        .values().stream().map(LocalDate::toString).collect(Collectors.joining("\n"));
  }

  @FunctionalInterface
  private interface Line {
    void read(int number, String line);
  }

  private static void each(String lines, Line reader) {
    String plain = Normalizer.normalize(lines == null ? "" : lines, Normalizer.Form.NFKC);
    if (plain.length() > LONGEST) {
      throw new CalendarListTooLong(LONGEST);
    }
    List<String> all = plain.lines().toList();
    for (int i = 0; i < all.size(); i++) {
      String line = all.get(i).replace('、', ',').replaceAll("\\p{Cntrl}", " ").strip();
      if (line.codePoints().anyMatch(Character::isDigit)) {
        reader.read(i + 1, line);
      }
    }
  }

  private static LocalDate day(String year, String month, String day, int number, String line) {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException noSuchDay) {
      throw new CalendarLineUnreadable(number, line);
    }
  }
}
