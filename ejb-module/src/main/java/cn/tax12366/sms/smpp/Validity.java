package cn.tax12366.sms.smpp;

import java.time.Duration;
import java.util.Locale;

/**
 * How long a carrier shall try, as SMPP wants it said: relative, so that no clocks are compared.
 */
final class Validity {

  private static final Duration LEAST = Duration.ofMinutes(1);
  private static final Duration MOST = Duration.ofDays(28);

  private Validity() {}

  /** {@code YYMMDDhhmmss000R}; at least a minute, at most 28 days. */
  static String relative(Duration validity) {
    Duration sane =
        validity.compareTo(LEAST) < 0 ? LEAST : validity.compareTo(MOST) > 0 ? MOST : validity;
    return String.format(
        Locale.ROOT,
        "0000%02d%02d%02d%02d000R",
        sane.toDays(),
        sane.toHoursPart(),
        sane.toMinutesPart(),
        sane.toSecondsPart());
  }
}
