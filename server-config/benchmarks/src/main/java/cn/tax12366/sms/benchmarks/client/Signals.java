package cn.tax12366.sms.benchmarks.client;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What a program and whoever has started it say to each other, a line each. */
public final class Signals {

  /** By the program: it could send from now on. */
  public static final String READY = "READY";

  /** To the program: send. */
  public static final String GO = "GO";

  /** By the program, with begin and end in microseconds since 1970: all is recorded. */
  public static final String DONE = "DONE";

  private Signals() {}

  /** Says that it is ready, and waits until it is told to go. */
  static void awaitGo() throws IOException {
    System.out.println(READY);
    for (int c = System.in.read(); c != '\n'; c = System.in.read()) {
      if (c < 0) {
        throw new IOException("Whoever has started this program is gone");
      }
    }
  }

  /** Tells the times, and waits to be killed: its last processor time can still be read. */
  static void done(Instant begin, Instant end) throws IOException {
    System.out.println(DONE + " " + micros(begin) + " " + micros(end));
    while (System.in.read() >= 0) {
      continue;
    }
  }

  private static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  /** A time of {@link #DONE}. */
  public static Instant instant(String micros) {
    return Instant.EPOCH.plus(Duration.of(Long.parseLong(micros), ChronoUnit.MICROS));
  }
}
