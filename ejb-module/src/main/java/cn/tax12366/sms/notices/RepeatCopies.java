package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Gives a repeat the recipients of the notice that was said first: everybody it froze, at the same
 * phones, in the same words and the same order, whatever became of the first message. Who wants it
 * no more by then is left out as always, when his turn comes.
 */
@ApplicationScoped
class RepeatCopies {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected RepeatCopies() {}

  /**
   * Copies the next recipients, of at most {@code count} numbers.
   *
   * @param after the recipient of the first up to which they are copied; 0 to begin
   * @return up to which they are now; {@code after} itself where there are no more
   */
  long copy(long first, long repeat, long after, int count) {
    try (Connection connection = dataSource.getConnection()) {
      RecipientNumbers numbers = RecipientNumbers.of(connection, first);
      long from = Math.max(after + 1, numbers.first());
      if (from > numbers.last()) {
        return after;
      }
      long last = Math.min(from + count - 1, numbers.last());
      Map<Long, Long> copies = copyRecipients(connection, first, repeat, from, last);
      copyFurther(connection, first, repeat, from, last, copies);
      return last;
    } catch (SQLException e) {
      throw unreachable(repeat, e);
    }
  }

  private static Map<Long, Long> copyRecipients(
      Connection connection, long first, long repeat, long from, long last) throws SQLException {
    Map<Long, Long> copies = new HashMap<>();
    RecipientIds ids = new RecipientIds(connection);
    try (PreparedStatement select =
            connection.prepareStatement(
                "select id, taxpayer_id, staff_id, phone, sole_for, text, segments"
                    + " from notice_recipient"
                    + " where "
                    + RecipientNumbers.STRETCH
                    + " order by id");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into notice_recipient"
                    + " (id, notice_id, taxpayer_id, staff_id, phone, sole_for, text, segments, status)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, 'PREPARED')")) {
      select.setLong(1, from);
      select.setLong(2, last + 1);
      select.setLong(3, first);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          long id = ids.next();
          copies.put(row.getLong(1), id);
          insert.setLong(1, id);
          insert.setLong(2, repeat);
          insert.setObject(3, row.getObject(2, Long.class), Types.BIGINT);
          insert.setObject(4, row.getObject(3, Long.class), Types.BIGINT);
          insert.setString(5, row.getString(4));
          insert.setObject(6, row.getObject(5, Long.class), Types.BIGINT);
          insert.setString(7, row.getString(6));
          insert.setInt(8, row.getInt(7));
          insert.addBatch();
        }
      }
      if (!copies.isEmpty()) {
        insert.executeBatch();
      }
    }
    return copies;
  }

  /** Who else these messages are for. */
  private static void copyFurther(
      Connection connection, long first, long repeat, long from, long last, Map<Long, Long> copies)
      throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select recipient_id, taxpayer_id, staff_id from notice_further"
                    + " where notice_id = ? and recipient_id >= ? and recipient_id <= ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into notice_further (recipient_id, notice_id, taxpayer_id, staff_id)"
                    + " values (?, ?, ?, ?)")) {
      select.setLong(1, first);
      select.setLong(2, from);
      select.setLong(3, last);
      boolean any = false;
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          any = true;
          insert.setLong(1, copies.get(row.getLong(1)));
          insert.setLong(2, repeat);
          insert.setObject(3, row.getObject(2, Long.class), Types.BIGINT);
          insert.setObject(4, row.getObject(3, Long.class), Types.BIGINT);
          insert.addBatch();
        }
      }
      if (any) {
        insert.executeBatch();
      }
    }
  }

  /** True if both go to the same phones, in the same words and the same order. */
  boolean areEqual(long first, long repeat) {
    try (Connection connection = dataSource.getConnection()) {
      return MessageDigest.isEqual(contents(connection, first), contents(connection, repeat));
    } catch (SQLException | NoSuchAlgorithmException e) {
      throw unreachable(repeat, e);
    }
  }

  /** Phones as they are sealed: those of one database are sealed alike. */
  private static byte[] contents(Connection connection, long notice)
      throws SQLException, NoSuchAlgorithmException {
    MessageDigest sha = MessageDigest.getInstance("SHA-256");
    RecipientNumbers.readAll(
        connection,
        notice,
        "phone, text",
        row -> {
          String line = row.getString(1) + "\t" + row.getString(2) + "\n";
          sha.update(line.getBytes(StandardCharsets.UTF_8));
        });
    return sha.digest();
  }

  private static IllegalStateException unreachable(long notice, Exception cause) {
    return new IllegalStateException(
        "The recipients of notice " + notice + " can be neither read nor written", cause);
  }
}
