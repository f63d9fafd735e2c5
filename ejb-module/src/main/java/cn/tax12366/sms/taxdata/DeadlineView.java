package cn.tax12366.sms.taxdata;

import java.time.Instant;
import java.time.LocalDate;

/** A filing deadline ahead, and how far an area is with it. Counts taxpayers, not obligations. */
public final class DeadlineView {

  private final LocalDate dueDate;
  private final Integer workingDaysLeft;
  private final int obliged;
  private final int unfiled;
  private final Instant asOf;

  DeadlineView(LocalDate dueDate, Integer workingDaysLeft, int obliged, int unfiled, Instant asOf) {
    this.dueDate = dueDate;
    this.workingDaysLeft = workingDaysLeft;
    this.obliged = obliged;
    this.unfiled = unfiled;
    this.asOf = asOf;
  }

  public LocalDate getDueDate() {
    return dueDate;
  }

  /**
   * Working days after today up to the deadline itself; 0 on the day; null as long as the holidays
   * of its year are not published.
   */
  public Integer getWorkingDaysLeft() {
    return workingDaysLeft;
  }

  /** Taxpayers who have something to file by this day. */
  public int getObliged() {
    return obliged;
  }

  /** Those of them who have not filed all of it. */
  public int getUnfiled() {
    return unfiled;
  }

  public int getFiled() {
    return obliged - unfiled;
  }

  /** How many of a hundred have filed all of it, rounded down: 100 means everybody. */
  public int getPercent() {
    return obliged == 0 ? 100 : (int) (100L * getFiled() / obliged);
  }

  /**
   * As of when everything is known that was counted: the oldest time of the units; null where none
   * of them has any.
   */
  public Instant getAsOf() {
    return asOf;
  }
}
