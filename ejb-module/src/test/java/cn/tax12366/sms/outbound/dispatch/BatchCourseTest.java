package cn.tax12366.sms.outbound.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import cn.tax12366.sms.outbound.CoursePoint;
import cn.tax12366.sms.outbound.Forecast;
import cn.tax12366.sms.outbound.SendingForecast;
import cn.tax12366.sms.outbound.UnknownBatch;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a batch went over time, and what that says about the next one. It is 09:00 at the start. */
class BatchCourseTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void keepsAPointForEverySecondAtFirstAndForEveryTenLater(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    long batch = fixture.outbox.released("notice:1", 400);
    Instant start = fixture.clock.instant();

    sentSoFar(fixture, batch, "notice:1", 100);
    sentSoFar(fixture, batch, "notice:1", 120);
    fixture.clock.advance(Duration.ofSeconds(1));
    sentSoFar(fixture, batch, "notice:1", 150);
    fixture.clock.advance(Duration.ofSeconds(122));
    sentSoFar(fixture, batch, "notice:1", 300);
    fixture.clock.advance(Duration.ofSeconds(2));
    fixture.execute("update outbound_message set status = 'DELIVERED' where reference <= 40");
    fixture.execute("update outbound_message set status = 'REJECTED' where reference = 41");
    fixture.execute("update outbound_message set status = 'FAILED' where reference = 400");
    sentSoFar(fixture, batch, "notice:1", 310);

    assertThat(fixture.outbox.courseOf("notice:1"))
        .containsExactly(
            new CoursePoint(start, 120, 0, 0),
            new CoursePoint(start.plusSeconds(1), 150, 0, 0),
            new CoursePoint(start.plusSeconds(120), 310, 40, 2));
    assertThat(fixture.outbox.courseOf("notice:1").get(2).at())
        .as("to ten seconds")
        .isEqualTo(Instant.parse("2026-12-10T01:02:00Z"));
    assertThatThrownBy(() -> fixture.outbox.courseOf("notice:2")).isInstanceOf(UnknownBatch.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void foretellsFromThePaceAtWhichSendingLastWentAndFromWhatWaits(TestDatabase database) {
    DispatchFixture fixture = new DispatchFixture(database);
    SendingForecast forecast = fixture.outbox.forecast(DispatchFixture.window(), fixture.clock);
    assertThat(forecast.ifReleasedNow(100).isKnown()).as("nothing was ever sent").isFalse();

    long first = fixture.outbox.released("notice:1", 400);
    long second = fixture.outbox.released("notice:2", 400);
    for (int second10 = 0; second10 <= 4; second10++) {
      sentSoFar(fixture, first, "notice:1", 50 * second10);
      sentSoFar(fixture, second, "notice:2", 50 * second10);
      fixture.clock.advance(Duration.ofSeconds(1));
    }
    // A pause is no slow sending.
    fixture.clock.advance(Duration.ofMinutes(20));
    sentSoFar(fixture, first, "notice:1", 201);

    Forecast next = forecast.ifReleasedNow(1000);
    assertThat(next.getRate()).as("both together").isCloseTo(100, within(0.1));
    assertThat(Duration.between(fixture.clock.instant(), next.getEnds()))
        .as("1000 of its own behind the 399 that wait")
        .isEqualTo(Duration.ofMillis(13_990));
    assertThat(next.getToday()).isEqualTo(1000);
    assertThat(Duration.between(fixture.clock.instant(), forecast.ofWaiting(199).getEnds()))
        .as("waits itself among the 399")
        .isEqualTo(Duration.ofMillis(3_990));

    fixture.outbox.outbox().pause(second);
    assertThat(Duration.between(fixture.clock.instant(), forecast.ifReleasedNow(1).getEnds()))
        .as("what is paused stands in nobody's way")
        .isEqualTo(Duration.ofMillis(2_000));
  }

  private static void sentSoFar(DispatchFixture fixture, long batch, String origin, int messages) {
    fixture.execute(
        "update outbound_message set status = 'ACCEPTED' where status = 'READY' and reference <= "
            + messages
            + " and batch_id = "
            + batch);
    fixture.execute("update dispatch_chunk set stale = true where batch_id = " + batch);
    fixture.tallies.recount(10);
    fixture.outbox.recordCourse(batch, origin);
  }
}
