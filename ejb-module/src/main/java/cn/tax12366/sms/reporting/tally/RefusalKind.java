package cn.tax12366.sms.reporting.tally;

/**
 * Why an attempt was refused, in the classes that supervision speaks of. The names are stored.
 *
 * <p>A refusal by the rules about content has no class yet, because nothing in {@code content}
 * writes one into the trail: its acts get a constant and a branch of {@link #of} here.
 */
public enum RefusalKind {
  /** No right to this act or upon this unit. */
  NOT_PERMITTED,
  /** By somebody whose use a superior has stopped (art. 12). */
  SUSPENDED,
  /** A wrong password, a wrong code, an account that rests. */
  SIGN_IN,
  /** Permitted in itself, but a rule stood against it. */
  RULE;

  /**
   * @param act as in the audit trail
   * @param detail of the entry; null if it has none
   */
  static RefusalKind of(String act, String detail) {
    if (act.startsWith("access.")) {
      return "SUSPENDED".equals(detail) ? SUSPENDED : NOT_PERMITTED;
    }
    if (act.equals("sign-in") && "the use is suspended".equals(detail)) {
      return SUSPENDED;
    }
    boolean signingIn =
        act.equals("sign-in") || act.startsWith("second-factor.") || act.endsWith(".first");
    return signingIn ? SIGN_IN : RULE;
  }
}
