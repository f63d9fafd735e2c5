package cn.tax12366.sms.shared;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/**
 * The texts of refusals in the reader's language, from the bundle {@code cn.tax12366.sms.refusals}
 * (zh and en; anything else reads Chinese). A text says what was refused, why, and what to do.
 */
public final class RefusalText {

  private static final String BUNDLE = "cn.tax12366.sms.refusals";

  private RefusalText() {}

  /** The sentence for {@code refusal} in {@code locale}. */
  public static String of(BusinessRuleViolation refusal, Locale locale) {
    return of(refusal.code(), locale, refusal.arguments().toArray());
  }

  /**
   * The sentence behind {@code code} in {@code locale}, with {@code arguments} filled in.
   *
   * <p>A code without a text answers the code itself: a missing text must not hide the refusal. An
   * argument that is a constant of an enum reads as the text behind its type and name ({@code
   * Act.APPROVE}) where there is one; sentences are read in the same language, one after the other.
   */
  public static String of(String code, Locale locale, Object... arguments) {
    try {
      ResourceBundle texts =
          ResourceBundle.getBundle(BUNDLE, language(locale), RefusalText.class.getClassLoader());
      return new MessageFormat(texts.getString(code), locale)
          .format(
              Arrays.stream(arguments).map(argument -> worded(argument, texts, locale)).toArray());
    } catch (MissingResourceException noText) {
      return code;
    }
  }

  private static Object worded(Object argument, ResourceBundle texts, Locale locale) {
    if (argument instanceof Sentence sentence) {
      return sentence.in(locale);
    }
    if (argument instanceof Collection<?> several) {
      return several.stream()
          .map(each -> String.valueOf(worded(each, texts, locale)))
          .collect(Collectors.joining(" "));
    }
    if (argument instanceof Enum<?> constant) {
      String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
      return texts.containsKey(key) ? texts.getString(key) : constant.name();
    }
    return argument;
  }

  private static Locale language(Locale locale) {
    return "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT;
  }
}
