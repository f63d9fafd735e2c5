package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The password column of the officers, and how often each has failed lately. */
@ApplicationScoped
class Credentials {

  private static final Duration FIRST_REST = Duration.ofMinutes(15);

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected Credentials() {}

  Credentials(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The stored hash of an active officer. */
  Optional<String> hash(OfficerCode officer) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select password_hash from officer where code = ? and active = true")) {
      select.setString(1, officer.digits());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** A new password; the former one is kept among the former ones. */
  void store(OfficerCode officer, String hash, boolean mustChange, Instant now) {
    try (Connection connection = dataSource.getConnection()) {
      try (PreparedStatement insert =
          connection.prepareStatement(
              "insert into former_password (id, officer_code, password_hash)"
                  + " select nextval('former_password_seq'), code, password_hash from officer"
                  + " where code = ? and password_since is not null")) {
        insert.setString(1, officer.digits());
        insert.executeUpdate();
      }
      try (PreparedStatement update =
          connection.prepareStatement(
              "update officer set password_hash = ?, must_change_password = ?, password_since = ?"
                  + " where code = ?")) {
        update.setString(1, hash);
        update.setBoolean(2, mustChange);
        update.setObject(3, now.atOffset(ZoneOffset.UTC));
        update.setString(4, officer.digits());
        update.executeUpdate();
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** The hashes of the officer's last passwords before the present one, the latest first. */
  List<String> former(OfficerCode officer, int most) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select password_hash from former_password where officer_code = ?"
                    + " order by id desc limit ?")) {
      select.setString(1, officer.digits());
      select.setInt(2, most);
      List<String> hashes = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          hashes.add(row.getString(1));
        }
      }
      return hashes;
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** Since when the present password is the present one; empty where there is none. */
  Optional<Instant> since(OfficerCode officer) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement("select password_since from officer where code = ?")) {
      select.setString(1, officer.digits());
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** True in an installation that nobody has been appointed in. */
  boolean isWithoutOfficers() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement("select 1 from officer limit 1");
        ResultSet row = select.executeQuery()) {
      return !row.next();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** The same password under stronger parameters; whether it must be changed stays as it is. */
  void restore(OfficerCode officer, String hash) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement("update officer set password_hash = ? where code = ?")) {
      update.setString(1, hash);
      update.setString(2, officer.digits());
      update.executeUpdate();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** How often the password was wrong in a row: after five failures the account rests (S3). */
  AttemptCount attempts() {
    return new AttemptCount(dataSource, "sign_in_attempt", FIRST_REST);
  }

  private static IllegalStateException unreachable(SQLException cause) {
    return new IllegalStateException("Credentials can be neither read nor written", cause);
  }
}
