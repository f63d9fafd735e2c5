package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.SuspendedUse;
import cn.tax12366.sms.organisation.signin.Sittings.Sitting;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;

/**
 * Proves that somebody is the officer he says he is, begins his sitting and goes on with it, and
 * lets him change his password.
 *
 * <p>After five failures in a row an account rests for 15 minutes for the address they came from,
 * then 30, and so on up to a day (S3); {@link SignInAttempts} says what many addresses meet. The
 * count outlives a restart. Hashing takes about a quarter of a second and happens outside of any
 * transaction.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

  @Inject private Credentials credentials;
  @Inject private SignInAttempts attempts;
  @Inject private Sittings sittings;
  @Inject private SittingLimits limits;
  @Inject private PasswordChange changes;
  @Inject private SignInSteps steps;
  @Inject private PasswordSettings settings;
  @Inject private OfficerDirectory officers;
  @Inject private AuditTrail audit;
  @Inject private SuspendedUse suspended;
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
      PasswordChange changes,
      Sittings sittings,
      SittingLimits limits,
      SignInSteps steps,
      PasswordSettings settings,
      OfficerDirectory officers,
      AuditTrail audit,
      SuspendedUse suspended) {
    this(passwords);
    this.credentials = credentials;
    this.attempts = attempts;
    this.changes = changes;
    this.sittings = sittings;
    this.limits = limits;
    this.steps = steps;
    this.settings = settings;
    this.officers = officers;
    this.audit = audit;
    this.suspended = suspended;
  }

  /**
   * Signs an officer in and begins a sitting. The caller overwrites {@code password} afterwards.
   *
   * @param officerCode as typed
   * @param origin where from, as far as that is known
   * @throws SignInRefused whatever the reason, but one
   * @throws UseSuspended if everything is right but a superior has stopped his use (art. 12)
   */
  public SignedIn signIn(String officerCode, char[] password, Origin origin) {
    OfficerCode officer = verified("sign-in", officerCode, password, origin.address());
    requireUse(officer);
    audit.record("sign-in", "officer:" + officer, Outcome.DONE, "from " + origin.address());
    String token = SittingToken.random();
    sittings.open(SittingToken.digest(token), officer, origin, limits.now());
    return sitting(token).map(begun -> signedIn(begun, token)).orElseThrow(SignInRefused::new);
  }

  /**
   * The officer who signed in before and goes on: asked anew with every request and on every node,
   * so that what ends a sitting acts on its next request (S7).
   *
   * @param token from {@link SignedIn#getToken()}
   * @param byPerson whether its person asks, and not a page that renews itself: only he keeps his
   *     sitting from being idle
   * @return empty if the sitting is over, whatever the reason
   */
  public Optional<SignedIn> resume(String token, boolean byPerson) {
    Optional<Sitting> known = sitting(token);
    if (known.isEmpty()) {
      return Optional.empty();
    }
    Sitting sitting = known.get();
    Optional<SittingEnd> end = limits.end(sitting).or(() -> suspension(sitting.officer()));
    if (end.isPresent()) {
      sittings.end(sitting.id(), end.get(), limits.now());
      return Optional.empty();
    }
    if (byPerson && limits.isWorthNoting(sitting)) {
      sittings.use(sitting.id(), limits.now());
    }
    return Optional.of(signedIn(sitting, token));
  }

  private Optional<SittingEnd> suspension(OfficerCode officer) {
    return suspended.of(officers.get(officer))
        ? Optional.of(SittingEnd.SUSPENDED)
        : Optional.empty();
  }

  /** Told only to who has proved that he is the officer: it says nothing to a stranger. */
  private void requireUse(OfficerCode officer) {
    if (suspended.of(officers.get(officer))) {
      audit.recordRefusal("sign-in", "officer:" + officer, "the use is suspended");
      throw new UseSuspended();
    }
  }

  /** Ends the sitting; nothing if it has ended before. */
  public void signOut(String token) {
    sitting(token)
        .filter(sitting -> sittings.end(sitting.id(), SittingEnd.SIGNED_OUT, limits.now()))
        .ifPresent(
            sitting ->
                audit.record("sign-out", "officer:" + sitting.officer(), Outcome.DONE, null));
  }

  /**
   * Replaces the password of the one whose sitting it is. Wrong guesses at the present one count as
   * failed sign-ins. The caller overwrites both arrays afterwards.
   *
   * @param token of the sitting, which goes on under another one; all others end
   * @throws SignInRefused if {@code present} is not the present password, the account rests, or the
   *     sitting is over
   * @throws PasswordOfWrongLength if {@code wanted} has fewer than 12 or more than 128 characters
   * @throws PasswordTooObvious if {@code wanted} is easy to guess
   * @throws PasswordTooPlain if {@code wanted} has too few kinds of characters for the mode
   * @throws PasswordUnchanged if {@code wanted} is the present password
   * @throws PasswordUsedBefore if the mode forbids it because it was an earlier one
   */
  public SignedIn changePassword(String token, char[] present, char[] wanted) {
    Sitting sitting = sitting(token).orElseThrow(SignInRefused::new);
    OfficerCode officer =
        verified("password.change", sitting.officer().digits(), present, sitting.address());
    PasswordRules.check(settings.mode(), officer, wanted);
    if (Arrays.equals(present, wanted)) {
      throw new PasswordUnchanged();
    }
    if (settings.mode() == PasswordMode.MLPS
        && credentials.former(officer, PasswordMode.REMEMBERED).stream()
            .anyMatch(former -> passwords.matches(wanted, former))) {
      throw new PasswordUsedBefore();
    }
    String fresh = changes.store(officer, passwords.hash(wanted), sitting.id());
    return signedIn(sitting, fresh);
  }

  private Optional<Sitting> sitting(String token) {
    return sittings.find(SittingToken.digest(token));
  }

  private SignedIn signedIn(Sitting sitting, String token) {
    OfficerView officer = officers.get(sitting.officer());
    return new SignedIn(officer, sitting.id(), token, steps.next(officer, sitting.proved()));
  }

  private OfficerCode verified(String act, String written, char[] password, String address) {
    String code = written == null ? "" : written.strip();
    Optional<OfficerCode> officer =
        OfficerCode.isWellFormed(code) ? Optional.of(OfficerCode.of(code)) : Optional.empty();
    Optional<String> hash = officer.flatMap(credentials::hash);
    boolean admitted = hash.isPresent() && attempts.admit(officer.get(), address);
    // Looked at in every case: who is unknown or rests must not be recognised by a quicker answer.
    boolean right = passwords.matches(password, hash.orElseGet(passwords::nobodys));
    if (!admitted || !right) {
      refuse(act, officer, hash.isPresent() && !admitted);
    }
    attempts.forgive(officer.get(), address);
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
