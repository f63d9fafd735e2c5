package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Stores a password that an officer has chosen, ends what was begun under the former one, and keeps
 * in the audit trail that it was done: all or nothing (S7, S37).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PasswordChange {

  @Inject private Credentials credentials;
  @Inject private Sittings sittings;
  @Inject private SittingLimits limits;
  @Inject private AuditTrail audit;

  public PasswordChange() {}

  PasswordChange(
      Credentials credentials, Sittings sittings, SittingLimits limits, AuditTrail audit) {
    this.credentials = credentials;
    this.sittings = sittings;
    this.limits = limits;
    this.audit = audit;
  }

  /**
   * Stores the hash of the new password and gives the sitting in which it was chosen a new secret.
   *
   * @param kept the sitting that goes on
   * @return its new secret
   */
  public String store(OfficerCode officer, String hash, long kept) {
    credentials.store(officer, hash, false, limits.now());
    sittings.endAllOf(officer, kept, SittingEnd.PASSWORD_CHANGED, limits.now());
    String token = SittingToken.random();
    sittings.change(kept, SittingToken.digest(token));
    audit.record("password.change", "officer:" + officer, Outcome.DONE, null);
    return token;
  }
}
