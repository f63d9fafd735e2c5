package cn.tax12366.sms.calendar;

import java.time.Instant;
import java.time.Year;
import java.util.List;

/** The holiday notice of a year that is in force. */
public final class HolidaySchedule {

  private final Year year;
  private final int revision;
  private final String document;
  private final Instant loadedAt;
  private final List<Holiday> days;

  HolidaySchedule(Year year, int revision, String document, Instant loadedAt, List<Holiday> days) {
    this.year = year;
    this.revision = revision;
    this.document = document;
    this.loadedAt = loadedAt;
    this.days = List.copyOf(days);
  }

  /** The year it is about; days of the week before may be among its days. */
  public Year getYear() {
    return year;
  }

  /** Counted from 1. */
  public int getRevision() {
    return revision;
  }

  /** Title or number of the notice. */
  public String getDocument() {
    return document;
  }

  /** Null if it came with a release of the platform. */
  public Instant getLoadedAt() {
    return loadedAt;
  }

  /** In the order of the calendar. */
  public List<Holiday> getDays() {
    return days;
  }
}
