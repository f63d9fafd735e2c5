package cn.tax12366.sms.reporting.urgent;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A day that has been reported: how much went out outside the sending window in the reader's area.
 */
public final class UrgentDay {

  private final LocalDate day;
  private final Instant writtenAt;
  private final LocalTime open;
  private final LocalTime close;
  private final long notices;
  private final long messages;

  UrgentDay(
      LocalDate day,
      Instant writtenAt,
      LocalTime open,
      LocalTime close,
      long notices,
      long messages) {
    this.day = day;
    this.writtenAt = writtenAt;
    this.open = open;
    this.close = close;
    this.notices = notices;
    this.messages = messages;
  }

  public LocalDate getDay() {
    return day;
  }

  /** Business time; the report has not changed since. */
  public Instant getWrittenAt() {
    return writtenAt;
  }

  /** When the window opened on that day. */
  public LocalTime getOpen() {
    return open;
  }

  /** When the window closed on that day. */
  public LocalTime getClose() {
    return close;
  }

  /** How many notices something went out of; 0 where nothing did. */
  public long getNotices() {
    return notices;
  }

  /** How many messages of them went out outside the window. */
  public long getMessages() {
    return messages;
  }

  /** True where nothing went out outside the window. */
  public boolean isNothing() {
    return notices == 0;
  }
}
