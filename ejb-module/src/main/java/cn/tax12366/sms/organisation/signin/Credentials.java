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

  void store(OfficerCode officer, String hash, boolean mustChange) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update officer set password_hash = ?, must_change_password = ? where code = ?")) {
      update.setString(1, hash);
      update.setBoolean(2, mustChange);
      update.setString(3, officer.digits());
      update.executeUpdate();
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
