package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.shared.AuthorityCode;
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
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The rows of chunks on their way round: READY, QUEUED, CLAIMED, and READY again or done. Every
 * change compares status and epoch and raises the epoch (R1 of the state machine).
 */
@ApplicationScoped
class Chunks {

  private DataSource dataSource;

  protected Chunks() {}

  @Inject
  Chunks(@Lasting DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A chunk as it stood when it was read. */
  record Snapshot(long id, int epoch, String status, String owner) {}

  /** How many are released and not finished: waiting, in the broker, or being worked on. */
  int unfinished() {
    return count("READY") + count("QUEUED") + count("CLAIMED");
  }

  int count(String status) {
    return ShortTransaction.run(
        dataSource,
        "Chunks cannot be counted",
        connection -> {
          try (PreparedStatement select =
              connection.prepareStatement("select count(*) from dispatch_chunk where status = ?")) {
            select.setString(1, status);
            try (ResultSet row = select.executeQuery()) {
              row.next();
              return row.getInt(1);
            }
          }
        });
  }

  /** Makes tokens for the most urgent chunks that may be worked on now. */
  List<Token> queue(int atMost, Instant now, boolean windowOpen) {
    return ShortTransaction.run(
        dataSource,
        "Chunks cannot be queued",
        connection -> {
          List<Token> tokens = new ArrayList<>();
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update dispatch_chunk set status = 'QUEUED', epoch = epoch + 1,"
                      + " queued_at = current_timestamp"
                      + " where id = ? and status = 'READY' and epoch = ?")) {
            for (Token ready : ready(connection, atMost, now, windowOpen)) {
              update.setLong(1, ready.chunkId());
              update.setInt(2, ready.epoch());
              if (update.executeUpdate() == 1) {
                tokens.add(new Token(ready.chunkId(), ready.epoch() + 1, ready.priority()));
              }
            }
          }
          return tokens;
        });
  }

  private static List<Token> ready(
      Connection connection, int atMost, Instant now, boolean windowOpen) throws SQLException {
    List<Token> ready = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select c.id, c.epoch, b.priority from dispatch_chunk c"
                + " join outbound_batch b on b.id = c.batch_id"
                + " where c.status = 'READY' and (c.not_before is null or c.not_before <= ?)"
                + " and b.status = 'RELEASED' and (b.not_before is null or b.not_before <= ?)"
                + (windowOpen ? "" : " and b.windowed = false")
                + " order by b.priority, c.id fetch first "
                + atMost
                + " rows only")) {
      select.setObject(1, now.atOffset(ZoneOffset.UTC));
      select.setObject(2, now.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          ready.add(new Token(row.getLong(1), row.getInt(2), row.getInt(3)));
        }
      }
    }
    return ready;
  }

  /** Takes back tokens that could not be sent, and those that nobody has taken up for a minute. */
  void requeue(List<Token> unsent) {
    ShortTransaction.run(
        dataSource,
        "Tokens cannot be taken back",
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update dispatch_chunk set status = 'READY'"
                      + " where id = ? and status = 'QUEUED' and epoch = ?")) {
            for (Token token : unsent) {
              update.setLong(1, token.chunkId());
              update.setInt(2, token.epoch());
              update.executeUpdate();
            }
            return null;
          }
        });
  }

  /** Makes chunks READY whose token has been under way for {@code seconds}: it may be lost. */
  int requeueLost(int seconds) {
    return ShortTransaction.run(
        dataSource,
        "Lost tokens cannot be replaced",
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update dispatch_chunk set status = 'READY' where status = 'QUEUED'"
                      + " and queued_at < current_timestamp"
                      + " - cast(? as integer) * interval '1' second")) {
            update.setInt(1, seconds);
            return update.executeUpdate();
          }
        });
  }

  /**
   * Takes a chunk for its token. Messages in doubt whose grace is over are ready again from here
   * on, marked as possible duplicates.
   *
   * @return empty if the chunk has moved on since the token was made
   */
  Optional<ChunkClaim> claim(long chunkId, int epoch, String owner, Instant doubtedBefore) {
    return ShortTransaction.run(
        dataSource,
        "Chunk " + chunkId + " cannot be claimed",
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update dispatch_chunk set status = 'CLAIMED', owner = ?, epoch = epoch + 1,"
                      + " stale = true where id = ? and status = 'QUEUED' and epoch = ?")) {
            update.setString(1, owner);
            update.setLong(2, chunkId);
            update.setInt(3, epoch);
            if (update.executeUpdate() == 0) {
              return Optional.empty();
            }
          }
          resendDoubted(connection, chunkId, doubtedBefore);
          return Optional.of(claimed(connection, chunkId));
        });
  }

  private static void resendDoubted(Connection connection, long chunkId, Instant doubtedBefore)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update outbound_message set status = 'READY', possible_duplicate = true,"
                + " not_before = null"
                + " where chunk_id = ? and status = 'IN_DOUBT' and submitted_at <= ?")) {
      update.setLong(1, chunkId);
      update.setObject(2, doubtedBefore.atOffset(ZoneOffset.UTC));
      update.executeUpdate();
    }
  }

  private static ChunkClaim claimed(Connection connection, long chunkId) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select c.epoch, b.origin, b.windowed, b.not_after, b.issuer_code, b.sender,"
                + " b.priority, b.urgent from dispatch_chunk c"
                + " join outbound_batch b on b.id = c.batch_id where c.id = ?")) {
      select.setLong(1, chunkId);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        OffsetDateTime notAfter = row.getObject(4, OffsetDateTime.class);
        return new ChunkClaim(
            chunkId,
            row.getInt(1),
            row.getString(2),
            AuthorityCode.of(row.getString(5)),
            row.getString(6),
            row.getBoolean(3),
            row.getBoolean(8),
            row.getInt(7),
            notAfter == null ? null : notAfter.toInstant());
      }
    }
  }

  /** Chunks claimed by nodes that are dead, and by {@code self}, which knows what it works on. */
  List<Snapshot> claimedByDeadOr(String self) {
    return snapshots(
        "where status = 'CLAIMED' and (owner = ? or owner not in"
            + " (select id from sender_node where lease_until > current_timestamp))",
        self);
  }

  /** Chunks not under way whose batch has been stopped, or has come to its end. */
  List<Snapshot> ofEndedBatches(Instant now) {
    return snapshots(
        "where status in ('NEW', 'READY') and (not_before is null or not_before <= ?)"
            + " and batch_id in (select id from outbound_batch"
            + " where status = 'STOPPED' or (not_after <= ? and status <> 'OPEN'))",
        now.atOffset(ZoneOffset.UTC),
        now.atOffset(ZoneOffset.UTC));
  }

  /** Chunks whose last receipts should have come by now. */
  List<Snapshot> receiptsOverdue(Instant now) {
    return snapshots("where status = 'SENT' and not_before <= ?", now.atOffset(ZoneOffset.UTC));
  }

  private List<Snapshot> snapshots(String where, Object... values) {
    return ShortTransaction.run(
        dataSource,
        "Chunks cannot be read",
        connection -> {
          List<Snapshot> found = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select id, epoch, status, owner from dispatch_chunk "
                      + where
                      + " order by id fetch first 500 rows only")) {
            for (int i = 0; i < values.length; i++) {
              select.setObject(i + 1, values[i]);
            }
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                found.add(
                    new Snapshot(
                        row.getLong(1), row.getInt(2), row.getString(3), row.getString(4)));
              }
            }
          }
          return found;
        });
  }
}
