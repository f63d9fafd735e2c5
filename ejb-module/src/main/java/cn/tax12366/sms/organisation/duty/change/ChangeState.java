package cn.tax12366.sms.organisation.duty.change;

/** Where a change request stands. */
public enum ChangeState {
  /** Waits for the information centre to accept or decline it. */
  RAISED,
  /** The information centre realises it; also again, once it was sent back. */
  ACCEPTED,
  /** Over: the information centre has said why not. */
  DECLINED,
  /** In a release; waits for the business office to confirm it or to send it back. */
  REALISED,
  /** Over: the business office has what it wanted. */
  CONFIRMED
}
