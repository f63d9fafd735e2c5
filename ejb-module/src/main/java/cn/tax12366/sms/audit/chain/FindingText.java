package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.shared.ClockProducer;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the verifier has found, as a sentence with its place and its time. */
public final class FindingText {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ClockProducer.ZONE);

  private FindingText() {}

  /** English for English, Chinese for everything else; times in Asia/Shanghai. */
  public static String of(Finding finding, Locale locale) {
    ResourceBundle texts =
        ResourceBundle.getBundle(
            "cn.tax12366.sms.audit.chain.findings",
            "en".equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.ROOT,
            FindingText.class.getClassLoader());
    return MessageFormat.format(
        texts.getString(finding.kind().name()),
        text(finding.position()),
        text(finding.entryId()),
        time(finding.at()),
        text(finding.other()));
  }

  private static String text(Long number) {
    return number == null ? "–" : number.toString();
  }

  private static String time(Instant at) {
    return at == null ? "–" : TIME.format(at);
  }
}
