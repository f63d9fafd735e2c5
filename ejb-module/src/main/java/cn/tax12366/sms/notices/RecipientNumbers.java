package cn.tax12366.sms.notices;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Between which the recipients of a notice are numbered, those of others perhaps among them. Who
 * reads all of a notice goes from the first to the last by numbers: asked for the next so many rows
 * instead, H2 sorts all that the notice has for each stretch, and reading takes its square.
 *
 * @param first the smallest number
 * @param last the largest; less than the first where there is none
 */
record RecipientNumbers(long first, long last) {

  /** Rows read at once where all of a notice are read; memory stays flat. */
  private static final int AT_ONCE = 2000;

  /**
   * The recipients of a notice from one number up to, and without, another one; parameters in this
   * order: from, to, notice. H2 prefers an index that begins with the notice to one by numbers, and
   * would look through all that the notice has; an expression leaves it no choice.
   */
  static final String STRETCH = "id >= ? and id < ? and notice_id + 0 = ?";

  /** Takes a row as it is read. */
  @FunctionalInterface
  interface Reader {
    void take(ResultSet row) throws SQLException;
  }

  /**
   * Reads all recipients of a notice in the order in which they were written.
   *
   * @param connection of the caller's transaction
   * @param columns of notice_recipient
   */
  static void readAll(Connection connection, long noticeId, String columns, Reader reader)
      throws SQLException {
    RecipientNumbers numbers = of(connection, noticeId);
    try (PreparedStatement select =
        connection.prepareStatement(
            "select " + columns + " from notice_recipient where " + STRETCH + " order by id")) {
      for (long from = numbers.first(); from <= numbers.last(); from += AT_ONCE) {
        select.setLong(1, from);
        select.setLong(2, from + AT_ONCE);
        select.setLong(3, noticeId);
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            reader.take(row);
          }
        }
      }
    }
  }

  /**
   * @param connection of the caller's transaction
   */
  static RecipientNumbers of(Connection connection, long noticeId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select coalesce(min(id), 1), coalesce(max(id), 0) from notice_recipient"
                + " where notice_id = ?")) {
      select.setLong(1, noticeId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new RecipientNumbers(row.getLong(1), row.getLong(2));
      }
    }
  }
}
