package cn.tax12366.sms.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R8.1")
class ForecastTest {

  @Test
  void whatFitsIsGoneToday() {
    Forecast forecast = forecast(36_000, 0, 10, "2026-12-10T09:00");

    assertThat(forecast.getBegins()).isEqualTo(at("2026-12-10T09:00"));
    assertThat(forecast.getEnds()).isEqualTo(at("2026-12-10T10:00"));
    assertThat(forecast.getToday()).isEqualTo(36_000);
    assertThat(forecast.getLater()).isZero();
  }

  @Test
  void whatDoesNotFitGoesOnAtTheNextOpening() {
    Forecast forecast = forecast(78_000, 0, 10, "2026-12-10T17:00");

    assertThat(forecast.getToday()).isEqualTo(36_000);
    assertThat(forecast.getLater()).isEqualTo(42_000);
    assertThat(forecast.getEnds()).isEqualTo(at("2026-12-11T09:10"));
  }

  @Test
  void whatWaitsAheadTakesItsTime() {
    Forecast forecast = forecast(600, 35_700, 10, "2026-12-10T17:00");

    assertThat(forecast.getToday()).isEqualTo(300);
    assertThat(forecast.getEnds()).isEqualTo(at("2026-12-11T08:00:30"));
  }

  @Test
  void outsideTheWindowNothingGoesToday() {
    Forecast evening = forecast(600, 0, 10, "2026-12-10T18:00");
    assertThat(evening.getToday()).isZero();
    assertThat(evening.getBegins()).isEqualTo(at("2026-12-11T08:00"));
    assertThat(evening.getEnds()).isEqualTo(at("2026-12-11T08:01"));

    Forecast early = forecast(600, 0, 10, "2026-12-10T06:00");
    assertThat(early.getToday()).isEqualTo(600);
    assertThat(early.getEnds()).isEqualTo(at("2026-12-10T08:01"));
  }

  @Test
  void itMayTakeDaysAndIsNotGuessedBeyondTwoMonths() {
    assertThat(forecast(1_000_000, 0, 10, "2026-12-10T08:00").getEnds())
        .isEqualTo(at("2026-12-12T15:46:40"));
    assertThat(forecast(1_000_000, 0, 0.1, "2026-12-10T08:00").isKnown()).isFalse();
  }

  @Test
  @Tag("A3")
  void whatIsUrgentGoesOnThroughTheNight() {
    Forecast evening = Forecast.atAnyHour(600, 0, 10, at("2026-12-10T22:00"));
    assertThat(evening.isAnyHour()).isTrue();
    assertThat(evening.getBegins()).isEqualTo(at("2026-12-10T22:00"));
    assertThat(evening.getEnds()).isEqualTo(at("2026-12-10T22:01"));
    assertThat(evening.getLater()).isZero();

    Forecast late = Forecast.atAnyHour(78_000, 600, 10, at("2026-12-10T22:00"));
    assertThat(late.getToday()).isEqualTo(71_400);
    assertThat(late.getEnds()).isEqualTo(at("2026-12-11T00:11"));
    assertThat(Forecast.atAnyHour(1, 0, 0, at("2026-12-10T22:00")).isKnown()).isFalse();
  }

  @Test
  void withoutARateNobodyKnows() {
    Forecast forecast = forecast(600, 0, 0, "2026-12-10T18:00");

    assertThat(forecast.isKnown()).isFalse();
    assertThat(forecast.getBegins()).isEqualTo(at("2026-12-11T08:00"));
  }

  private static Forecast forecast(int messages, int ahead, double rate, String now) {
    return Forecast.of(messages, ahead, rate, SendingWindow.REGULATION, at(now));
  }

  private static Instant at(String time) {
    return LocalDateTime.parse(time).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }
}
