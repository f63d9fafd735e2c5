package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Stores a password that an officer has chosen, and ends what was begun under the former one: both
 * or neither (S7).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PasswordChange {

  @Inject private Credentials credentials;
  @Inject private Sittings sittings;
  @Inject private SittingLimits limits;

  public PasswordChange() {}

  PasswordChange(Credentials credentials, Sittings sittings, SittingLimits limits) {
    this.credentials = credentials;
    this.sittings = sittings;
    this.limits = limits;
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
    return token;
  }
}
