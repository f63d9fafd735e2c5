package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.reporting.tally.RefusalKind;

/**
 * Which refused attempts to list. What is null or blank does not narrow.
 *
 * @param person officer code, or {@code client:} and the name of a system
 * @param act as in the audit trail: {@code access.suspend}
 * @param article of the regulation that was refused by: {@code 7(2)}
 * @param first counted from 0
 * @param size 1 to 200 rows
 */
public record AttemptSearch(
    SupervisionCriteria where,
    RefusalKind kind,
    String person,
    String act,
    String article,
    int first,
    int size) {

  public AttemptSearch {
    person = blankAsNull(person);
    act = blankAsNull(act);
    article = blankAsNull(article);
    first = Math.max(0, first);
    size = Math.max(1, Math.min(200, size));
  }

  private static String blankAsNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
