package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.shared.database.Lasting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What carriers say of numbers, until it is told; sealed numbers, by plain JDBC (D7). */
@ApplicationScoped
class PhoneWords {

  private DataSource dataSource;

  protected PhoneWords() {}

  @Inject
  PhoneWords(@Lasting DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * @param phone sealed
   * @param code why it does not exist, in the carrier's words; null for a number that was reached
   */
  record Word(long id, String phone, String code, Instant heardAt) {}

  /**
   * Messages have reached their phones. Of nearly all of them there is nothing to be said: only
   * numbers that were said not to exist are news.
   */
  static void reached(Connection connection, Collection<Long> messages, Instant now)
      throws SQLException {
    if (messages.isEmpty()) {
      return;
    }
    Map<String, String> words = new LinkedHashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select v.phone from outbound_message m join void_phone v on v.phone = m.phone"
                + " where m.id = any(?) and m.status = 'DELIVERED'")) {
      select.setArray(1, connection.createArrayOf("bigint", messages.toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          words.put(row.getString(1), null);
        }
      }
    }
    add(connection, words, now);
  }

  /**
   * Messages have failed for good because their numbers do not exist.
   *
   * @param codes by the message's id, in the carrier's words
   */
  static void voided(Connection connection, Map<Long, String> codes, Instant now)
      throws SQLException {
    if (codes.isEmpty()) {
      return;
    }
    Map<String, String> words = new LinkedHashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select m.id, m.phone from outbound_message m where m.id = any(?)"
                + " and m.status in ('UNDELIVERED', 'REJECTED', 'FAILED')")) {
      select.setArray(1, connection.createArrayOf("bigint", codes.keySet().toArray()));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          words.put(row.getString(2), codes.get(row.getLong(1)));
        }
      }
    }
    add(connection, words, now);
  }

  private static void add(Connection connection, Map<String, String> words, Instant now)
      throws SQLException {
    if (words.isEmpty()) {
      return;
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into phone_word (id, phone, code, heard_at)"
                + " values (nextval('phone_word_seq'), ?, ?, ?)")) {
      for (Map.Entry<String, String> word : words.entrySet()) {
        insert.setString(1, word.getKey());
        insert.setString(2, word.getValue());
        insert.setObject(3, now.atOffset(ZoneOffset.UTC));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Messages that the carrier refused at once because of their numbers. */
  void refused(Map<Long, String> codes, Instant now) {
    if (!codes.isEmpty()) {
      ShortTransaction.run(
          dataSource,
          "What a carrier says of numbers is not kept",
          connection -> {
            voided(connection, codes, now);
            return null;
          });
    }
  }

  /** What is still to be told, in the order in which it was heard. */
  List<Word> first(int atMost) {
    return ShortTransaction.run(
        dataSource,
        "What carriers say of numbers cannot be read",
        connection -> {
          List<Word> words = new ArrayList<>();
          try (PreparedStatement select =
                  connection.prepareStatement(
                      "select id, phone, code, heard_at from phone_word order by id fetch first "
                          + atMost
                          + " rows only");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              words.add(
                  new Word(
                      row.getLong(1),
                      row.getString(2),
                      row.getString(3),
                      row.getObject(4, OffsetDateTime.class).toInstant()));
            }
          }
          return words;
        });
  }

  /** These have been told: what is known of the numbers from now on. */
  void told(List<Word> words) {
    ShortTransaction.run(
        dataSource,
        "What carriers say of numbers cannot be kept",
        connection -> {
          try (PreparedStatement forget =
                  connection.prepareStatement("delete from void_phone where phone = ?");
              PreparedStatement keep =
                  connection.prepareStatement(
                      "insert into void_phone (phone, code, since) values (?, ?, ?)");
              PreparedStatement delete =
                  connection.prepareStatement("delete from phone_word where id = ?")) {
            for (Word word : words) {
              forget.setString(1, word.phone());
              forget.executeUpdate();
              if (word.code() != null) {
                keep.setString(1, word.phone());
                keep.setString(2, word.code());
                keep.setObject(3, word.heardAt().atOffset(ZoneOffset.UTC));
                keep.executeUpdate();
              }
              delete.setLong(1, word.id());
              delete.addBatch();
            }
            delete.executeBatch();
          }
          return null;
        });
  }
}
