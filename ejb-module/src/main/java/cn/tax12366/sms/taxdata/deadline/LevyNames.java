package cn.tax12366.sms.taxdata.deadline;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What levy projects, periods and the like are called in the reader's language. */
public final class LevyNames {

  private final ResourceBundle texts;
  private final boolean english;

  private LevyNames(Locale locale) {
    english = "en".equals(locale.getLanguage());
    texts =
        ResourceBundle.getBundle(
            "cn.tax12366.sms.taxdata.deadline.calendar",
            english ? Locale.ENGLISH : Locale.ROOT,
            LevyNames.class.getClassLoader());
  }

  /** English for English, Chinese for everything else. */
  public static LevyNames in(Locale locale) {
    return new LevyNames(locale);
  }

  /** The name of a levy project; as the levy rules have it where there is no other. */
  public String tax(FilingDue due) {
    String key = "tax." + due.getTaxCode();
    return texts.containsKey(key) ? texts.getString(key) : due.getTaxName();
  }

  /** The period of a project, such as 2026-10 or 2026-07 to 2026-09. */
  public String period(FilingDue due) {
    String from = due.getPeriodFrom().toString().substring(0, 7);
    String to = due.getPeriodTo().toString().substring(0, 7);
    return switch (due.getPeriod()) {
      case MONTH -> from;
      case QUARTER, HALF_YEAR -> from + text("to") + to;
      case YEAR -> from.substring(0, 4);
    };
  }

  /** What is filed, by the length of its period. */
  public String kind(PeriodKind kind) {
    return text("period." + kind);
  }

  /** What a deadline rests upon. */
  public String basis(DeadlineBasis basis) {
    return text("basis." + basis);
  }

  /** What a deadline is called by itself, such as 2026-10 filing. */
  public String deadline(Deadline deadline) {
    return text("deadline." + deadline.getKind())
        .replace("{0}", String.valueOf(deadline.getMonth().getYear()))
        .replace("{1}", String.valueOf(deadline.getMonth().getMonthValue()));
  }

  /** The projects that are filed until a deadline, a line for each sort of period. */
  public List<String> lines(CalendarEntry entry) {
    return entry.getDues().stream()
        .collect(Collectors.groupingBy(FilingDue::getPeriod, TreeMap::new, Collectors.toList()))
        .values()
        .stream()
        .map(
            dues ->
                kind(dues.get(0).getPeriod())
                    + " "
                    + period(dues.get(0))
                    + text("colon")
                    + dues.stream().map(this::tax).collect(Collectors.joining(text("and"))))
        .toList();
  }

  /** The same in one line. */
  public String taxes(CalendarEntry entry) {
    return String.join(text("then"), lines(entry));
  }

  /** Which periods are filed until a deadline, in one line, such as monthly 2026-11. */
  public String periods(CalendarEntry entry) {
    return entry.getDues().stream()
        .collect(
            Collectors.toMap(
                FilingDue::getPeriod,
                due -> kind(due.getPeriod()) + " " + period(due),
                (one, other) -> one,
                TreeMap::new))
        .values()
        .stream()
        .collect(Collectors.joining(text("and")));
  }

  String text(String key) {
    return texts.getString(key);
  }
}
