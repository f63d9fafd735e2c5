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
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes recipients of a notice down, each of them once at a phone however often the writing is
 * begun. With one message for each phone, who answers a phone that the notice has already stands
 * beside the first one, and the message is for all of them.
 */
final class RecipientInsertion {

  /**
   * @param person id of a taxpayer or of a member of the staff
   * @param phone as it is sealed
   */
  record NewRecipient(long person, String phone, String text) {}

  /** In place of a person: the one message of a phone is for whoever answers it. */
  private static final long ALL_WHO_ANSWER = 0;

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
   * @return for each of them, in their order, the number of the message that is for them; 0 for
   *     whom the notice has at this phone already
   */
  List<Long> insert(List<NewRecipient> recipients) throws SQLException {
    List<Long> numbers = new ArrayList<>(recipients.size());
    Set<Long> taken = insertRows(recipients, numbers);
    List<Integer> others =
        IntStream.range(0, numbers.size())
            .filter(i -> !taken.contains(numbers.get(i)))
            .boxed()
            .toList();
    if (others.isEmpty()) {
      return numbers;
    }
    if (!onePerPhone) {
      others.forEach(i -> numbers.set(i, 0L));
      return numbers;
    }
    String person = staff ? "staff_id" : "taxpayer_id";
    try (PreparedStatement find =
            connection.prepareStatement(
                ("select n.id, case when n.%1$s = ? or exists (select 1 from notice_further f"
                        + " where f.notice_id = n.notice_id and f.recipient_id = n.id"
                        + " and f.%1$s = ?) then 1 else 0 end from notice_recipient n"
                        + " where n.notice_id = ? and n.phone = ? and n.sole_for = "
                        + ALL_WHO_ANSWER)
                    .formatted(person));
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into notice_further (recipient_id, notice_id, taxpayer_id, staff_id)"
                    + " values (?, ?, ?, ?)")) {
      for (int i : others) {
        NewRecipient recipient = recipients.get(i);
        numbers.set(i, shared(find, recipient));
        if (numbers.get(i) != 0) {
          insert.setLong(1, numbers.get(i));
          insert.setLong(2, noticeId);
          person(insert, 3, recipient.person());
          insert.addBatch();
        }
      }
      insert.executeBatch();
    }
    return numbers;
  }

  /**
   * @param numbers filled with a number for each
   * @return which of these rows are there now
   */
  private Set<Long> insertRows(List<NewRecipient> recipients, List<Long> numbers)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into notice_recipient"
                + " (id, notice_id, taxpayer_id, staff_id, phone, sole_for, text, segments, status)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, 'PREPARED') on conflict do nothing")) {
      RecipientIds ids = new RecipientIds(connection);
      for (NewRecipient each : recipients) {
        long id = ids.next();
        insert.setLong(1, id);
        insert.setLong(2, noticeId);
        person(insert, 3, each.person());
        insert.setString(5, each.phone());
        insert.setLong(6, onePerPhone ? ALL_WHO_ANSWER : each.person());
        insert.setString(7, each.text());
        insert.setInt(8, MessageSegments.of(each.text()).getCount());
        insert.addBatch();
        numbers.add(id);
      }
      return taken(numbers, insert.executeBatch());
    }
  }

  /** Whom it is, in one of two columns that follow each other. */
  private void person(PreparedStatement insert, int column, long id) throws SQLException {
    insert.setObject(column, staff ? null : id, Types.BIGINT);
    insert.setObject(column + 1, staff ? id : null, Types.BIGINT);
  }

  /**
   * Told by the database with each row, or asked where it sends rows together and tells nothing.
   */
  private Set<Long> taken(List<Long> numbers, int[] counts) throws SQLException {
    if (IntStream.of(counts).anyMatch(count -> count < 0)) {
      return found(numbers);
    }
    return IntStream.range(0, counts.length)
        .filter(i -> counts[i] == 1)
        .mapToObj(numbers::get)
        .collect(Collectors.toSet());
  }

  /** Which of these rows are there: numbers rise, so they lie between the first and the last. */
  private Set<Long> found(List<Long> numbers) throws SQLException {
    Set<Long> taken = new HashSet<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id from notice_recipient where " + RecipientNumbers.STRETCH)) {
      select.setLong(1, numbers.get(0));
      select.setLong(2, numbers.get(numbers.size() - 1) + 1);
      select.setLong(3, noticeId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          taken.add(row.getLong(1));
        }
      }
    }
    return taken;
  }

  /** The message of a phone, for somebody else who answers it; 0 if it is for him already. */
  private long shared(PreparedStatement find, NewRecipient recipient) throws SQLException {
    find.setLong(1, recipient.person());
    find.setLong(2, recipient.person());
    find.setLong(3, noticeId);
    find.setString(4, recipient.phone());
    try (ResultSet row = find.executeQuery()) {
      row.next();
      return row.getInt(2) == 1 ? 0 : row.getLong(1);
    }
  }
}
