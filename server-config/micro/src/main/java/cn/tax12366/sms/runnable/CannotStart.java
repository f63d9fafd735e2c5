package cn.tax12366.sms.runnable;

/** Why the platform does not start, in words for whoever started it. */
final class CannotStart extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CannotStart(String reason) {
    super(reason);
  }

  CannotStart(String reason, Throwable cause) {
    super(reason + ": " + cause, cause);
  }
}
