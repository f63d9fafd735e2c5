package cn.tax12366.sms.audit;

import java.time.Instant;

/**
 * What is looked for. Everything that is null or blank is not asked about.
 *
 * @param from not before
 * @param to before
 * @param actor officer code, {@code client:} and a name, {@code system}; or a person's real name.
 *     What the platform did in his name is found with it
 * @param act an act, or with a star at its end all that begin so: {@code publishing.*}
 * @param subject kind and id, {@code notice:17}; with a star at its end all that begin so
 * @param outcome how it ended
 * @param unit code of the unit that the actor belonged to
 * @param address of the machine that called
 * @param words somewhere in names, facts or detail, upper or lower case
 */
public record AuditCriteria(
    Instant from,
    Instant to,
    String actor,
    String act,
    String subject,
    Outcome outcome,
    String unit,
    String address,
    String words) {

  public AuditCriteria {
    actor = blankAsNull(actor);
    act = blankAsNull(act);
    subject = blankAsNull(subject);
    unit = blankAsNull(unit);
    address = blankAsNull(address);
    words = blankAsNull(words);
  }

  private static String blankAsNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** True if anything is asked for. */
  public boolean isNarrow() {
    return from != null
        || to != null
        || actor != null
        || act != null
        || subject != null
        || outcome != null
        || unit != null
        || address != null
        || words != null;
  }
}
