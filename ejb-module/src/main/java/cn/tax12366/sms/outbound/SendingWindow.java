package cn.tax12366.sms.outbound;

import cn.tax12366.sms.shared.ClockProducer;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * The hours in which people may be sent messages they did not ask for (R8.1), on every day of the
 * week, in Asia/Shanghai. Which days are working days is the calendar's, not the window's.
 *
 * @param open first moment in which sending is allowed (08:00:00 itself is)
 * @param close first moment in which it is not any more (18:00:00 itself is not)
 */
public record SendingWindow(LocalTime open, LocalTime close) {

  /** 08:00 to 18:00, as the regulation has it. */
  public static final SendingWindow REGULATION =
      new SendingWindow(LocalTime.of(8, 0), LocalTime.of(18, 0));

  public SendingWindow {
    if (!open.isBefore(close)) {
      throw new IllegalArgumentException(
          "A sending window opens before it closes, not " + open + " to " + close);
    }
  }

  public boolean isOpen(Instant moment) {
    LocalTime time = moment.atZone(ClockProducer.ZONE).toLocalTime();
    return !time.isBefore(open) && time.isBefore(close);
  }

  /** {@code moment} itself where the window is open then, otherwise the next time it opens. */
  public Instant nextOpening(Instant moment) {
    if (isOpen(moment)) {
      return moment;
    }
    ZonedDateTime local = moment.atZone(ClockProducer.ZONE);
    ZonedDateTime today = local.toLocalDate().atTime(open).atZone(ClockProducer.ZONE);
    return (local.isBefore(today) ? today : today.plusDays(1)).toInstant();
  }
}
