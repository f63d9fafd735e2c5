package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.organisation.signin.AttemptCount.Limit;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The password column of the officers, and how often each has failed lately. */
@ApplicationScoped
class Credentials {

  /** From one address: what people mistype, and hardly more. */
  static final Limit FROM_ONE_ADDRESS =
      new Limit(
          "sign_in_attempt_from", List.of("officer_code", "address"), 5, Duration.ofMinutes(15));

  /** From all addresses that are not the officer's: what a guess distributed over many meets. */
  static final Limit FROM_ANYWHERE =
      new Limit("sign_in_attempt", List.of("officer_code"), 100, Duration.ofMinutes(15));

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected Credentials() {}

  Credentials(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The stored hash of an active officer. */
  Optional<String> hash(OfficerCode officer) {
    return statements()
        .first(
            "select password_hash from officer where code = ? and active = true",
            row -> row.getString(1),
            officer.digits());
  }

  /** A new password; the former one is kept among the former ones. */
  void store(OfficerCode officer, String hash, boolean mustChange, Instant now) {
    statements()
        .write(
            "insert into former_password (id, officer_code, password_hash)"
                + " select nextval('former_password_seq'), code, password_hash from officer"
                + " where code = ? and password_since is not null",
            officer.digits());
    statements()
        .write(
            "update officer set password_hash = ?, must_change_password = ?, password_since = ?"
                + " where code = ?",
            hash,
            mustChange,
            now,
            officer.digits());
  }

  /** The hashes of the officer's last passwords before the present one, the latest first. */
  List<String> former(OfficerCode officer, int most) {
    return statements()
        .list(
            "select password_hash from former_password where officer_code = ?"
                + " order by id desc limit ?",
            row -> row.getString(1),
            officer.digits(),
            most);
  }

  /** Since when the present password is the present one; empty where there is none. */
  Optional<Instant> since(OfficerCode officer) {
    return statements()
        .first(
            "select password_since from officer where code = ? and password_since is not null",
            row -> Statements.instant(row, 1),
            officer.digits());
  }

  /** True in an installation that nobody has been appointed in. */
  boolean isWithoutOfficers() {
    return statements().first("select 1 from officer limit 1", row -> row.getInt(1)).isEmpty();
  }

  /** The same password under stronger parameters; whether it must be changed stays as it is. */
  void restore(OfficerCode officer, String hash) {
    statements()
        .write("update officer set password_hash = ? where code = ?", hash, officer.digits());
  }

  /** How often the officer's password was wrong in a row from this address (S3). */
  AttemptCount attempts(OfficerCode officer, String address) {
    return new AttemptCount(statements(), FROM_ONE_ADDRESS, officer.digits(), address);
  }

  /** How often it was wrong in a row from addresses that are not his (S3). */
  AttemptCount attempts(OfficerCode officer) {
    return new AttemptCount(statements(), FROM_ANYWHERE, officer.digits());
  }

  /** Forgives all wrong passwords, from wherever they came. */
  void forgive(OfficerCode officer) {
    attempts(officer).forgive();
    statements().write("delete from sign_in_attempt_from where officer_code = ?", officer.digits());
  }

  /** Deletes what was counted for addresses and is forgotten by now. */
  void deleteForgottenAttempts(Instant now) {
    statements()
        .write(
            "delete from sign_in_attempt_from where last_at < ?",
            now.minus(AttemptCount.FORGOTTEN_AFTER));
  }

  private Statements statements() {
    return new Statements(dataSource, "Credentials");
  }
}
