package cn.tax12366.sms.outbound;

import cn.tax12366.sms.shared.ClockProducer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When messages will have been handed to the carrier if everything goes on as it last did, inside
 * the sending window unless it is urgent. A guess: links may fail and others may come between.
 */
public final class Forecast {

  private static final ZoneId ZONE = ClockProducer.ZONE;

  /** Beyond this a guess says nothing. */
  private static final int MOST_DAYS = 60;

  private final int messages;
  private final int today;
  private final Instant begins;
  private final Instant ends;
  private final double rate;
  private final boolean anyHour;

  private Forecast(int messages, int today, Instant begins, Instant ends, double rate) {
    this(messages, today, begins, ends, rate, false);
  }

  private Forecast(
      int messages, int today, Instant begins, Instant ends, double rate, boolean anyHour) {
    this.anyHour = anyHour;
    this.messages = messages;
    this.today = today;
    this.begins = begins;
    this.ends = ends;
    this.rate = rate;
  }

  /**
   * @param messages how many it is about
   * @param ahead how many go before them
   * @param rate messages a second; 0 if nobody knows
   * @param now business time
   */
  static Forecast of(int messages, int ahead, double rate, SendingWindow window, Instant now) {
    Instant begins = window.nextOpening(now);
    if (rate <= 0) {
      return new Forecast(messages, 0, begins, null, 0);
    }
    int today = dayOf(begins).equals(dayOf(now)) ? within(begins, window, rate) - ahead : 0;
    long left = (long) messages + ahead;
    Instant from = begins;
    for (int day = 0; day < MOST_DAYS; day++) {
      int fits = within(from, window, rate);
      if (left <= fits) {
        Instant ends = from.plusMillis((long) (1000 * left / rate));
        return new Forecast(messages, clamp(today, messages), begins, ends, rate);
      }
      left -= fits;
      from = window.nextOpening(closing(from, window));
    }
    return new Forecast(messages, clamp(today, messages), begins, null, rate);
  }

  /**
   * Of what goes out at any hour.
   *
   * @param ahead how many go before them
   * @param rate messages a second; 0 if nobody knows
   * @param begins business time from which it goes
   */
  static Forecast atAnyHour(int messages, int ahead, double rate, Instant begins) {
    if (rate <= 0) {
      return new Forecast(messages, 0, begins, null, 0, true);
    }
    Instant midnight = dayOf(begins).plusDays(1).atStartOfDay(ZONE).toInstant();
    double seconds = Duration.between(begins, midnight).toMillis() / 1000.0;
    int today = (int) Math.min(Integer.MAX_VALUE / 2, seconds * rate) - ahead;
    Instant ends = begins.plusMillis((long) (1000 * ((long) messages + ahead) / rate));
    return new Forecast(messages, clamp(today, messages), begins, ends, rate, true);
  }

  private static int clamp(int some, int all) {
    return Math.max(0, Math.min(some, all));
  }

  /** How many go out from this moment, inside the window, until it closes. */
  private static int within(Instant from, SendingWindow window, double rate) {
    double seconds = Duration.between(from, closing(from, window)).toMillis() / 1000.0;
    return (int) Math.min(Integer.MAX_VALUE / 2, seconds * rate);
  }

  private static Instant closing(Instant open, SendingWindow window) {
    return dayOf(open).atTime(window.close()).atZone(ZONE).toInstant();
  }

  private static LocalDate dayOf(Instant moment) {
    return moment.atZone(ZONE).toLocalDate();
  }

  /** False as long as nothing has ever been sent: then there is no rate to go by. */
  public boolean isKnown() {
    return ends != null;
  }

  public int getMessages() {
    return messages;
  }

  /**
   * How many of them go out today; of the rest, {@link #getLater()}, the first at the next opening.
   */
  public int getToday() {
    return today;
  }

  public int getLater() {
    return messages - today;
  }

  /** True if it stops for no closing of the window: what is urgent goes on through the night. */
  public boolean isAnyHour() {
    return anyHour;
  }

  /** Now, the next opening of the window, or the moment for which it waits. */
  public Instant getBegins() {
    return begins;
  }

  /** Null where it is not known. */
  public Instant getEnds() {
    return ends;
  }

  /** Messages a second it is reckoned with. */
  public double getRate() {
    return rate;
  }
}
