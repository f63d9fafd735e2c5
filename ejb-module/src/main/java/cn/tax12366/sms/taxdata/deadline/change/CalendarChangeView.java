package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.taxdata.deadline.DeadlineKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** A change of the tax calendar as people see it. */
public final class CalendarChangeView {

  private final CalendarChange change;
  private final String proposedBy;
  private final String decidedBy;

  CalendarChangeView(CalendarChange change, String proposedBy, String decidedBy) {
    this.change = change;
    this.proposedBy = proposedBy;
    this.decidedBy = decidedBy;
  }

  public long getId() {
    return change.id();
  }

  public CalendarChangeKind getKind() {
    return change.kind();
  }

  public int getYear() {
    return change.year();
  }

  /** Null but for a shift. */
  public DeadlineKind getWhich() {
    return change.which();
  }

  /** The month of filing; null but for a shift. */
  public YearMonth getMonth() {
    return change.month();
  }

  /** Null but for a shift. */
  public LocalDate getDeadline() {
    return change.deadline();
  }

  public LocalDate getValidFrom() {
    return change.validFrom();
  }

  public String getDocument() {
    return change.document();
  }

  public String getReason() {
    return change.reason();
  }

  public CalendarChangeState getState() {
    return change.state();
  }

  /** The name of whoever put it forward. */
  public String getProposedBy() {
    return proposedBy;
  }

  /** His code. */
  public String getAuthor() {
    return change.proposedBy().digits();
  }

  public Instant getProposedAt() {
    return change.proposedAt();
  }

  /** The name of whoever decided, or took it back; empty while it waits. */
  public String getDecidedBy() {
    return decidedBy;
  }

  /** Null while it waits. */
  public Instant getDecidedAt() {
    return change.decidedAt();
  }

  public boolean isWaiting() {
    return change.state() == CalendarChangeState.WAITING;
  }
}
