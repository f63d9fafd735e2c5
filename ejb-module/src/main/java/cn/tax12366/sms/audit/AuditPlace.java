package cn.tax12366.sms.audit;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the trail, newest first: where a page of it ended. As a word of an address: the time,
 * a tilde, the id.
 */
public record AuditPlace(Instant at, long id) {

  private static final Pattern WORD = Pattern.compile("([0-9TZ:.-]{1,40})~(\\d{1,18})");

  /** Empty for what is no such word. */
  public static Optional<AuditPlace> of(String word) {
    Matcher parts = WORD.matcher(word == null ? "" : word);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new AuditPlace(Instant.parse(parts.group(1)), Long.parseLong(parts.group(2))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return at + "~" + id;
  }
}
