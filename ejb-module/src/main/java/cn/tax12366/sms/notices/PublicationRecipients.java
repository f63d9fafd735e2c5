package cn.tax12366.sms.notices;

import cn.tax12366.sms.addressbook.group.GroupKind;
import cn.tax12366.sms.notices.RecipientInsertion.NewRecipient;
import cn.tax12366.sms.notices.audience.published.Reached;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The recipients of publications as they are written down: who answers a phone that the notice has
 * already stands beside its first taxpayer, and the message is for all of them.
 */
@ApplicationScoped
class PublicationRecipients {

  /** Names read of those who share a phone: more than a message can hold. */
  private static final int NAMES = 4;

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected PublicationRecipients() {}

  /** Writes down who gets what; with one message for each phone, who else it is for. */
  void add(long noticeId, boolean onePerPhone, List<Reached> reached, PublicationText text) {
    if (reached.isEmpty()) {
      return;
    }
    boolean staff = text.book() == GroupKind.STAFF;
    try (Connection connection = dataSource.getConnection()) {
      new RecipientInsertion(connection, noticeId, staff, onePerPhone)
          .insert(
              reached.stream()
                  .map(
                      each -> new NewRecipient(each.id(), each.sealedPhone(), text.to(each.name())))
                  .toList());
    } catch (SQLException e) {
      throw unreachable(noticeId, e);
    }
  }

  private static final class Shared {

    private final List<String> names = new ArrayList<>();
    private int count;

    void add(String name) {
      count++;
      if (names.size() < NAMES) {
        names.add(name);
      }
    }
  }

  /**
   * Writes the next messages that are for several anew, with the names of all of them. Done again
   * it changes nothing.
   *
   * @param after id of the last recipient written anew; 0 for none
   * @param count how many at most
   * @return the last one; 0 when there are no more
   */
  long nameAll(long noticeId, PublicationText text, long after, int count) {
    try (Connection connection = dataSource.getConnection()) {
      Map<Long, String> texts = new HashMap<>();
      shared(connection, noticeId, text.book(), after, count)
          .forEach((id, all) -> texts.put(id, text.to(all.names, all.count)));
      return RecipientTexts.rewrite(connection, texts);
    } catch (SQLException e) {
      throw unreachable(noticeId, e);
    }
  }

  private static Map<Long, Shared> shared(
      Connection connection, long noticeId, GroupKind book, long after, int count)
      throws SQLException {
    boolean staff = book == GroupKind.STAFF;
    String people = staff ? "staff_contact" : "taxpayer";
    String person = staff ? "staff_id" : "taxpayer_id";
    Map<Long, Shared> shared = new LinkedHashMap<>();
    String some =
        "(select distinct recipient_id as id from notice_further"
            + " where notice_id = ? and recipient_id > ? order by recipient_id limit ?)";
    try (PreparedStatement select =
        connection.prepareStatement(
            "select s.id, 0, t.id, t.name from "
                + some
                + " s join notice_recipient n on n.id = s.id join %1$s t on t.id = n.%2$s"
                    .formatted(people, person)
                + " union all select s.id, 1, t.id, t.name from "
                + some
                + " s join notice_further f on f.recipient_id = s.id"
                + " join %1$s t on t.id = f.%2$s order by 1, 2, 3".formatted(people, person))) {
      for (int half = 0; half < 2; half++) {
        select.setLong(3 * half + 1, noticeId);
        select.setLong(3 * half + 2, after);
        select.setInt(3 * half + 3, count);
      }
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          shared.computeIfAbsent(row.getLong(1), any -> new Shared()).add(row.getString(4));
        }
      }
    }
    return shared;
  }

  /** How many of its messages are for several people; each has its first one beside the others. */
  MergedMessages merged(long noticeId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(distinct recipient_id), count(*) from notice_further"
                    + " where notice_id = ?")) {
      select.setLong(1, noticeId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new MergedMessages(row.getInt(1), row.getInt(1) + row.getInt(2));
      }
    } catch (SQLException e) {
      throw unreachable(noticeId, e);
    }
  }

  private static IllegalStateException unreachable(long noticeId, SQLException cause) {
    return new IllegalStateException(
        "The recipients of notice " + noticeId + " can be neither read nor written", cause);
  }
}
