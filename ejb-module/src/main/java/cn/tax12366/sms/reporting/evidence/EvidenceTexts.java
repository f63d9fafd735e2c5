package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.shared.ClockProducer;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** Headings and words of a package, in Chinese and English. */
final class EvidenceTexts {

  private static final String BUNDLE = "cn.tax12366.sms.reporting.evidence.evidence";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS");

  private final Locale locale;
  private final ResourceBundle texts;

  private EvidenceTexts(Locale locale) {
    this.locale = locale;
    this.texts =
        ResourceBundle.getBundle(
            BUNDLE,
            "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT,
            EvidenceTexts.class.getClassLoader());
  }

  /** English for English, Chinese for everything else. */
  static EvidenceTexts in(Locale locale) {
    return new EvidenceTexts(locale);
  }

  Locale locale() {
    return locale;
  }

  String of(String key) {
    return texts.getString(key);
  }

  /** A constant such as {@code DELIVERED} in words; as it stands where there are none. */
  String word(String kind, String constant) {
    String key = kind + "." + constant;
    return constant == null ? "" : texts.containsKey(key) ? texts.getString(key) : constant;
  }

  /** In Henan, to the millisecond; empty for null. */
  static String time(Instant at) {
    return at == null ? "" : TIME.format(at.atZone(ClockProducer.ZONE));
  }
}
