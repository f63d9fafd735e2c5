package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The passwords that are assigned and not chosen (R10.3b). No service and no decision of its own:
 * for those who have decided by then who may be given one by whom.
 */
@ApplicationScoped
public class FirstPassword {

  private static final int GROUPS = 4;

  private Credentials credentials;
  private Sittings sittings;
  private SignInHelp help;
  private SittingLimits limits;
  private AuditTrail audit;

  protected FirstPassword() {}

  @Inject
  FirstPassword(
      Credentials credentials,
      Sittings sittings,
      SignInHelp help,
      SittingLimits limits,
      AuditTrail audit) {
    this.credentials = credentials;
    this.sittings = sittings;
    this.help = help;
    this.limits = limits;
    this.audit = audit;
  }

  /**
   * Gives {@code officer} a random password that he must change when he first signs in, in the
   * caller's transaction. A former one no longer works, and what was begun under it ends.
   *
   * @param by who learns it and tells him: he does not take the officer's second factor away
   * @return such as {@code k7mq-2xva-hn4d-t9ce}; kept nowhere in this form
   */
  public String give(OfficerCode officer, OfficerCode by) {
    help.gavePassword(by, officer);
    return give(officer, true);
  }

  /**
   * As {@link #give(OfficerCode, OfficerCode)}, by the platform itself.
   *
   * @param mustChange false for the demo's officers alone
   */
  String give(OfficerCode officer, boolean mustChange) {
    String password = RandomWords.of(GROUPS);
    credentials.store(
        officer, Passwords.STANDARD.hash(password.toCharArray()), mustChange, limits.now());
    credentials.forgive(officer);
    sittings.endAllOf(officer, Sittings.NONE, SittingEnd.PASSWORD_CHANGED, limits.now());
    audit.record("password.assigned", "officer:" + officer, Outcome.DONE, null);
    return password;
  }
}
