package cn.tax12366.sms.shared;

import java.util.List;
import java.util.Locale;

/**
 * A sentence not yet in anybody's language, such as one of several reasons of a refusal.
 *
 * @param code key of its text beside those of the refusals
 * @param arguments what the text is filled with, as those of a {@link BusinessRuleViolation}
 */
public record Sentence(String code, List<Object> arguments) {

  public Sentence {
    arguments = List.copyOf(arguments);
  }

  public static Sentence of(String code, Object... arguments) {
    return new Sentence(code, List.of(arguments));
  }

  public String in(Locale locale) {
    return RefusalText.of(code, locale, arguments.toArray());
  }

  @Override
  public String toString() {
    return in(Locale.ENGLISH);
  }
}
