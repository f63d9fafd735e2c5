package cn.tax12366.sms.organisation.delegation;

import cn.tax12366.sms.organisation.OfficerView;
import java.time.Instant;
import java.time.LocalDate;

/** A delegation as the two whom it concerns see it. */
public final class DelegationView {

  private final Delegation delegation;
  private final OfficerView delegator;
  private final OfficerView delegate;
  private final DelegationState state;

  DelegationView(
      Delegation delegation, OfficerView delegator, OfficerView delegate, LocalDate today) {
    this.delegation = delegation;
    this.delegator = delegator;
    this.delegate = delegate;
    this.state = delegation.state(today);
  }

  public long getId() {
    return delegation.id();
  }

  /** Who has entrusted it. */
  public OfficerView getDelegator() {
    return delegator;
  }

  /** Who stands in. */
  public OfficerView getDelegate() {
    return delegate;
  }

  /** Business time, included. */
  public LocalDate getFirstDay() {
    return delegation.firstDay();
  }

  /** Business time, included. */
  public LocalDate getLastDay() {
    return delegation.lastDay();
  }

  /** Null where none was given. */
  public String getReason() {
    return delegation.reason();
  }

  public DelegationState getState() {
    return state;
  }

  public boolean isRunning() {
    return state == DelegationState.RUNNING;
  }

  public boolean isOver() {
    return state == DelegationState.OVER;
  }

  /** Null unless it was ended before its last day was over. */
  public Instant getEndedAt() {
    return delegation.endedAt();
  }

  /** Null unless it was ended before its last day was over. */
  public DelegationEnd getEndedBecause() {
    return delegation.endedBecause();
  }
}
