package cn.tax12366.sms.content;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The values that a template may name, written in it as <code>{name}</code>. There is no other. */
public enum Placeholder {
  /** Name of the taxpayer. */
  NAME("name", 30),
  /** Month in which the filing is due: 1 to 12. */
  MONTH("month", 2),
  /** The taxes not filed yet, such as 增值税、城市维护建设税. */
  TAXES("taxes", 40),
  /** Last day of the filing period, such as 12月15日. */
  DUE("due", 12);

  private final String word;
  private final int limit;

  Placeholder(String word, int limit) {
    this.word = word;
    this.limit = limit;
  }

  /** The word between the braces. */
  public String word() {
    return word;
  }

  /** Most UTF-16 units that a value may take; a longer one is shortened with an ellipsis. */
  public int limit() {
    return limit;
  }

  static Optional<Placeholder> named(String word) {
    return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
  }

  /** <code>{name} {month} {taxes} {due}</code>, for refusals and help texts. */
  public static String all() {
    return list(EnumSet.allOf(Placeholder.class));
  }

  static String list(Set<Placeholder> some) {
    return some.stream()
        .sorted()
        .map(each -> "{" + each.word + "}")
        .collect(Collectors.joining(" "));
  }

  /** {@code value} as it stands in a message: one line, no control characters, within the limit. */
  String trimmed(String value) {
    String plain = value.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    return shortened(plain, limit);
  }

  /** {@code text} itself, or its beginning and an ellipsis, in at most so many UTF-16 units. */
  static String shortened(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = most - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "…";
  }
}
