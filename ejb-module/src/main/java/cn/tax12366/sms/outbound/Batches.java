package cn.tax12366.sms.outbound;

import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;

/** The rows of batches, and the counts of their chunks. */
@ApplicationScoped
class Batches {

  /** A rate counted longer ago than this says nothing about now. */
  private static final String RATE_NOW =
      "case when b.tallied_at > current_timestamp - interval '3' second then b.rate else 0 end";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected Batches() {}

  Batches(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  long create(BatchRequest request, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into outbound_batch (id, origin, circle, authority_code, issuer_code, sender, status, windowed,"
                    + " priority, not_before, not_after, created_at, urgent, message_count, sent_count,"
                    + " rate) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0)")) {
      long id = nextId(connection);
      insert.setLong(1, id);
      insert.setString(2, request.origin());
      insert.setString(3, request.circle().name());
      insert.setString(4, request.authority().digits());
      insert.setString(5, request.issuer().digits());
      insert.setString(6, request.sender());
      insert.setString(7, BatchStatus.OPEN.name());
      insert.setBoolean(8, request.windowed());
      insert.setInt(9, request.priority());
      setInstant(insert, 10, request.notBefore());
      setInstant(insert, 11, request.notAfter());
      setInstant(insert, 12, now);
      insert.setBoolean(13, request.urgent());
      insert.executeUpdate();
      return id;
    } catch (SQLException e) {
      throw new IllegalStateException("The batch of " + request.origin() + " is not stored", e);
    }
  }

  private static long nextId(Connection connection) throws SQLException {
    try (PreparedStatement next =
            connection.prepareStatement("select nextval('outbound_batch_seq')");
        ResultSet row = next.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  Optional<Batch> find(long id) {
    return one("b.id = ?", id);
  }

  Optional<Batch> ofOrigin(String origin) {
    return one("b.origin = ?", origin);
  }

  private Optional<Batch> one(String condition, Object key) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select b.id, b.origin, b.status, b.message_count, "
                    + RATE_NOW
                    + " from outbound_batch b where "
                    + condition)) {
      select.setObject(1, key);
      try (ResultSet row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Batch(
                    row.getLong(1),
                    row.getString(2),
                    BatchStatus.valueOf(row.getString(3)),
                    row.getInt(4),
                    row.getDouble(5)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The batch " + key + " cannot be read", e);
    }
  }

  /** Counts {@code messages} more into an open batch; false if it is not open. */
  boolean grow(long id, int messages) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update outbound_batch set message_count = message_count + ?"
                    + " where id = ? and status = 'OPEN'")) {
      update.setInt(1, messages);
      update.setLong(2, id);
      return update.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("The batch " + id + " cannot grow", e);
    }
  }

  /** Puts the end of a batch off; not of one that is stopped or over. */
  void prolong(long id, Instant notAfter, Instant now) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update outbound_batch set not_after = ? where id = ? and status <> 'STOPPED'"
                    + " and not_after > ? and not_after < ?")) {
      setInstant(update, 1, notAfter);
      update.setLong(2, id);
      setInstant(update, 3, now);
      setInstant(update, 4, notAfter);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The batch " + id + " cannot be prolonged", e);
    }
  }

  /** False if the batch stands at none of {@code from}. */
  boolean change(long id, BatchStatus to, BatchStatus... from) {
    String statuses =
        java.util.Arrays.stream(from)
            .map(status -> "'" + status.name() + "'")
            .collect(java.util.stream.Collectors.joining(", "));
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update outbound_batch set status = ? where id = ? and status in ("
                    + statuses
                    + ")")) {
      update.setString(1, to.name());
      update.setLong(2, id);
      return update.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("The batch " + id + " cannot become " + to, e);
    }
  }

  /** Those of {@code ids} of which something has not been handed to the carrier yet. */
  Set<Long> unfinished(Collection<Long> ids) {
    Set<Long> unfinished = new HashSet<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select 1 from dispatch_chunk where batch_id = ?"
                    + " and status in ('NEW', 'READY', 'QUEUED', 'CLAIMED')"
                    + " fetch first 1 rows only")) {
      for (long id : ids) {
        select.setLong(1, id);
        try (ResultSet row = select.executeQuery()) {
          if (row.next()) {
            unfinished.add(id);
          }
        }
      }
      return unfinished;
    } catch (SQLException e) {
      throw new IllegalStateException("It cannot be read which batches are unfinished", e);
    }
  }

  void makeReady(long id) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update dispatch_chunk set status = 'READY', stale = true"
                    + " where batch_id = ? and status = 'NEW'")) {
      update.setLong(1, id);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The batch " + id + " cannot be released", e);
    }
  }

  Progress progress(Batch batch) {
    int deferred = 0;
    Map<MessageStatus, Integer> counts = new EnumMap<>(MessageStatus.class);
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select status, sum(messages), sum(deferred) from chunk_tally"
                    + " where batch_id = ? group by status")) {
      select.setLong(1, batch.id());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          counts.put(MessageStatus.valueOf(row.getString(1)), row.getInt(2));
          deferred += row.getInt(3);
        }
      }
      return new Progress(batch, counts, deferred);
    } catch (SQLException e) {
      throw new IllegalStateException("The counts of batch " + batch.id() + " cannot be read", e);
    }
  }

  private static void setInstant(PreparedStatement statement, int index, Instant value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
    } else {
      statement.setObject(index, value.atOffset(ZoneOffset.UTC));
    }
  }
}
