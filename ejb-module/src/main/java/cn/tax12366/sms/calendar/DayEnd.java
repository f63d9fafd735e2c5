package cn.tax12366.sms.calendar;

import cn.tax12366.sms.shared.ClockProducer;
import java.time.Instant;
import java.time.LocalDate;

/** When a day is over in the bureau: a deadline holds until then (reading A19). */
public final class DayEnd {

  private DayEnd() {}

  /** The first moment that is no longer {@code day}. */
  public static Instant of(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ClockProducer.ZONE).toInstant();
  }
}
