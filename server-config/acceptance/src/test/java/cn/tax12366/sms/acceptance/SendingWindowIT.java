package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.acceptance.kit.CarrierProcess;
import cn.tax12366.sms.acceptance.kit.Figures;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.Reminders;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import cn.tax12366.smsc.LedgerEntry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The hours of sending (R8.1) on the running platform: a reminder is interrupted in the middle, and
 * after the next start waits for a window that opens about a minute later and closes soon after, in
 * the middle again. The hours of every message are those of the carrier's ledger.
 *
 * <p>What is left when the window has closed waits until it opens the next day: that is written
 * down with the messages, and another window at the next start does not change it.
 */
class SendingWindowIT {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** With a second between a message and its answer 20 messages a second, so 50 s for the whole. */
  private static final int WINDOW_OF_THE_LINK = 20;

  private static final String LATENCY = "--latency-ms=1000";

  /** Beside twice a start, so that there is something to wait for on a busy machine as well. */
  private static final Duration UNTIL_IT_OPENS = Duration.ofSeconds(15);

  private static final Duration OPEN = Duration.ofSeconds(12);

  /** On the way from the platform's look at the clock to the carrier's. */
  private static final Duration ON_THE_WIRE = Duration.ofSeconds(3);

  @Test
  @Tag("R8.1")
  void sendsNothingBeforeItOpens_goesOnByItselfWhenItDoes_andStopsWhenItCloses() {
    Path folder = TestFolder.fresh("sending-window");
    try (CarrierProcess carrier = CarrierProcess.start(folder, LATENCY);
        PlatformProcess platform = PlatformProcess.in(folder).over(carrier, WINDOW_OF_THE_LINK)) {
      Instant begun = Instant.now();
      platform.start();
      Duration aStart = Duration.between(begun, Instant.now());
      await("a reminder is on its way")
          .atMost(Duration.ofMinutes(3))
          .until(() -> carrier.shown() >= 5 * WINDOW_OF_THE_LINK);
      platform.terminate();
      int shownBefore = carrier.ledger().submits().size();
      Duration offset = Duration.ofMillis(platform.data().clockOffsetMillis());

      LocalTime open =
          LocalDateTime.ofInstant(
                  Instant.now().plus(offset).plus(aStart.multipliedBy(2)).plus(UNTIL_IT_OPENS),
                  ZONE)
              .toLocalTime()
              .truncatedTo(ChronoUnit.SECONDS);
      LocalTime close = open.plus(OPEN);
      platform.with("sms.window.open", open.toString()).with("sms.window.close", close.toString());
      platform.start();
      Instant closed = Instant.now().plus(Duration.between(now(offset), close)).plus(ON_THE_WIRE);
      await("the window has closed again")
          .atMost(aStart.multipliedBy(2).plusMinutes(2))
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> Instant.now().isAfter(closed));

      List<LocalTime> hours = hours(carrier, shownBefore, offset);
      Figures.print(
          "window %s to %s: %d messages, %s to %s",
          open, close, hours.size(), hours.get(0), hours.get(hours.size() - 1));
      assertThat(hours)
          .isNotEmpty()
          .allSatisfy(at -> assertThat(at).isBetween(open, close.plus(ON_THE_WIRE)));
      platform.terminate();
      int expected = Reminders.ofZhengzhou(platform.data(), platform.accounts()).size();
      assertThat(carrier.shown()).as("it closed in the middle").isLessThan(expected);

      int repeated =
          carrier.ledger().duplicates().values().stream().mapToInt(Integer::intValue).sum();
      Figures.print("told to end in the middle: twice %d", repeated);
      assertThat(repeated).isLessThanOrEqualTo(WINDOW_OF_THE_LINK);
    }
  }

  private static LocalTime now(Duration offset) {
    return LocalTime.ofInstant(Instant.now().plus(offset), ZONE);
  }

  /** When each message after the first so many came, in business time. */
  private static List<LocalTime> hours(CarrierProcess carrier, int after, Duration offset) {
    return carrier.ledger().submits().stream()
        .skip(after)
        .map(LedgerEntry.Submit::at)
        .map(at -> LocalTime.ofInstant(at.plus(offset), ZONE))
        .toList();
  }
}
