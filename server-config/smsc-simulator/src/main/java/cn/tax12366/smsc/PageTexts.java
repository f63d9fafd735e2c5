package cn.tax12366.smsc;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of the control page, in Chinese or in English. */
final class PageTexts {

  private static final List<Locale> LANGUAGES = List.of(Locale.CHINESE, Locale.ENGLISH);

  private final Locale language;
  private final ResourceBundle texts;

  private PageTexts(Locale language) {
    this.language = language;
    texts =
        ResourceBundle.getBundle(
            "cn.tax12366.smsc.page",
            language,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The language that was asked for, else the one the browser likes best, else Chinese.
   *
   * @param asked zh or en; null or anything else is none
   * @param accepted the header Accept-Language, null if there is none
   */
  static PageTexts of(String asked, String accepted) {
    for (Locale language : LANGUAGES) {
      if (language.getLanguage().equals(asked)) {
        return new PageTexts(language);
      }
    }
    try {
      Locale best =
          accepted == null ? null : Locale.lookup(Locale.LanguageRange.parse(accepted), LANGUAGES);
      return new PageTexts(best == null ? Locale.CHINESE : best);
    } catch (IllegalArgumentException e) {
      // A header no browser writes: as if there were none.
      return new PageTexts(Locale.CHINESE);
    }
  }

  /** zh or en. */
  String language() {
    return language.getLanguage();
  }

  /** The language this is not. */
  String otherLanguage() {
    return language.equals(Locale.CHINESE) ? "en" : "zh";
  }

  /**
   * The words of a key.
   *
   * @throws java.util.MissingResourceException if there are none
   */
  String get(String key) {
    return texts.getString(key);
  }

  boolean has(String key) {
    return texts.containsKey(key);
  }
}
