package cn.tax12366.sms.notices;

import cn.tax12366.sms.content.MessageSegments;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes recipients of a notice down. With one message for each phone, who answers a phone that the
 * notice has already stands beside the first one, and the message is for all of them.
 */
final class RecipientInsertion {

  /**
   * @param person id of a taxpayer or of a member of the staff
   * @param phone as it is sealed
   */
  record NewRecipient(long person, String phone, String text) {}

  private final Connection connection;
  private final long noticeId;
  private final boolean staff;
  private final boolean onePerPhone;

  /**
   * @param connection of the caller's transaction
   * @param staff whether the people are of the staff
   */
  RecipientInsertion(Connection connection, long noticeId, boolean staff, boolean onePerPhone) {
    this.connection = connection;
    this.noticeId = noticeId;
    this.staff = staff;
    this.onePerPhone = onePerPhone;
  }

  /**
   * @return for each of them, in their order, the number of the message that is for them
   */
  List<Long> insert(List<NewRecipient> recipients) throws SQLException {
    List<Long> numbers = insertRows(recipients);
    if (!onePerPhone) {
      return numbers;
    }
    Set<Long> taken = taken(numbers);
    try (PreparedStatement find =
            connection.prepareStatement(
                "select id from notice_recipient where notice_id = ? and phone = ? and sole = 1");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into notice_further (recipient_id, notice_id, taxpayer_id, staff_id)"
                    + " values (?, ?, ?, ?)")) {
      boolean any = false;
      for (int i = 0; i < numbers.size(); i++) {
        if (!taken.contains(numbers.get(i))) {
          any = true;
          numbers.set(i, shared(find, recipients.get(i).phone()));
          insert.setLong(1, numbers.get(i));
          insert.setLong(2, noticeId);
          person(insert, 3, recipients.get(i).person());
          insert.addBatch();
        }
      }
      if (any) {
        insert.executeBatch();
      }
    }
    return numbers;
  }

  private List<Long> insertRows(List<NewRecipient> recipients) throws SQLException {
    List<Long> numbers = new ArrayList<>(recipients.size());
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into notice_recipient"
                + " (id, notice_id, taxpayer_id, staff_id, phone, sole, text, segments, status)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, 'PREPARED')"
                + (onePerPhone ? " on conflict do nothing" : ""))) {
      RecipientIds ids = new RecipientIds(connection);
      for (NewRecipient each : recipients) {
        long id = ids.next();
        insert.setLong(1, id);
        insert.setLong(2, noticeId);
        person(insert, 3, each.person());
        insert.setString(5, each.phone());
        insert.setObject(6, onePerPhone ? 1 : null, Types.SMALLINT);
        insert.setString(7, each.text());
        insert.setInt(8, MessageSegments.of(each.text()).getCount());
        insert.addBatch();
        numbers.add(id);
      }
      insert.executeBatch();
    }
    return numbers;
  }

  /** Whom it is, in one of two columns that follow each other. */
  private void person(PreparedStatement insert, int column, long id) throws SQLException {
    insert.setObject(column, staff ? null : id, Types.BIGINT);
    insert.setObject(column + 1, staff ? id : null, Types.BIGINT);
  }

  /** Which of these rows are there: numbers rise, so they lie between the first and the last. */
  private Set<Long> taken(List<Long> numbers) throws SQLException {
    Set<Long> taken = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id from notice_recipient where id >= ? and id <= ? and notice_id = ?")) {
      select.setLong(1, numbers.get(0));
      select.setLong(2, numbers.get(numbers.size() - 1));
      select.setLong(3, noticeId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          taken.add(row.getLong(1));
        }
      }
    }
    return taken;
  }

  private long shared(PreparedStatement find, String phone) throws SQLException {
    find.setLong(1, noticeId);
    find.setString(2, phone);
    try (ResultSet row = find.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
