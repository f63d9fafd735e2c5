package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.signin.Sittings.Sitting;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.secrets.RandomSecret;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Setting up and proving the second factor (S4): codes of an authenticator, each once, and ten
 * recovery codes. Everything is about the officer whose sitting it is, which its secret names.
 *
 * <p>After five wrong codes in a row codes rest for 5 minutes, then 10, and so on up to a day.
 */
@Stateless
@PermitAll
public class SecondFactor {

  /** Of the otpauth address: under this name the authenticator lists the account. */
  private static final String ISSUER = "12366";

  private static final int RECOVERY_CODES = 10;
  private static final int GROUPS = 6;
  private static final int LONGEST_CODE = 40;

  @Inject private Sittings sittings;
  @Inject private SittingLimits limits;
  @Inject private SignInAttempts attempts;
  @Inject private SecondFactors factors;
  @Inject private SignInHelp help;
  @Inject private SignInSteps steps;
  @Inject private OfficerDirectory officers;
  @Inject private AuditTrail audit;

  /**
   * What an authenticator is told.
   *
   * @param secret in Base32, 32 characters
   * @param address {@code otpauth://totp/…}, what the QR code says
   */
  public record Offer(String secret, String address) {

    /** Never the secret: records are easily written into a log. */
    @Override
    public String toString() {
      return "an offer";
    }
  }

  /**
   * An officer with a second factor of his own.
   *
   * @param signedIn his sitting, which goes on under another secret
   * @param recoveryCodes ten, each for one use; kept nowhere in this form
   */
  public record Enrolled(SignedIn signedIn, List<String> recoveryCodes) {

    /** Never the codes: records are easily written into a log. */
    @Override
    public String toString() {
      return "enrolled";
    }
  }

  /**
   * How it stands.
   *
   * @param enrolled whether there is a second factor
   * @param demanded whether the officer's roles demand one, or what is entrusted to him
   * @param recoveryCodes how many are unused
   */
  public record Standing(boolean enrolled, boolean demanded, int recoveryCodes) {

    public boolean isEnrolled() {
      return enrolled;
    }

    public boolean isDemanded() {
      return demanded;
    }

    public int getRecoveryCodes() {
      return recoveryCodes;
    }
  }

  /** How it stands with the officer's second factor. */
  public Standing standing(String token) {
    OfficerView officer = officers.get(sitting(token).officer());
    return new Standing(
        factors.isEnrolled(officer.getCode()),
        steps.demandsSecondFactor(officer),
        factors.unusedRecoveryCodes(officer.getCode()));
  }

  /**
   * The secret for the officer's authenticator, the same until he has confirmed it: for the first
   * one, or for a new one instead of that which he has proved in this sitting.
   *
   * @throws SecondFactorRefused if he has one and has not proved it
   */
  public Offer offer(String token) {
    OfficerCode officer = mayEnrol(sitting(token)).officer();
    String secret =
        factors
            .offered(officer)
            .orElseGet(
                () -> {
                  String fresh = Totp.newSecret();
                  factors.offer(officer, fresh);
                  return fresh;
                });
    return new Offer(
        secret,
        "otpauth://totp/%1$s:%2$s?secret=%3$s&issuer=%1$s".formatted(ISSUER, officer, secret));
  }

  /**
   * Takes the offered secret into use: the code proves that the authenticator has it. The officer's
   * other sittings end.
   *
   * @throws SecondFactorRefused if the code is not that of the offered secret
   */
  public Enrolled confirm(String token, String code) {
    Sitting sitting = mayEnrol(sitting(token));
    OfficerCode officer = sitting.officer();
    boolean admitted = attempts.admitCode(officer);
    OptionalLong step = step(factors.offered(officer), code);
    if (!admitted || step.isEmpty()) {
      throw refused("second-factor.enrol", officer);
    }
    factors.enrol(officer, step.getAsLong());
    sittings.endAllOf(officer, sitting.id(), SittingEnd.SECOND_FACTOR_CHANGED, limits.now());
    List<String> codes = newCodes(officer);
    audit.record("second-factor.enrol", "officer:" + officer, Outcome.DONE, null);
    return new Enrolled(proved(sitting), codes);
  }

  /**
   * Proves the second factor in this sitting, which goes on under another secret (S6).
   *
   * @param code the six digits that the authenticator shows, or an unused recovery code; as typed
   * @throws SecondFactorRefused whatever the reason
   */
  public SignedIn prove(String token, String code) {
    Sitting sitting = sitting(token);
    OfficerCode officer = sitting.officer();
    if (!attempts.admitCode(officer)) {
      throw refused("second-factor.prove", officer);
    }
    OptionalLong step = step(factors.secret(officer), code);
    boolean byAuthenticator = step.isPresent() && factors.use(officer, step.getAsLong());
    if (!byAuthenticator
        && !factors.useRecoveryCode(officer, digest(officer, code), limits.now())) {
      throw refused("second-factor.prove", officer);
    }
    audit.record(
        "second-factor.prove",
        "officer:" + officer,
        Outcome.DONE,
        byAuthenticator ? null : "by a recovery code");
    return proved(sitting);
  }

  /**
   * Ten new recovery codes; the former ones are worth nothing any more.
   *
   * @throws SecondFactorRefused if the second factor is not proved in this sitting
   */
  public List<String> newRecoveryCodes(String token) {
    Sitting sitting = sitting(token);
    if (!sitting.proved()) {
      throw refused("second-factor.recovery-codes", sitting.officer());
    }
    audit.record(
        "second-factor.recovery-codes", "officer:" + sitting.officer(), Outcome.DONE, null);
    return newCodes(sitting.officer());
  }

  /** The step whose code was typed; empty if it is that of none, or there is no secret. */
  private OptionalLong step(Optional<String> secret, String code) {
    return secret.isEmpty()
        ? OptionalLong.empty()
        : Totp.stepOf(secret.get(), digits(code), limits.now());
  }

  private Sitting sitting(String token) {
    return sittings.find(SittingToken.digest(token)).orElseThrow(SecondFactorRefused::new);
  }

  private Sitting mayEnrol(Sitting sitting) {
    if (!sitting.proved() && factors.isEnrolled(sitting.officer())) {
      throw refused("second-factor.enrol", sitting.officer());
    }
    return sitting;
  }

  private SignedIn proved(Sitting sitting) {
    attempts.forgiveCodes(sitting.officer());
    help.isOver(sitting.officer());
    String fresh = SittingToken.random();
    sittings.prove(sitting.id(), SittingToken.digest(fresh), limits.now());
    OfficerView officer = officers.get(sitting.officer());
    return new SignedIn(officer, sitting.id(), fresh, steps.next(officer, true));
  }

  private List<String> newCodes(OfficerCode officer) {
    List<String> codes =
        Stream.generate(() -> RandomWords.of(GROUPS)).limit(RECOVERY_CODES).toList();
    factors.replaceRecoveryCodes(
        officer, codes.stream().map(code -> digest(officer, code)).toList());
    return codes;
  }

  /** Of 118 random bits: no slow hash is needed; whose it is goes in, so that none fits another. */
  private static String digest(OfficerCode officer, String code) {
    String typed = code == null ? "" : code.strip().toLowerCase(Locale.ROOT);
    String plain = typed.replaceAll("[\\s-]", "");
    return RandomSecret.digest(
        officer + ":" + plain.substring(0, Math.min(plain.length(), LONGEST_CODE)));
  }

  private static String digits(String code) {
    return code == null ? "" : code.replaceAll("\\s", "");
  }

  private SecondFactorRefused refused(String act, OfficerCode officer) {
    audit.recordRefusal(act, "officer:" + officer, "no code that would be right now");
    return new SecondFactorRefused();
  }
}
