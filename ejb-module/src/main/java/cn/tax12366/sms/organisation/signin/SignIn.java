package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;

/**
 * Proves that somebody is the officer he says he is, and lets him change his password.
 *
 * <p>After five failures in a row an account rests for 15 minutes, then 30, and so on up to a day
 * (S3); the count outlives a restart. Hashing takes about a quarter of a second and happens outside
 * of any transaction.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

  @Inject private Credentials credentials;
  @Inject private SignInAttempts attempts;
  @Inject private OfficerDirectory officers;
  @Inject private AuditTrail audit;
  private final Passwords passwords;

  public SignIn() {
    this(Passwords.STANDARD);
  }

  private SignIn(Passwords passwords) {
    this.passwords = passwords;
  }

  SignIn(
      Passwords passwords,
      Credentials credentials,
      SignInAttempts attempts,
      OfficerDirectory officers,
      AuditTrail audit) {
    this(passwords);
    this.credentials = credentials;
    this.attempts = attempts;
    this.officers = officers;
    this.audit = audit;
  }

  /**
   * Signs an officer in. The caller overwrites {@code password} afterwards.
   *
   * @param officerCode as typed
   * @throws SignInRefused whatever the reason
   */
  public SignedIn signIn(String officerCode, char[] password) {
    OfficerCode officer = verified("sign-in", officerCode, password);
    audit.record("sign-in", "officer:" + officer, Outcome.DONE, null);
    return signedIn(officer);
  }

  /**
   * The officer who signed in before and goes on: asked anew with every request, so that a session
   * ends at once when its officer leaves or changes his password (S7).
   *
   * @param mark from {@link SignedIn#getMark()}
   * @return empty if he is no longer active or his password is another one since
   */
  public Optional<SignedIn> resume(OfficerCode officer, String mark) {
    return credentials
        .hash(officer)
        .map(Passwords::mark)
        .filter(present -> present.equals(mark))
        .map(present -> new SignedIn(officers.get(officer), present));
  }

  /**
   * Replaces the officer's password. Wrong guesses at the present one count as failed sign-ins. The
   * caller overwrites both arrays afterwards.
   *
   * @return the officer as he goes on; sessions under the former password end
   * @throws SignInRefused if {@code present} is not the present password, or the account rests
   * @throws PasswordOfWrongLength if {@code wanted} has fewer than 12 or more than 128 characters
   * @throws PasswordTooObvious if {@code wanted} is easy to guess
   * @throws PasswordUnchanged if {@code wanted} is the present password
   */
  public SignedIn changePassword(String officerCode, char[] present, char[] wanted) {
    OfficerCode officer = verified("password.change", officerCode, present);
    PasswordRules.check(officer, wanted);
    if (Arrays.equals(present, wanted)) {
      throw new PasswordUnchanged();
    }
    credentials.store(officer, passwords.hash(wanted), false);
    audit.record("password.change", "officer:" + officer, Outcome.DONE, null);
    return signedIn(officer);
  }

  private SignedIn signedIn(OfficerCode officer) {
    String hash = credentials.hash(officer).orElseThrow(SignInRefused::new);
    return new SignedIn(officers.get(officer), Passwords.mark(hash));
  }

  private OfficerCode verified(String act, String written, char[] password) {
    String code = written == null ? "" : written.strip();
    Optional<OfficerCode> officer =
        OfficerCode.isWellFormed(code) ? Optional.of(OfficerCode.of(code)) : Optional.empty();
    Optional<String> hash = officer.flatMap(credentials::hash);
    boolean admitted = hash.isPresent() && attempts.admit(officer.get());
    // Looked at in every case: who is unknown or rests must not be recognised by a quicker answer.
    boolean right = passwords.matches(password, hash.orElseGet(passwords::nobodys));
    if (!admitted || !right) {
      refuse(act, officer, hash.isPresent() && !admitted);
    }
    attempts.forgive(officer.get());
    if (passwords.outgrown(hash.get())) {
      credentials.restore(officer.get(), passwords.hash(password));
    }
    return officer.get();
  }

  /** What was typed is kept only if it can be a code: people type passwords into that field. */
  private void refuse(String act, Optional<OfficerCode> officer, boolean resting) {
    audit.recordRefusal(
        act,
        "officer:" + officer.map(OfficerCode::digits).orElse("-"),
        resting ? "the account rests after too many failures" : "code and password do not match");
    throw new SignInRefused();
  }
}
