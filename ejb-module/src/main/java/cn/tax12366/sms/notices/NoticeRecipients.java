package cn.tax12366.sms.notices;

import cn.tax12366.sms.notices.Notice.Frozen;
import cn.tax12366.sms.notices.RecipientInsertion.NewRecipient;
import cn.tax12366.sms.notices.audience.Addressee;
import cn.tax12366.sms.notices.audience.Addressee.Unfiled;
import cn.tax12366.sms.outbound.MessageDraft;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/** The recipients of notices, each with the text it gets and what that reminds it of. */
@ApplicationScoped
class NoticeRecipients {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private SealedPhones phones;

  /**
   * Writes down who gets what, and that these obligations have been reminded at this stage; with
   * one message for each phone, who else it is for.
   */
  void add(
      long noticeId,
      String stage,
      boolean onePerPhone,
      List<Addressee> addressees,
      Function<Addressee, String> text) {
    if (addressees.isEmpty()) {
      return;
    }
    try (Connection connection = dataSource.getConnection();
        PreparedStatement reminded =
            connection.prepareStatement(
                "insert into reminded_obligation (obligation_id, stage, phone, recipient_id)"
                    + " values (?, ?, ?, ?)")) {
      List<NewRecipient> recipients =
          addressees.stream()
              .map(
                  each -> new NewRecipient(each.taxpayerId(), each.sealedPhone(), text.apply(each)))
              .toList();
      List<Long> messages =
          new RecipientInsertion(connection, noticeId, false, onePerPhone).insert(recipients);
      for (int i = 0; i < messages.size(); i++) {
        if (messages.get(i) == 0) {
          continue;
        }
        for (Unfiled unfiled : addressees.get(i).unfiled()) {
          reminded.setLong(1, unfiled.obligationId());
          reminded.setString(2, stage);
          reminded.setString(3, recipients.get(i).phone());
          reminded.setLong(4, messages.get(i));
          reminded.addBatch();
        }
      }
      reminded.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("The recipients of notice " + noticeId + " are not kept", e);
    }
  }

  /** What a message for several taxpayers reminds of: each of them and each tax once. */
  private static final class Shared {

    private final Set<String> taxpayers = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> taxes = new LinkedHashSet<>();
  }

  /**
   * Writes the next messages of a reminder that are for several taxpayers anew, with the names and
   * the taxes of all of them. Done again it changes nothing.
   *
   * @param after id of the last recipient written anew; 0 for none
   * @param count how many at most
   * @return the last one; 0 when there are no more
   */
  long nameAll(long noticeId, ReminderText text, long after, int count) {
    try (Connection connection = dataSource.getConnection()) {
      Map<Long, String> texts = new HashMap<>();
      shared(connection, noticeId, after, count)
          .forEach(
              (id, all) ->
                  texts.put(
                      id,
                      text.to(
                          List.copyOf(all.names), all.taxpayers.size(), List.copyOf(all.taxes))));
      return RecipientTexts.rewrite(connection, texts);
    } catch (SQLException e) {
      throw new IllegalStateException("The recipients of notice " + noticeId + " are not kept", e);
    }
  }

  /** The one who was written down first stands first, the others as they came into the book. */
  private static Map<Long, Shared> shared(
      Connection connection, long noticeId, long after, int count) throws SQLException {
    Map<Long, Shared> shared = new LinkedHashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select n.id, t.id, t.name, o.tax_name"
                + " from (select distinct recipient_id as id from notice_further"
                + "   where notice_id = ? and recipient_id > ? order by recipient_id limit ?) s"
                + " join notice_recipient n on n.id = s.id"
                + " join reminded_obligation d on d.recipient_id = n.id"
                + " join filing_obligation o on o.id = d.obligation_id"
                + " join taxpayer t on t.id = o.taxpayer_id"
                + " order by n.id, case when t.id = n.taxpayer_id then 0 else 1 end, t.id,"
                + " o.tax_code, o.id")) {
      select.setLong(1, noticeId);
      select.setLong(2, after);
      select.setInt(3, count);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          Shared all = shared.computeIfAbsent(row.getLong(1), any -> new Shared());
          all.taxpayers.add(row.getString(2));
          all.names.add(row.getString(3));
          all.taxes.add(row.getString(4));
        }
      }
    }
    return shared;
  }

  /** Adds up what is frozen, recipient by recipient. */
  private final class Freezing implements RecipientNumbers.Reader {

    private final MessageDigest sha = MessageDigest.getInstance("SHA-256");
    private int messages;
    private int segments;

    Freezing() throws NoSuchAlgorithmException {}

    @Override
    public void take(ResultSet row) throws SQLException {
      messages++;
      String phone = phones.open(row.getString(2)).digits();
      String line = row.getLong(1) + "\t" + phone + "\t" + row.getString(3) + "\n";
      sha.update(line.getBytes(StandardCharsets.UTF_8));
      segments += row.getInt(4);
    }

    Frozen frozen() {
      return new Frozen(messages, segments, HexFormat.of().formatHex(sha.digest()));
    }
  }

  /** What of a notice is frozen: every phone and text in the order in which it was written. */
  Frozen frozen(long noticeId) {
    try (Connection connection = dataSource.getConnection()) {
      Freezing freezing = new Freezing();
      RecipientNumbers.readAll(connection, noticeId, "id, phone, text, segments", freezing);
      return freezing.frozen();
    } catch (SQLException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("The recipients of notice " + noticeId + " are unread", e);
    }
  }

  /** How many are written down. */
  int count(long noticeId) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select count(*) from notice_recipient where notice_id = ?")) {
      select.setLong(1, noticeId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The recipients of notice " + noticeId + " are unread", e);
    }
  }

  /** The texts of the first recipients. */
  List<String> texts(long noticeId, int count) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select text from notice_recipient where notice_id = ? order by id limit ?")) {
      select.setLong(1, noticeId);
      select.setInt(2, count);
      try (ResultSet row = select.executeQuery()) {
        List<String> texts = new ArrayList<>();
        while (row.next()) {
          texts.add(row.getString(1));
        }
        return texts;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The recipients of notice " + noticeId + " are unread", e);
    }
  }

  /** The next ones to be handed over, at most {@code count}. */
  List<MessageDraft> prepared(long noticeId, int count) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select id, phone, text, segments from notice_recipient"
                    + " where notice_id = ? and status = 'PREPARED' order by id limit ?")) {
      select.setLong(1, noticeId);
      select.setInt(2, count);
      try (ResultSet row = select.executeQuery()) {
        List<MessageDraft> drafts = new ArrayList<>();
        while (row.next()) {
          drafts.add(
              new MessageDraft(
                  row.getLong(1), phones.open(row.getString(2)), row.getString(3), row.getInt(4)));
        }
        return drafts;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The recipients of notice " + noticeId + " are unread", e);
    }
  }

  /** These are outbound's from now on. */
  void markReleased(List<MessageDraft> drafts) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update notice_recipient set status = 'RELEASED'"
                    + " where id = ? and status = 'PREPARED'")) {
      for (MessageDraft draft : drafts) {
        update.setLong(1, draft.reference());
        update.addBatch();
      }
      update.executeBatch();
    } catch (SQLException e) {
      throw new IllegalStateException("Recipients cannot be marked as handed over", e);
    }
  }

  /** These need their message no more: filed, or the service closed, since they were written. */
  void markWithdrawn(Collection<Long> ids) {
    if (ids.isEmpty()) {
      return;
    }
    String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
    update(
        "update notice_recipient set status = 'WITHDRAWN' where id in (" + marks + ")",
        ids.toArray(Long[]::new));
  }

  /** Nothing of this notice was or will be said: the obligations may be reminded by another. */
  void giveUp(long noticeId) {
    update(
        "delete from reminded_obligation where recipient_id in"
            + " (select id from notice_recipient where notice_id = ?)",
        noticeId);
    withdrawTheRest(noticeId);
  }

  /** Whoever has not been handed over gets nothing. */
  void withdrawTheRest(long noticeId) {
    update(
        "update notice_recipient set status = 'WITHDRAWN'"
            + " where notice_id = ? and status = 'PREPARED'",
        noticeId);
  }

  /**
   * What obligations of this day were reminded of counts for this day alone: they are about to be
   * due on another one. Done again it changes nothing.
   */
  void countForFormerDay(LocalDate day) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update reminded_obligation set stage = stage || ? where stage not like '%@%'"
                    + " and obligation_id in"
                    + " (select id from filing_obligation where due_date = ?)")) {
      update.setString(1, "@" + day);
      update.setObject(2, day);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("What was reminded of cannot be set apart", e);
    }
  }

  private void update(String sql, Long... parameters) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        update.setLong(i + 1, parameters[i]);
      }
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("Recipients cannot be withdrawn", e);
    }
  }
}
