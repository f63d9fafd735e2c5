package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.outbound.BatchProgressed;
import cn.tax12366.sms.shared.database.Lasting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** The counts of chunks: counted anew whenever a chunk has moved, so that they cannot drift. */
@ApplicationScoped
class Tallies {

  private DataSource dataSource;

  protected Tallies() {}

  @Inject
  Tallies(@Lasting DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Batches that have been recounted.
   *
   * @param latest when the last of them was (database time); to be asked from the next time
   */
  record News(List<BatchProgressed> batches, OffsetDateTime latest) {}

  /** Recounts chunks that have moved, up to {@code atMost}; and their batches with them. */
  void recount(int atMost) {
    List<long[]> stale = stale(atMost);
    for (long[] chunk : stale) {
      ShortTransaction.run(
          dataSource,
          "Chunk " + chunk[0] + " cannot be counted",
          connection -> {
            recount(connection, chunk[0]);
            return null;
          });
    }
    stale.stream().mapToLong(chunk -> chunk[1]).distinct().forEach(this::recountBatch);
  }

  private List<long[]> stale(int atMost) {
    return ShortTransaction.run(
        dataSource,
        "Chunks that have moved cannot be found",
        connection -> {
          List<long[]> found = new ArrayList<>();
          try (PreparedStatement select =
                  connection.prepareStatement(
                      // Two questions and no "or", which would read every chunk there ever was.
                      "select id, batch_id from dispatch_chunk where stale"
                          + " union select c.id, c.batch_id from moved_chunk m"
                          + " join dispatch_chunk c on c.id = m.chunk_id order by 1 fetch first "
                          + atMost
                          + " rows only");
              ResultSet row = select.executeQuery()) {
            while (row.next()) {
              found.add(new long[] {row.getLong(1), row.getLong(2)});
            }
          }
          return found;
        });
  }

  private static void recount(Connection connection, long chunkId) throws SQLException {
    // The row is locked first: whoever changes messages of the chunk after this marks it again.
    execute(
        connection, "update dispatch_chunk set stale = (status = 'CLAIMED') where id = ?", chunkId);
    execute(connection, "delete from moved_chunk where chunk_id = ?", chunkId);
    execute(connection, "delete from chunk_tally where chunk_id = ?", chunkId);
    execute(
        connection,
        "insert into chunk_tally (chunk_id, batch_id, status, messages, segments, deferred)"
            + " select chunk_id, batch_id, status, count(*), sum(segments), sum(case when"
            + " status = 'READY' and deferred_on is not null then 1 else 0 end) from outbound_message"
            + " where chunk_id = ? group by chunk_id, batch_id, status",
        chunkId);
  }

  private void recountBatch(long batchId) {
    ShortTransaction.run(
        dataSource,
        "Batch " + batchId + " cannot be counted",
        connection -> {
          int sent = sent(connection, batchId);
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update outbound_batch set rate = case when tallied_at < current_timestamp then"
                      + " (? - sent_count) / greatest(1.0e0,"
                      + " extract(epoch from current_timestamp) - extract(epoch from tallied_at))"
                      + " else 0 end, sent_count = ?, tallied_at = current_timestamp where id = ?")) {
            update.setInt(1, sent);
            update.setInt(2, sent);
            update.setLong(3, batchId);
            update.executeUpdate();
          }
          return null;
        });
  }

  /** How many the carrier has or has had. */
  private static int sent(Connection connection, long batchId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select coalesce(sum(messages), 0) from chunk_tally where batch_id = ? and status in"
                + " ('ACCEPTED', 'DELIVERED', 'UNDELIVERED', 'EXPIRED', 'REJECTED', 'NO_RECEIPT')")) {
      select.setLong(1, batchId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  /**
   * Batches recounted since.
   *
   * @param since null: none, only the time from which to ask
   */
  News since(OffsetDateTime since) {
    return ShortTransaction.run(
        dataSource,
        "Progress cannot be read",
        connection -> {
          if (since == null) {
            return new News(List.of(), databaseTime(connection));
          }
          List<BatchProgressed> batches = new ArrayList<>();
          OffsetDateTime latest = since;
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select id, origin, tallied_at from outbound_batch"
                      + " where tallied_at > ? order by tallied_at")) {
            select.setObject(1, since);
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                batches.add(new BatchProgressed(row.getLong(1), row.getString(2)));
                latest = row.getObject(3, OffsetDateTime.class);
              }
            }
          }
          return new News(batches, latest);
        });
  }

  private static OffsetDateTime databaseTime(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("select current_timestamp");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getObject(1, OffsetDateTime.class);
    }
  }

  private static void execute(Connection connection, String sql, long chunkId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setLong(1, chunkId);
      statement.executeUpdate();
    }
  }
}
