package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.organisation.signin.AttemptCount.Limit;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.secrets.Purpose;
import cn.tax12366.sms.shared.secrets.Sealing;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;

/** The secrets of the authenticators, sealed, and the digests of the recovery codes. */
@ApplicationScoped
class SecondFactors {

  private static final Limit CODES =
      new Limit("code_attempt", List.of("officer_code"), 5, Duration.ofMinutes(5));

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private Sealing sealing;

  protected SecondFactors() {}

  SecondFactors(DataSource dataSource, Sealing sealing) {
    this.dataSource = dataSource;
    this.sealing = sealing;
  }

  /**
   * How often a code was wrong in a row: after five failures codes rest for 5 minutes (S4), from
   * wherever they come, because whoever tries codes has the password.
   */
  AttemptCount attempts(OfficerCode officer) {
    return new AttemptCount(statements(), CODES, officer.digits());
  }

  boolean isEnrolled(OfficerCode officer) {
    return column("secret", officer).isPresent();
  }

  /** The secret in use; empty before enrolment. */
  Optional<String> secret(OfficerCode officer) {
    return column("secret", officer).map(this::opened);
  }

  /** The secret that was offered and has not been proved. */
  Optional<String> offered(OfficerCode officer) {
    return column("offered_secret", officer).map(this::opened);
  }

  void offer(OfficerCode officer, String secret) {
    write(
        "insert into second_factor (officer_code, last_step) values (?, 0) on conflict do nothing",
        officer.digits());
    write(
        "update second_factor set offered_secret = ? where officer_code = ?",
        sealing.seal(Purpose.ONE_TIME_PASSWORD, secret),
        officer.digits());
  }

  /** From now on the offered secret is the one in use, and the code of {@code step} is used up. */
  void enrol(OfficerCode officer, long step) {
    write(
        "update second_factor set secret = offered_secret, offered_secret = null, last_step = ?"
            + " where officer_code = ?",
        step,
        officer.digits());
  }

  /** Uses up the code of {@code step}; false if it, or a later one, has been used before. */
  boolean use(OfficerCode officer, long step) {
    return write(
            "update second_factor set last_step = ? where officer_code = ? and last_step < ?",
            step,
            officer.digits(),
            step)
        == 1;
  }

  void forget(OfficerCode officer) {
    write("delete from second_factor where officer_code = ?", officer.digits());
    write("delete from recovery_code where officer_code = ?", officer.digits());
  }

  /** The officer's recovery codes from now on; the former ones are worth nothing any more. */
  void replaceRecoveryCodes(OfficerCode officer, Collection<String> digests) {
    write("delete from recovery_code where officer_code = ?", officer.digits());
    for (String digest : digests) {
      write(
          "insert into recovery_code (officer_code, code_digest) values (?, ?)",
          officer.digits(),
          digest);
    }
  }

  /** Uses up a recovery code; false if it is none, or has been used before. */
  boolean useRecoveryCode(OfficerCode officer, String digest, Instant now) {
    return write(
            "update recovery_code set used_at = ?"
                + " where officer_code = ? and code_digest = ? and used_at is null",
            now,
            officer.digits(),
            digest)
        == 1;
  }

  int unusedRecoveryCodes(OfficerCode officer) {
    return statements()
        .first(
            "select count(*) from recovery_code where officer_code = ? and used_at is null",
            row -> row.getInt(1),
            officer.digits())
        .orElseThrow();
  }

  private String opened(String sealed) {
    return sealing.openText(Purpose.ONE_TIME_PASSWORD, sealed);
  }

  private Optional<String> column(String name, OfficerCode officer) {
    return statements()
        .first(
            "select " + name + " from second_factor where officer_code = ?",
            row -> Optional.ofNullable(row.getString(1)),
            officer.digits())
        .flatMap(Function.identity());
  }

  private int write(String sql, Object... values) {
    return statements().write(sql, values);
  }

  private Statements statements() {
    return new Statements(dataSource, "Second factors");
  }
}
