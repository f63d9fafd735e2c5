package cn.tax12366.sms.shared.database;

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

/**
 * Single statements of plain JDBC for tables that are no entities: values are bound in the order of
 * the question marks, an {@link Instant} as a time with its zone. Each statement takes a connection
 * of its own, which within a transaction is the transaction's.
 */
public final class Statements {

  private final DataSource dataSource;
  private final String subject;

  /**
   * @param subject what is kept there, in the plural: for the message when the database is away
   */
  public Statements(DataSource dataSource, String subject) {
    this.dataSource = dataSource;
    this.subject = subject;
  }

  /** One row as an object. */
  @FunctionalInterface
  public interface RowMapper<T> {
    T map(ResultSet row) throws SQLException;
  }

  /** All rows, in the statement's order. */
  public <T> List<T> list(String sql, RowMapper<T> mapper, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      bind(select, values);
      List<T> rows = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(mapper.map(row));
        }
      }
      return rows;
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** The first row; empty if there is none. */
  public <T> Optional<T> first(String sql, RowMapper<T> mapper, Object... values) {
    return list(sql, mapper, values).stream().findFirst();
  }

  /** Says how many rows were inserted, updated or deleted. */
  public int write(String sql, Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, values);
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  /** A time with its zone; null where the column is. */
  public static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  private static void bind(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(
          i + 1, values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
    }
  }

  private IllegalStateException unreachable(SQLException cause) {
    return new IllegalStateException(subject + " can be neither read nor written", cause);
  }
}
