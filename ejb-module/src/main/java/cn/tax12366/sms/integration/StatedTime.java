package cn.tax12366.sms.integration;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;

/** What time a list says of itself that it speaks of. */
final class StatedTime {

  /** Clocks of two systems are never quite the same. */
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

  private static final int LONGEST = 40;

  private StatedTime() {}

  /**
   * @param written ISO 8601 with its offset; a space stands for a plus sign, which an address loses
   *     where it is not escaped
   * @return never after {@code now}
   * @throws AsOfMalformed if it is written in another way, or lies before 1990
   * @throws AsOfInFuture more than a minute after {@code now}
   */
  static Instant notAfter(Instant now, String written) {
    Instant stated;
    try {
      stated = OffsetDateTime.parse(written.strip().replace(' ', '+')).toInstant();
    } catch (DateTimeException e) {
      throw new AsOfMalformed(IntakeFinding.storable(written, LONGEST));
    }
    if (stated.isBefore(Instant.parse("1990-01-01T00:00:00Z"))) {
      throw new AsOfMalformed(IntakeFinding.storable(written, LONGEST));
    }
    if (stated.isAfter(now.plus(CLOCKS_DIFFER))) {
      throw new AsOfInFuture(IntakeFinding.storable(written, LONGEST));
    }
    return stated.isAfter(now) ? now : stated;
  }
}
