package cn.tax12366.sms.organisation.delegation;

/** How it stands with a delegation today. */
public enum DelegationState {
  /** Its first day is still to come. */
  AHEAD,
  RUNNING,
  /** Its last day is over, or it was ended before. */
  OVER
}
