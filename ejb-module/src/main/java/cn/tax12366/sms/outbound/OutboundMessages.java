package cn.tax12366.sms.outbound;

import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The rows of messages as their origins and readers see them: stored once, in chunks, and looked
 * up. What happens to them on the way is the dispatch's.
 */
@ApplicationScoped
class OutboundMessages {

  /** So many messages share one chunk, that is one token and one claim. */
  static final int CHUNK = 500;

  private static final int IDS_AT_ONCE = 1000;

  static final String FROM_WHERE =
      " from outbound_message m join outbound_batch b on b.id = m.batch_id"
          + " where b.authority_code = any(?) and b.circle = any(?)";

  private static final String COLUMNS =
      "select m.id, b.origin, m.reference, m.phone, m.text, m.segments, m.status, m.attempts, m.link,"
          + " m.smsc_id, m.command_status, m.receipt_code, m.possible_duplicate, m.deferred_on,"
          + " m.deferred_after, m.submitted_at, m.accepted_at, m.finished_at";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private SealedPhones phones;

  protected OutboundMessages() {}

  OutboundMessages(DataSource dataSource, SealedPhones phones) {
    this.dataSource = dataSource;
    this.phones = phones;
  }

  void store(long batchId, List<MessageDraft> drafts) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement chunk =
            connection.prepareStatement(
                "insert into dispatch_chunk (id, batch_id, status, epoch, stale)"
                    + " values (?, ?, 'NEW', 0, true)");
        PreparedStatement message =
            connection.prepareStatement(
                "insert into outbound_message (id, batch_id, chunk_id, reference, phone, text,"
                    + " segments, status, epoch, attempts, possible_duplicate)"
                    + " values (?, ?, ?, ?, ?, ?, ?, 'READY', 0, 0, false)")) {
      for (int from = 0; from < drafts.size(); from += CHUNK) {
        List<MessageDraft> part = drafts.subList(from, Math.min(from + CHUNK, drafts.size()));
        long chunkId = next(connection, "dispatch_chunk_seq");
        chunk.setLong(1, chunkId);
        chunk.setLong(2, batchId);
        chunk.executeUpdate();
        // The sequence gives the end of a block of ids.
        long id = next(connection, "outbound_message_seq") - IDS_AT_ONCE;
        for (MessageDraft draft : part) {
          id++;
          message.setLong(1, id);
          message.setLong(2, batchId);
          message.setLong(3, chunkId);
          message.setLong(4, draft.reference());
          message.setString(5, phones.seal(draft.phone()));
          message.setString(6, draft.text());
          message.setInt(7, draft.segments());
          message.addBatch();
        }
        message.executeBatch();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Messages of batch " + batchId + " are not stored", e);
    }
  }

  private static long next(Connection connection, String sequence) throws SQLException {
    try (PreparedStatement next =
            connection.prepareStatement("select nextval('" + sequence + "')");
        ResultSet row = next.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Cancels what has not been submitted. Chunk by chunk under the chunk's lock, as the dispatch
   * does, so that the two never wait for each other crosswise.
   */
  void cancelWaiting(long batchId, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement lock =
            connection.prepareStatement("update dispatch_chunk set stale = true where id = ?");
        PreparedStatement cancel =
            connection.prepareStatement(
                "update outbound_message set status = 'CANCELLED', finished_at = ?"
                    + " where chunk_id = ? and status in ('READY', 'RETRY_WAIT')")) {
      for (long chunkId : chunksOf(connection, batchId)) {
        lock.setLong(1, chunkId);
        lock.executeUpdate();
        cancel.setObject(1, now.atOffset(ZoneOffset.UTC));
        cancel.setLong(2, chunkId);
        cancel.executeUpdate();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Batch " + batchId + " cannot be cancelled", e);
    }
  }

  private static List<Long> chunksOf(Connection connection, long batchId) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select id from dispatch_chunk where batch_id = ? and status <> 'DONE' order by id")) {
      select.setLong(1, batchId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ids.add(row.getLong(1));
        }
      }
    }
    return ids;
  }

  /**
   * @param sight the units in whose name the messages went, those of the criteria's area, and whom
   *     they are for
   */
  Page<MessageView> find(MessageCriteria criteria, Sight sight) {
    return criteria.origin() == null && criteria.phone() == null
        ? findByTallies(criteria, sight)
        : findDirectly(criteria, sight);
  }

  /** Of one batch or to one phone: few enough to be counted. */
  private Page<MessageView> findDirectly(MessageCriteria criteria, Sight sight) {
    StringBuilder where = new StringBuilder(FROM_WHERE);
    List<Object> values = seenBy(sight);
    if (criteria.origin() != null) {
      // By way of the chunks: messages have no index of their own on the batch.
      where.append(
          " and m.chunk_id in (select c.id from dispatch_chunk c join outbound_batch o"
              + " on o.id = c.batch_id where o.origin = ?)");
      values.add(criteria.origin());
    }
    if (criteria.phone() != null) {
      where.append(" and m.phone = ?");
      values.add(phones.seal(criteria.phone()));
    }
    addStatus(where, values, criteria);
    addTimes(where, values, criteria);
    try (Connection connection = dataSource.getConnection()) {
      List<MessageView> rows =
          select(
              connection,
              COLUMNS + where + " order by m.id desc" + page(criteria.first(), criteria.size()),
              values);
      return new Page<>(rows, count(connection, where, values));
    } catch (SQLException e) {
      throw new IllegalStateException("Messages cannot be looked up", e);
    }
  }

  /**
   * Of a whole area: too many to be counted. The counts of the chunks say how many there are and
   * which chunks the page lies in; they lag behind by a second while messages go out.
   */
  private Page<MessageView> findByTallies(MessageCriteria criteria, Sight sight) {
    try (Connection connection = dataSource.getConnection()) {
      Stretch stretch = stretch(connection, criteria, sight);
      if (stretch.chunks.isEmpty()) {
        return new Page<>(List.of(), stretch.total);
      }
      String chunks = stretch.chunks.toString();
      StringBuilder where = new StringBuilder(FROM_WHERE);
      where.append(" and m.chunk_id in (").append(chunks, 1, chunks.length() - 1).append(')');
      List<Object> values = seenBy(sight);
      addStatus(where, values, criteria);
      String sql =
          COLUMNS
              + where
              + " order by m.chunk_id desc, m.id desc"
              + page(stretch.skip, criteria.size());
      return new Page<>(select(connection, sql, values), stretch.total);
    } catch (SQLException e) {
      throw new IllegalStateException("Messages cannot be looked up", e);
    }
  }

  /** The chunks in which a page lies, and how many messages of the first of them come before it. */
  private static final class Stretch {
    private final List<Long> chunks = new ArrayList<>();
    private int skip;
    private long total;

    void add(long chunk, int messages, MessageCriteria criteria) {
      if (total + messages > criteria.first() && total < criteria.first() + criteria.size()) {
        if (chunks.isEmpty()) {
          skip = (int) (criteria.first() - total);
        }
        chunks.add(chunk);
      }
      total += messages;
    }
  }

  private static Stretch stretch(Connection connection, MessageCriteria criteria, Sight sight)
      throws SQLException {
    StringBuilder sql =
        new StringBuilder(
            "select t.chunk_id, sum("
                + (criteria.deferred() ? "t.deferred" : "t.messages")
                + ") from chunk_tally t join outbound_batch b"
                + " on b.id = t.batch_id where b.authority_code = any(?) and b.circle = any(?)");
    List<Object> values = seenBy(sight);
    if (criteria.status() != null) {
      sql.append(" and t.status = ?");
      values.add(criteria.status().name());
    }
    if (criteria.deferred()) {
      sql.append(" and t.deferred > 0");
    }
    addTimes(sql, values, criteria);
    sql.append(" group by t.chunk_id order by t.chunk_id desc");
    Stretch stretch = new Stretch();
    try (PreparedStatement select = connection.prepareStatement(sql.toString())) {
      fill(select, values);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          stretch.add(row.getLong(1), row.getInt(2), criteria);
        }
      }
    }
    return stretch;
  }

  private static void addStatus(
      StringBuilder where, List<Object> values, MessageCriteria criteria) {
    if (criteria.status() != null) {
      where.append(" and m.status = ?");
      values.add(criteria.status().name());
    }
    if (criteria.deferred()) {
      where.append(" and m.status = 'READY' and m.deferred_on is not null");
    }
  }

  private static void addTimes(StringBuilder where, List<Object> values, MessageCriteria criteria) {
    if (criteria.madeFrom() != null) {
      where.append(" and b.created_at >= ?");
      values.add(criteria.madeFrom().atOffset(ZoneOffset.UTC));
    }
    if (criteria.madeBefore() != null) {
      where.append(" and b.created_at < ?");
      values.add(criteria.madeBefore().atOffset(ZoneOffset.UTC));
    }
  }

  private static String page(int first, int size) {
    return " offset " + first + " rows fetch first " + size + " rows only";
  }

  Optional<MessageView> find(Sight sight, long id) {
    List<Object> values = seenBy(sight);
    values.add(id);
    try (Connection connection = dataSource.getConnection()) {
      return select(connection, COLUMNS + FROM_WHERE + " and m.id = ?", values).stream()
          .findFirst();
    } catch (SQLException e) {
      throw new IllegalStateException("Message " + id + " cannot be looked up", e);
    }
  }

  List<ReceiptView> receiptsOf(long messageId) {
    List<ReceiptView> receipts = new ArrayList<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select receipt_code, error_code, received_at from receipt_inbox"
                    + " where message_id = ? order by id")) {
      select.setLong(1, messageId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          receipts.add(new ReceiptView(row.getString(1), row.getString(2), instant(row, 3)));
        }
      }
      return receipts;
    } catch (SQLException e) {
      throw new IllegalStateException("Receipts of " + messageId + " cannot be looked up", e);
    }
  }

  private static long count(Connection connection, CharSequence where, List<Object> values)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("select count(*)" + where)) {
      fill(select, values);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private List<MessageView> select(Connection connection, String sql, List<Object> values)
      throws SQLException {
    List<MessageView> rows = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      fill(select, values);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.add(view(row));
        }
      }
    }
    return rows;
  }

  private static void fill(PreparedStatement statement, List<Object> values) throws SQLException {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) instanceof String[] codes) {
        statement.setArray(i + 1, statement.getConnection().createArrayOf("varchar", codes));
      } else {
        statement.setObject(i + 1, values.get(i));
      }
    }
  }

  /** What every look-up begins with: the units, and the circles. */
  private static List<Object> seenBy(Sight sight) {
    List<Object> values = new ArrayList<>();
    values.add(sight.unitCodes());
    values.add(sight.circleNames());
    return values;
  }

  private MessageView view(ResultSet row) throws SQLException {
    return new MessageView(
        row.getLong(1),
        row.getString(2),
        row.getLong(3),
        phones.open(row.getString(4)),
        row.getString(5),
        row.getInt(6),
        MessageStatus.valueOf(row.getString(7)),
        row.getInt(8),
        row.getString(9),
        row.getString(10),
        row.getObject(11, Integer.class),
        row.getString(12),
        row.getBoolean(13),
        row.getObject(14, LocalDate.class),
        row.getObject(15, Integer.class),
        instant(row, 16),
        instant(row, 17),
        instant(row, 18));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
