package cn.tax12366.sms.organisation.signin;

/** Why a sitting has ended. */
public enum SittingEnd {
  /** The officer signed out. */
  SIGNED_OUT,
  /** Nobody asked for anything for as long as {@link SittingSettings#idle()} allows. */
  IDLE,
  /** It has lasted as long as {@link SittingSettings#longest()} allows. */
  TOO_LONG,
  /** The officer ended it from another of his sittings. */
  ENDED_ELSEWHERE,
  /** An administrator or the security administrator ended it. */
  ENDED_BY_ADMINISTRATOR,
  /** The officer has a new password, chosen elsewhere or assigned. */
  PASSWORD_CHANGED,
  /** The officer has another second factor, or none any more. */
  SECOND_FACTOR_CHANGED,
  /** The officer's account is no longer active. */
  OFFICER_LEFT,
  /** A superior has stopped the officer's use, or that of his unit (art. 12). */
  SUSPENDED
}
