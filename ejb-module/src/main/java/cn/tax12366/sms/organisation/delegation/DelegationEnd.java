package cn.tax12366.sms.organisation.delegation;

/** Why a delegation has ended before its last day was over. */
public enum DelegationEnd {
  /** By the delegator himself. */
  TAKEN_BACK,
  /** The delegator is no longer an approver of that unit and department. */
  DELEGATOR_CHANGED,
  /** The delegate no longer serves there, or has become an administrator. */
  DELEGATE_CHANGED,
  /** The use of one of the two was suspended by a superior (art. 12). */
  ONE_SUSPENDED
}
