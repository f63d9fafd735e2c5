package cn.tax12366.sms.taxdata.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;

/** The list of filing deadlines that the State Administration has published for a year. */
public final class PublishedList {

  private final Year year;
  private final int revision;
  private final String document;
  private final Instant loadedAt;
  private final Map<Integer, LocalDate> days;

  PublishedList(
      Year year, int revision, String document, Instant loadedAt, Map<Integer, LocalDate> days) {
    this.year = year;
    this.revision = revision;
    this.document = document;
    this.loadedAt = loadedAt;
    this.days = Map.copyOf(days);
  }

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

  /**
   * The last day of filing in a month; empty where the notice names none.
   *
   * @param month 1 to 12
   */
  public Optional<LocalDate> day(int month) {
    return Optional.ofNullable(days.get(month));
  }
}
