package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.shared.database.Lasting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Lets go of a chunk: looks at what its messages have come to and decides when it is to be looked
 * at again. The same after work, after the death of a node, and when a batch has ended.
 */
@ApplicationScoped
class Settlement {

  private DataSource dataSource;

  protected Settlement() {}

  @Inject
  Settlement(@Lasting DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * @param now business time
   * @param rest how long the chunk rests at least before it is tried again
   * @param doubtGrace as in {@link DispatchSettings#doubtGrace()}
   * @param receiptsDue as in {@link DispatchSettings#receiptsDue()}
   */
  record Terms(
      Instant now,
      Duration rest,
      SendingWindow window,
      Duration doubtGrace,
      Duration receiptsDue) {}

  /** What the messages of one status have in common. */
  private record Group(Instant earliestTry, Instant lastSubmitted) {}

  /**
   * @return false if the chunk has moved on since: then another looks after it
   */
  boolean settle(Chunks.Snapshot chunk, Terms terms) {
    return ShortTransaction.run(
        dataSource,
        "Chunk " + chunk.id() + " cannot be settled",
        connection -> settle(connection, chunk, terms));
  }

  private static boolean settle(Connection connection, Chunks.Snapshot chunk, Terms terms)
      throws SQLException {
    if (!lock(connection, chunk)) {
      return false;
    }
    // Whoever worked on it works no more; what was on the wire then is in doubt.
    doubt(connection, chunk);
    if ("SENT".equals(chunk.status())) {
      finish(connection, chunk, MessageStatus.NO_RECEIPT, terms.now(), "'ACCEPTED'");
    }
    boolean windowed;
    Instant last;
    try (PreparedStatement select =
        connection.prepareStatement(
            "select b.status, b.windowed, b.not_after from dispatch_chunk c"
                + " join outbound_batch b on b.id = c.batch_id where c.id = ?")) {
      select.setLong(1, chunk.id());
      try (ResultSet row = select.executeQuery()) {
        row.next();
        windowed = row.getBoolean(2);
        last = instant(row, 3);
        if ("STOPPED".equals(row.getString(1))) {
          end(connection, chunk, MessageStatus.CANCELLED, terms);
        } else if (last != null && !last.isAfter(terms.now())) {
          end(connection, chunk, MessageStatus.EXPIRED_UNSENT, terms);
        }
      }
    }
    place(connection, chunk, groups(connection, chunk.id(), terms), windowed, last, terms);
    return true;
  }

  private static boolean lock(Connection connection, Chunks.Snapshot chunk) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update dispatch_chunk set epoch = epoch + 1, owner = null, stale = true"
                + " where id = ? and status = ? and epoch = ?")) {
      update.setLong(1, chunk.id());
      update.setString(2, chunk.status());
      update.setInt(3, chunk.epoch());
      return update.executeUpdate() == 1;
    }
  }

  private static void doubt(Connection connection, Chunks.Snapshot chunk) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update outbound_message set attempts = attempts + 1, status = 'IN_DOUBT'"
                + " where chunk_id = ? and status = 'SUBMITTING'")) {
      update.setLong(1, chunk.id());
      update.executeUpdate();
    }
  }

  /** Nothing more of it goes out; of what is in doubt longer than the grace, no more is heard. */
  private static void end(
      Connection connection, Chunks.Snapshot chunk, MessageStatus unsent, Terms terms)
      throws SQLException {
    finish(connection, chunk, unsent, terms.now(), "'READY', 'RETRY_WAIT'");
    try (PreparedStatement update =
        connection.prepareStatement(
            "update outbound_message set status = 'NO_RECEIPT', finished_at = ?"
                + " where chunk_id = ? and status = 'IN_DOUBT' and submitted_at <= ?")) {
      update.setObject(1, terms.now().atOffset(ZoneOffset.UTC));
      update.setLong(2, chunk.id());
      update.setObject(3, terms.now().minus(terms.doubtGrace()).atOffset(ZoneOffset.UTC));
      update.executeUpdate();
    }
  }

  private static void finish(
      Connection connection, Chunks.Snapshot chunk, MessageStatus end, Instant now, String from)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update outbound_message set status = ?, finished_at = ?"
                + " where chunk_id = ? and status in ("
                + from
                + ")")) {
      update.setString(1, end.name());
      update.setObject(2, now.atOffset(ZoneOffset.UTC));
      update.setLong(3, chunk.id());
      update.executeUpdate();
    }
  }

  private static Map<MessageStatus, Group> groups(Connection connection, long chunkId, Terms terms)
      throws SQLException {
    Map<MessageStatus, Group> groups = new EnumMap<>(MessageStatus.class);
    try (PreparedStatement select =
        connection.prepareStatement(
            "select status, min(coalesce(not_before, ?)), max(submitted_at)"
                + " from outbound_message where chunk_id = ? group by status")) {
      select.setObject(1, terms.now().atOffset(ZoneOffset.UTC));
      select.setLong(2, chunkId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          groups.put(
              MessageStatus.valueOf(row.getString(1)), new Group(instant(row, 2), instant(row, 3)));
        }
      }
    }
    return groups;
  }

  private static void place(
      Connection connection,
      Chunks.Snapshot chunk,
      Map<MessageStatus, Group> groups,
      boolean windowed,
      Instant last,
      Terms terms)
      throws SQLException {
    Group doubt = groups.get(MessageStatus.IN_DOUBT);
    Instant now = terms.now();
    Instant next = null;
    for (MessageStatus waits : List.of(MessageStatus.READY, MessageStatus.RETRY_WAIT)) {
      if (groups.containsKey(waits)) {
        next = earlier(next, groups.get(waits).earliestTry());
      }
    }
    if (doubt != null) {
      next = earlier(next, doubt.lastSubmitted().plus(terms.doubtGrace()));
    }
    if (next != null) {
      next = next.isBefore(now.plus(terms.rest())) ? now.plus(terms.rest()) : next;
      next = windowed ? terms.window().nextOpening(next) : next;
      // What will not go before its batch ends is looked at then, and not the morning after.
      boolean endsFirst = last != null && last.isAfter(now) && last.isBefore(next);
      place(connection, chunk, "READY", endsFirst ? last : next);
    } else if (groups.containsKey(MessageStatus.ACCEPTED)) {
      place(connection, chunk, "SENT", now.plus(terms.receiptsDue()));
    } else {
      place(connection, chunk, "DONE", null);
    }
  }

  private static Instant earlier(Instant one, Instant other) {
    return one == null || other.isBefore(one) ? other : one;
  }

  private static void place(
      Connection connection, Chunks.Snapshot chunk, String status, Instant notBefore)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update dispatch_chunk set status = ?, not_before = ? where id = ?")) {
      update.setString(1, status);
      update.setObject(2, notBefore == null ? null : notBefore.atOffset(ZoneOffset.UTC));
      update.setLong(3, chunk.id());
      update.executeUpdate();
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
