package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.outbound.route.SubmitResult;
import cn.tax12366.sms.shared.database.Lasting;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** The messages of claimed chunks, slice by slice: due, on the wire, and what came of it. */
@ApplicationScoped
class Slices {

  private DataSource dataSource;
  private SealedPhones phones;

  protected Slices() {}

  @Inject
  Slices(@Lasting DataSource dataSource, SealedPhones phones) {
    this.dataSource = dataSource;
    this.phones = phones;
  }

  /**
   * A message that was marked as being submitted and does not go after all.
   *
   * @param notBefore when it is looked at again
   * @param deferredOn the business day that is over for it; null where it waits for a moment only
   * @param deferredAfter how many messages its phone had had on that day; null with {@code
   *     deferredOn}
   */
  record PutBack(
      DueMessage message, Instant notBefore, LocalDate deferredOn, Integer deferredAfter) {}

  /** What is stored of one result. Fields that do not apply are null. */
  record Change(
      long messageId,
      String status,
      int attempts,
      Instant notBefore,
      Integer commandStatus,
      Instant acceptedAt,
      Instant finishedAt,
      int parts,
      List<SubmitResult.AcceptedPart> accepted) {}

  List<DueMessage> due(ChunkClaim claim, Instant now) {
    return ShortTransaction.run(
        dataSource,
        "Messages of chunk " + claim.chunkId() + " cannot be read",
        connection -> {
          Map<Long, Set<Integer>> done = partsDone(connection, claim.chunkId());
          List<DueMessage> due = new ArrayList<>();
          try (PreparedStatement select =
              connection.prepareStatement(
                  "select id, reference, phone, text, attempts, possible_duplicate,"
                      + " submitted_at"
                      + " from outbound_message where chunk_id = ?"
                      + " and status in ('READY', 'RETRY_WAIT')"
                      + " and (not_before is null or not_before <= ?) order by id")) {
            select.setLong(1, claim.chunkId());
            select.setObject(2, now.atOffset(ZoneOffset.UTC));
            try (ResultSet row = select.executeQuery()) {
              while (row.next()) {
                long id = row.getLong(1);
                Set<Integer> parts = done.getOrDefault(id, Set.of());
                due.add(
                    new DueMessage(
                        id,
                        row.getLong(2),
                        phones.open(row.getString(3)).digits(),
                        row.getString(3),
                        row.getString(4),
                        row.getInt(5),
                        parts.isEmpty() && !row.getBoolean(6),
                        instant(row, 7),
                        parts));
              }
            }
          }
          return due;
        });
  }

  private static Map<Long, Set<Integer>> partsDone(Connection connection, long chunkId)
      throws SQLException {
    Map<Long, Set<Integer>> done = new HashMap<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "select p.message_id, p.part from outbound_message m"
                + " join outbound_part p on p.message_id = m.id"
                + " where m.chunk_id = ? and m.segments > 1"
                + " and m.status in ('READY', 'RETRY_WAIT')")) {
      select.setLong(1, chunkId);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          done.computeIfAbsent(row.getLong(1), id -> new HashSet<>()).add(row.getInt(2));
        }
      }
    }
    return done;
  }

  /** What its origin no longer wants. */
  void withdraw(ChunkClaim claim, Collection<DueMessage> unwanted, Instant now) {
    ShortTransaction.run(
        dataSource,
        "Messages of chunk " + claim.chunkId() + " cannot be withdrawn",
        connection -> {
          if (!holds(connection, claim)) {
            return null;
          }
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update outbound_message set status = 'WITHDRAWN', finished_at = ?"
                      + " where id = ? and status in ('READY', 'RETRY_WAIT')")) {
            for (DueMessage message : unwanted) {
              update.setObject(1, now.atOffset(ZoneOffset.UTC));
              update.setLong(2, message.id());
              update.addBatch();
            }
            update.executeBatch();
          }
          return null;
        });
  }

  /**
   * Stores the intent before the first byte (D4): marks the slice as being submitted, if the claim
   * still holds and the batch may still go.
   *
   * @return those that are marked; nothing if the chunk has been taken over or the batch is held
   */
  List<DueMessage> markSubmitting(
      ChunkClaim claim, List<DueMessage> slice, String link, Instant now) {
    return ShortTransaction.run(
        dataSource,
        "A slice of chunk " + claim.chunkId() + " cannot be marked",
        connection -> {
          if (!holds(connection, claim) || !released(connection, claim)) {
            return List.of();
          }
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update outbound_message set status = 'SUBMITTING', epoch = ?, link = ?,"
                      + " submitted_at = ?, not_before = null"
                      + " where id = ? and status in ('READY', 'RETRY_WAIT')")) {
            for (DueMessage message : slice) {
              update.setInt(1, claim.epoch());
              update.setString(2, link);
              update.setObject(3, now.atOffset(ZoneOffset.UTC));
              update.setLong(4, message.id());
              update.addBatch();
            }
            return those(slice, update.executeBatch());
          }
        });
  }

  /** As if they had not been marked, but for when they are looked at again. */
  void putBack(ChunkClaim claim, Collection<PutBack> messages) {
    ShortTransaction.run(
        dataSource,
        "Messages of chunk " + claim.chunkId() + " cannot be put back",
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update outbound_message set status = 'READY', not_before = ?, submitted_at = ?,"
                      + " link = case when ? then link else null end,"
                      + " deferred_on = coalesce(?, deferred_on),"
                      + " deferred_after = coalesce(?, deferred_after)"
                      + " where id = ? and epoch = ? and status = 'SUBMITTING'")) {
            for (PutBack back : messages) {
              Instant before = back.message().submittedBefore();
              setInstant(update, 1, back.notBefore());
              setInstant(update, 2, before);
              update.setBoolean(3, before != null);
              update.setObject(4, back.deferredOn(), Types.DATE);
              update.setObject(5, back.deferredAfter(), Types.INTEGER);
              update.setLong(6, back.message().id());
              update.setInt(7, claim.epoch());
              update.addBatch();
            }
            update.executeBatch();
          }
          return null;
        });
  }

  /** Locks the chunk's row for this transaction: a takeover and a slice exclude each other. */
  private static boolean holds(Connection connection, ChunkClaim claim) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update dispatch_chunk set stale = true"
                + " where id = ? and status = 'CLAIMED' and epoch = ?")) {
      update.setLong(1, claim.chunkId());
      update.setInt(2, claim.epoch());
      return update.executeUpdate() == 1;
    }
  }

  private static boolean released(Connection connection, ChunkClaim claim) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select 1 from outbound_batch where origin = ? and status = 'RELEASED'")) {
      select.setString(1, claim.origin());
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  /**
   * Stores what came of a slice. An acceptance also counts if the message has been put in doubt
   * meanwhile and not been sent again since: it is the truth, only late.
   *
   * @return how many of them no longer stood where they should
   */
  int record(ChunkClaim claim, List<Change> changes) {
    return ShortTransaction.run(
        dataSource,
        "Results of chunk " + claim.chunkId() + " cannot be stored",
        connection -> {
          storeParts(connection, changes);
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update outbound_message set status = ?, attempts = ?, not_before = ?,"
                      + " command_status = ?, accepted_at = ?, finished_at = ?,"
                      + " smsc_id = coalesce(?, smsc_id), smsc_key = ?"
                      + " where id = ? and epoch = ? and (status = 'SUBMITTING'"
                      + " or (? = 'ACCEPTED' and (status = 'IN_DOUBT'"
                      + " or (status = 'READY' and possible_duplicate))))")) {
            for (Change change : changes) {
              fill(update, claim, change);
              update.addBatch();
            }
            int moved = 0;
            for (int count : update.executeBatch()) {
              moved += count == 1 ? 0 : 1;
            }
            return moved;
          }
        });
  }

  private static void fill(PreparedStatement update, ChunkClaim claim, Change change)
      throws SQLException {
    SubmitResult.AcceptedPart first =
        change.accepted().stream().filter(part -> part.part() == 1).findFirst().orElse(null);
    update.setString(1, change.status());
    update.setInt(2, change.attempts());
    setInstant(update, 3, change.notBefore());
    if (change.commandStatus() == null) {
      update.setNull(4, Types.INTEGER);
    } else {
      update.setInt(4, change.commandStatus());
    }
    setInstant(update, 5, change.acceptedAt());
    setInstant(update, 6, change.finishedAt());
    update.setString(7, first == null ? null : first.smscId());
    update.setString(8, first == null || change.parts() > 1 ? null : first.smscKey());
    update.setLong(9, change.messageId());
    update.setInt(10, claim.epoch());
    update.setString(11, change.status());
  }

  private static void storeParts(Connection connection, List<Change> changes) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into outbound_part (message_id, part, parts, smsc_id, smsc_key, status)"
                + " values (?, ?, ?, ?, ?, 'ACCEPTED') on conflict do nothing")) {
      boolean any = false;
      for (Change change : changes) {
        if (change.parts() == 1) {
          continue;
        }
        for (SubmitResult.AcceptedPart part : change.accepted()) {
          insert.setLong(1, change.messageId());
          insert.setInt(2, part.part());
          insert.setInt(3, change.parts());
          insert.setString(4, part.smscId());
          insert.setString(5, part.smscKey());
          insert.addBatch();
          any = true;
        }
      }
      if (any) {
        insert.executeBatch();
      }
    }
  }

  private static List<DueMessage> those(List<DueMessage> slice, int[] counts) {
    List<DueMessage> marked = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] == 1) {
        marked.add(slice.get(i));
      }
    }
    return marked;
  }

  private static void setInstant(PreparedStatement statement, int index, Instant value)
      throws SQLException {
    if (value == null) {
      statement.setNull(index, Types.TIMESTAMP_WITH_TIMEZONE);
    } else {
      statement.setObject(index, value.atOffset(ZoneOffset.UTC));
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
