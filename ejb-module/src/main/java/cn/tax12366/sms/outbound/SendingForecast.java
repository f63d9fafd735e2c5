package cn.tax12366.sms.outbound;

import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.ClockProducer;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Tells when something will have been sent, from the pace at which sending last went and from what
 * waits already. Tells nothing about whose messages those are.
 */
@Stateless
@PermitAll
public class SendingForecast {

  private BatchCourses courses;
  private SendingWindowSettings window;
  private Clock clock;

  public SendingForecast() {}

  @Inject
  SendingForecast(BatchCourses courses, SendingWindowSettings window, @BusinessTime Clock clock) {
    this.courses = courses;
    this.window = window;
    this.clock = clock;
  }

  /** When so many messages would be gone if they were released now, behind all that waits. */
  public Forecast ifReleasedNow(int messages) {
    return Forecast.of(
        messages, courses.waiting(), courses.pace(), window.window(), clock.instant());
  }

  /**
   * When so many messages would be gone that wait for a moment: what waits today is gone by a later
   * day.
   *
   * @param notBefore null for now
   */
  public Forecast ifReleasedAt(int messages, Instant notBefore) {
    Instant now = clock.instant();
    if (notBefore == null || !notBefore.isAfter(now)) {
      return ifReleasedNow(messages);
    }
    boolean sameDay = day(notBefore).equals(day(now));
    return Forecast.of(
        messages, sameDay ? courses.waiting() : 0, courses.pace(), window.window(), notBefore);
  }

  /**
   * When so many urgent messages would be gone, whatever the hour is: they go before all that keeps
   * to the window.
   *
   * @param notBefore null for now
   */
  public Forecast ifUrgentAt(int messages, Instant notBefore) {
    Instant now = clock.instant();
    boolean later = notBefore != null && notBefore.isAfter(now);
    return Forecast.atAnyHour(
        messages, later ? 0 : courses.waitingAtAnyHour(), courses.pace(), later ? notBefore : now);
  }

  private static LocalDate day(Instant moment) {
    return moment.atZone(ClockProducer.ZONE).toLocalDate();
  }

  /** When so many of those that wait already will be gone; they take turns with the others. */
  public Forecast ofWaiting(int messages) {
    int others = Math.max(0, courses.waiting() - messages);
    return Forecast.of(messages, others, courses.pace(), window.window(), clock.instant());
  }

  /** When so many urgent ones of those that wait already will be gone. */
  public Forecast ofUrgentWaiting(int messages) {
    int others = Math.max(0, courses.waitingAtAnyHour() - messages);
    return Forecast.atAnyHour(messages, others, courses.pace(), clock.instant());
  }
}
