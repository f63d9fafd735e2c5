package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The runs of the verifier and what they found: seen from every node, and kept. */
@ApplicationScoped
class Verifications {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected Verifications() {}

  Verifications(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  long begin(String askedBy, Instant now) {
    return in(
        connection -> {
          long total;
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select coalesce(max(position) - min(position) + 1, 0) from audit_seal");
              ResultSet row = select.executeQuery()) {
            row.next();
            total = row.getLong(1);
          }
          long id;
          try (PreparedStatement select =
                  connection.prepareStatement("select nextval('audit_verification_seq')");
              ResultSet row = select.executeQuery()) {
            row.next();
            id = row.getLong(1);
          }
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into audit_verification (id, asked_by, began_at, alive_at, checked, total)"
                      + " values (?, ?, ?, ?, 0, ?)")) {
            insert.setLong(1, id);
            insert.setString(2, askedBy);
            insert.setObject(3, now.atOffset(ZoneOffset.UTC));
            insert.setObject(4, now.atOffset(ZoneOffset.UTC));
            insert.setLong(5, total);
            insert.executeUpdate();
          }
          return id;
        });
  }

  void progress(long id, long checked, Instant now) {
    in(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update audit_verification set checked = ?, alive_at = ? where id = ?")) {
            update.setLong(1, checked);
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.setLong(3, id);
            return update.executeUpdate();
          }
        });
  }

  void end(long id, Findings findings) {
    in(
        connection -> {
          try (PreparedStatement insert =
              connection.prepareStatement(
                  "insert into audit_finding"
                      + " (verification_id, number, kind, position, entry_id, at, other)"
                      + " values (?, ?, ?, ?, ?, ?, ?)")) {
            int number = 0;
            for (Finding finding : findings.found()) {
              insert.setLong(1, id);
              insert.setInt(2, ++number);
              insert.setString(3, finding.kind().name());
              insert.setObject(4, finding.position());
              insert.setObject(5, finding.entryId());
              insert.setObject(
                  6, finding.at() == null ? null : finding.at().atOffset(ZoneOffset.UTC));
              insert.setObject(7, finding.other());
              insert.addBatch();
            }
            insert.executeBatch();
          }
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update audit_verification set checked = ?, total = ?, findings = ?,"
                      + " ended_at = ?, alive_at = ? where id = ?")) {
            update.setLong(1, findings.checked());
            update.setLong(2, findings.checked());
            update.setLong(3, findings.total());
            update.setObject(4, findings.ended().atOffset(ZoneOffset.UTC));
            update.setObject(5, findings.ended().atOffset(ZoneOffset.UTC));
            update.setLong(6, id);
            return update.executeUpdate();
          }
        });
  }

  void fail(long id, String why, Instant now) {
    in(
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update audit_verification set failure = ?, ended_at = ? where id = ?")) {
            update.setString(1, why.length() > 400 ? why.substring(0, 400) : why);
            update.setObject(2, now.atOffset(ZoneOffset.UTC));
            update.setLong(3, id);
            return update.executeUpdate();
          }
        });
  }

  Optional<VerificationView> last(Instant now) {
    return in(
        connection -> {
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select id, asked_by, began_at, alive_at, ended_at, checked, total, findings,"
                          + " failure from audit_verification order by id desc"
                          + " fetch first 1 rows only");
              ResultSet row = select.executeQuery()) {
            if (!row.next()) {
              return Optional.empty();
            }
            long id = row.getLong(1);
            long findings = row.getLong(8);
            return Optional.of(
                new VerificationView(
                    now,
                    row.getString(2),
                    instant(row, 3),
                    instant(row, 4),
                    instant(row, 5),
                    row.getLong(6),
                    row.getLong(7),
                    findings,
                    row.getString(9),
                    findings == 0 ? List.of() : findings(connection, id)));
          }
        });
  }

  private static List<Finding> findings(Connection connection, long id) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select kind, position, entry_id, at, other from audit_finding"
                + " where verification_id = ? order by number")) {
      select.setLong(1, id);
      try (ResultSet row = select.executeQuery()) {
        List<Finding> findings = new ArrayList<>();
        while (row.next()) {
          findings.add(
              new Finding(
                  Finding.Kind.valueOf(row.getString(1)),
                  number(row, 2),
                  number(row, 3),
                  instant(row, 4),
                  number(row, 5)));
        }
        return findings;
      }
    }
  }

  private static Long number(ResultSet row, int column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : number;
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  @FunctionalInterface
  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  private <T> T in(Work<T> work) {
    try (Connection connection = dataSource.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The runs of the verifier cannot be read or kept", e);
    }
  }
}
