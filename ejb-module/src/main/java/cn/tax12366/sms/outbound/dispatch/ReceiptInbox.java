package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.outbound.route.LinkState;
import cn.tax12366.sms.shared.database.Lasting;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** The rows of receipts: stored as they come, then joined with their messages. */
@ApplicationScoped
class ReceiptInbox {

  private static final System.Logger LOG = System.getLogger(ReceiptInbox.class.getName());

  private static final int IDS_AT_ONCE = 1000;

  private DataSource dataSource;
  private SealedPhones phones;
  private DispatchSettings settings;

  protected ReceiptInbox() {}

  @Inject
  ReceiptInbox(@Lasting DataSource dataSource, SealedPhones phones, DispatchSettings settings) {
    this.dataSource = dataSource;
    this.phones = phones;
    this.settings = settings;
  }

  /**
   * What one round of matching has done.
   *
   * @param taken how many receipts were looked at
   * @param delivered how many messages became DELIVERED by them
   * @param failed how many came to another end by them
   */
  record Round(int taken, int delivered, int failed) {}

  /** How many messages have come to which end. */
  private record Ends(int delivered, int failed) {

    Ends plus(Ends others) {
      return new Ends(delivered + others.delivered, failed + others.failed);
    }
  }

  /** A receipt that has been joined with its message, or with one part of it. */
  private record Match(long receiptId, String outcome, String code, String error, Target target) {}

  /** What carries an id of the carrier; {@code part} 0 stands for a message in one part. */
  private record Target(long messageId, int part, long chunkId) {}

  private record Waiting(long id, String smscKey, String outcome, String code, String error) {}

  /**
   * Stores receipts, and with them what they say of messages that are known already: nearly all
   * are, and each of them then is written once and not twice. Where that does not succeed they are
   * stored alone, and matched later as those are whose message is not known yet.
   */
  Round store(List<Receipt> receipts, Instant now) {
    try {
      return ShortTransaction.run(
          dataSource,
          "Receipts are not stored with their messages",
          connection -> {
            List<Waiting> waiting = numbered(connection, receipts);
            List<Match> matches = matches(connection, waiting);
            insert(connection, receipts, waiting, matches, now);
            Ends ends = apply(connection, matches, now);
            return new Round(matches.size(), ends.delivered(), ends.failed());
          });
    } catch (IllegalStateException e) {
      LOG.log(System.Logger.Level.DEBUG, "Receipts are stored without their messages", e);
      return ShortTransaction.run(
          dataSource,
          "Receipts are not stored",
          connection -> {
            insert(connection, receipts, numbered(connection, receipts), List.of(), now);
            return new Round(0, 0, 0);
          });
    }
  }

  private static List<Waiting> numbered(Connection connection, List<Receipt> receipts)
      throws SQLException {
    List<Waiting> numbered = new ArrayList<>(receipts.size());
    long id = 0;
    long last = 0;
    for (Receipt receipt : receipts) {
      if (id == last) {
        last = nextBlock(connection);
        id = last - IDS_AT_ONCE;
      }
      id++;
      numbered.add(
          new Waiting(
              id,
              receipt.smscKey(),
              receipt.outcome() == null ? null : receipt.outcome().name(),
              receipt.code(),
              receipt.errorCode()));
    }
    return numbered;
  }

  /** With the phone only where it may still be needed: to find out whose receipt it is. */
  private void insert(
      Connection connection,
      List<Receipt> receipts,
      List<Waiting> waiting,
      List<Match> matches,
      Instant now)
      throws SQLException {
    Map<Long, Long> messages = new HashMap<>();
    matches.forEach(match -> messages.put(match.receiptId(), match.target().messageId()));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into receipt_inbox (id, link, smsc_key, phone, outcome, receipt_code,"
                + " error_code, raw, status, message_id, received_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < receipts.size(); i++) {
        Receipt receipt = receipts.get(i);
        Waiting row = waiting.get(i);
        Long message = messages.get(row.id());
        insert.setLong(1, row.id());
        insert.setString(2, receipt.link());
        insert.setString(3, row.smscKey());
        insert.setString(4, message == null ? phones.sealWritten(receipt.phone()) : null);
        insert.setString(5, row.outcome());
        insert.setString(6, row.code());
        insert.setString(7, row.error());
        insert.setString(8, receipt.raw());
        insert.setString(9, message == null ? "NEW" : "MATCHED");
        insert.setObject(10, message, Types.BIGINT);
        insert.setObject(11, now.atOffset(ZoneOffset.UTC));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private static long nextBlock(Connection connection) throws SQLException {
    try (PreparedStatement next =
            connection.prepareStatement("select nextval('receipt_inbox_seq')");
        ResultSet row = next.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Joins new receipts with their messages; those whose message is not known yet are parked. */
  Round matchNew(int atMost, Instant now) {
    return ShortTransaction.run(
        dataSource,
        "New receipts cannot be matched",
        connection -> {
          List<Waiting> waiting =
              waiting(
                  connection,
                  "where r.status = 'NEW' order by r.id fetch first " + atMost + " rows only");
          List<Match> matches = matches(connection, waiting);
          Ends ends = apply(connection, matches, now);
          markMatched(connection, matches);
          Set<Long> matched = matches.stream().map(Match::receiptId).collect(Collectors.toSet());
          mark(
              connection,
              "PARKED",
              waiting.stream().map(Waiting::id).filter(id -> !matched.contains(id)).toList());
          return new Round(waiting.size(), ends.delivered(), ends.failed());
        });
  }

  /** Joins parked receipts whose message has become known since. */
  Round matchParked(int atMost, Instant now) {
    return ShortTransaction.run(
        dataSource,
        "Parked receipts cannot be matched",
        connection -> {
          List<Waiting> waiting =
              waiting(
                  connection,
                  "where r.status = 'PARKED' and (exists (select 1 from outbound_message m"
                      + " where m.smsc_key = r.smsc_key) or exists (select 1 from outbound_part p"
                      + " where p.smsc_key = r.smsc_key)) order by r.id fetch first "
                      + atMost
                      + " rows only");
          List<Match> matches = matches(connection, waiting);
          Ends ends = apply(connection, matches, now);
          markMatched(connection, matches);
          return new Round(waiting.size(), ends.delivered(), ends.failed());
        });
  }

  /** Gives up on receipts that have been parked since before {@code parkedBefore}. */
  int orphan(Instant parkedBefore) {
    return ShortTransaction.run(
        dataSource,
        "Parked receipts cannot be given up",
        connection -> {
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update receipt_inbox set status = 'ORPHAN'"
                      + " where status = 'PARKED' and received_at < ?")) {
            update.setObject(1, parkedBefore.atOffset(ZoneOffset.UTC));
            return update.executeUpdate();
          }
        });
  }

  /**
   * Resolves doubt: a parked receipt for a phone to which exactly one message in one part is in
   * doubt on the same link, and for which no other receipt is parked, can only be this message's.
   * The message then gets the receipt's id and is matched in the next round.
   *
   * @param links those of this node; of others only their own receipts count
   * @param parkedBefore receipts younger than this may still find their message by its id
   * @return how many messages are no longer in doubt
   */
  int resolveDoubt(List<LinkState> links, Instant parkedBefore, Instant now) {
    return ShortTransaction.run(
        dataSource,
        "Doubt cannot be resolved",
        connection -> {
          // Nearly always nothing is parked so long, and the large table is left alone.
          if (!anyParked(connection, parkedBefore)) {
            return 0;
          }
          try (PreparedStatement update =
              connection.prepareStatement(
                  "update outbound_message set status = 'ACCEPTED', accepted_at = ?, smsc_key ="
                      + " (select min(r.smsc_key) from receipt_inbox r where r.status = 'PARKED'"
                      + " and r.phone = outbound_message.phone)"
                      + " where status = 'IN_DOUBT' and segments = 1 and phone in"
                      + " (select r.phone from receipt_inbox r where r.status = 'PARKED'"
                      + " and r.smsc_key is not null and r.phone is not null"
                      + " group by r.phone having count(*) = 1 and max(r.received_at) <= ?)"
                      + " and exists (select 1 from receipt_inbox r where r.status = 'PARKED'"
                      + " and r.phone = outbound_message.phone and (r.link = outbound_message.link"
                      + " or exists (select 1 from unnest(?, ?) as sent(link, grp)"
                      + " join unnest(?, ?) as heard(link, grp) on heard.grp = sent.grp"
                      + " where sent.link = outbound_message.link and heard.link = r.link))"
                      + " and r.received_at >= outbound_message.submitted_at)"
                      + " and not exists (select 1 from outbound_message o"
                      + " where o.phone = outbound_message.phone and o.id <> outbound_message.id"
                      + " and o.status in ('IN_DOUBT', 'SUBMITTING'))")) {
            update.setObject(1, now.atOffset(ZoneOffset.UTC));
            update.setObject(2, parkedBefore.atOffset(ZoneOffset.UTC));
            Array names =
                connection.createArrayOf(
                    "varchar", links.stream().map(LinkState::getName).toArray());
            Array groups =
                connection.createArrayOf(
                    "varchar", links.stream().map(LinkState::getGroup).toArray());
            update.setArray(3, names);
            update.setArray(4, groups);
            update.setArray(5, names);
            update.setArray(6, groups);
            return update.executeUpdate();
          }
        });
  }

  private static boolean anyParked(Connection connection, Instant before) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select 1 from receipt_inbox where status = 'PARKED' and received_at <= ?"
                + " fetch first 1 rows only")) {
      select.setObject(1, before.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }

  private static List<Waiting> waiting(Connection connection, String where) throws SQLException {
    List<Waiting> waiting = new ArrayList<>();
    try (PreparedStatement select =
            connection.prepareStatement(
                "select r.id, r.smsc_key, r.outcome, r.receipt_code, r.error_code"
                    + " from receipt_inbox r "
                    + where);
        ResultSet row = select.executeQuery()) {
      while (row.next()) {
        waiting.add(
            new Waiting(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5)));
      }
    }
    return waiting;
  }

  private static List<Match> matches(Connection connection, List<Waiting> waiting)
      throws SQLException {
    Object[] keys =
        waiting.stream().map(Waiting::smscKey).filter(Objects::nonNull).distinct().toArray();
    if (keys.length == 0) {
      return List.of();
    }
    Map<String, Target> targets = new HashMap<>();
    // In the order of ids: where a carrier uses an id again, the newest message has it.
    collect(
        connection,
        "select m.smsc_key, m.id, 0, m.chunk_id from outbound_message m"
            + " where m.smsc_key = any(?) order by m.id",
        keys,
        targets);
    collect(
        connection,
        "select p.smsc_key, p.message_id, p.part, m.chunk_id from outbound_part p"
            + " join outbound_message m on m.id = p.message_id"
            + " where p.smsc_key = any(?) order by p.message_id",
        keys,
        targets);
    return waiting.stream()
        .filter(receipt -> targets.containsKey(receipt.smscKey()))
        .map(
            receipt ->
                new Match(
                    receipt.id(),
                    receipt.outcome(),
                    receipt.code(),
                    receipt.error(),
                    targets.get(receipt.smscKey())))
        // Whoever changes messages of several chunks does so in the order of their ids.
        .sorted(Comparator.comparingLong(match -> match.target().messageId()))
        .toList();
  }

  private static void collect(
      Connection connection, String sql, Object[] keys, Map<String, Target> targets)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setArray(1, connection.createArrayOf("varchar", keys));
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          targets.put(row.getString(1), new Target(row.getLong(2), row.getInt(3), row.getLong(4)));
        }
      }
    }
  }

  private Ends apply(Connection connection, List<Match> matches, Instant now) throws SQLException {
    if (matches.isEmpty()) {
      return new Ends(0, 0);
    }
    noteMoved(connection, matches);
    List<Match> telling = matches.stream().filter(match -> match.outcome() != null).toList();
    Ends ends =
        finishWhole(
                connection,
                telling.stream().filter(match -> match.target().part() == 0).toList(),
                now)
            .plus(
                finishParts(
                    connection,
                    telling.stream().filter(match -> match.target().part() > 0).toList(),
                    now));
    hear(connection, telling, now);
    return ends;
  }

  private static void markMatched(Connection connection, List<Match> matches) throws SQLException {
    if (matches.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement(
            "update receipt_inbox set status = 'MATCHED', message_id = ?"
                + " where id = ? and status in ('NEW', 'PARKED')")) {
      for (Match match : matches) {
        update.setLong(1, match.target().messageId());
        update.setLong(2, match.receiptId());
        update.addBatch();
      }
      update.executeBatch();
    }
  }

  /** What they say of the numbers themselves. */
  private void hear(Connection connection, List<Match> telling, Instant now) throws SQLException {
    Set<Long> reached = new TreeSet<>();
    Map<Long, String> voided = new TreeMap<>();
    for (Match match : telling) {
      if (MessageStatus.DELIVERED.name().equals(match.outcome())) {
        reached.add(match.target().messageId());
      } else {
        settings
            .voidCode(match.code(), match.error())
            .ifPresent(code -> voided.put(match.target().messageId(), code));
      }
    }
    PhoneWords.reached(connection, reached, now);
    PhoneWords.voided(connection, voided, now);
  }

  /** Their chunks are to be counted anew; not in their own rows, which senders lock. */
  private static void noteMoved(Connection connection, List<Match> matches) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("insert into moved_chunk (chunk_id) values (?)")) {
      for (long chunkId :
          matches.stream()
              .map(match -> match.target().chunkId())
              .collect(Collectors.toCollection(TreeSet::new))) {
        insert.setLong(1, chunkId);
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** The first final word stands; what comes after it is only kept. */
  private static Ends finishWhole(Connection connection, List<Match> matches, Instant now)
      throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "update outbound_message set status = ?, receipt_code = ?, finished_at = ?"
                + " where id = ? and status in ('ACCEPTED', 'NO_RECEIPT')")) {
      for (Match match : matches) {
        update.setString(1, match.outcome());
        update.setString(2, match.code());
        update.setObject(3, now.atOffset(ZoneOffset.UTC));
        update.setLong(4, match.target().messageId());
        update.addBatch();
      }
      int[] counts = matches.isEmpty() ? new int[0] : update.executeBatch();
      int ended = 0;
      int delivered = 0;
      for (int i = 0; i < counts.length; i++) {
        if (counts[i] == 1) {
          ended++;
          delivered += MessageStatus.DELIVERED.name().equals(matches.get(i).outcome()) ? 1 : 0;
        }
      }
      return new Ends(delivered, ended - delivered);
    }
  }

  /** Delivered once all parts are; not delivered as soon as one part is not. */
  private static Ends finishParts(Connection connection, List<Match> matches, Instant now)
      throws SQLException {
    int delivered = 0;
    int undelivered = 0;
    try (PreparedStatement part =
            connection.prepareStatement(
                "update outbound_part set status = ?, receipt_code = ?"
                    + " where message_id = ? and part = ? and status = 'ACCEPTED'");
        PreparedStatement failed =
            connection.prepareStatement(
                "update outbound_message set status = ?, receipt_code = ?, finished_at = ?"
                    + " where id = ? and status in ('ACCEPTED', 'NO_RECEIPT')");
        PreparedStatement whole =
            connection.prepareStatement(
                "update outbound_message set status = 'DELIVERED', receipt_code = ?,"
                    + " finished_at = ? where id = ? and status in ('ACCEPTED', 'NO_RECEIPT')"
                    + " and (select count(*) from outbound_part p where p.message_id ="
                    + " outbound_message.id and p.status = 'DELIVERED') ="
                    + " (select max(p.parts) from outbound_part p"
                    + " where p.message_id = outbound_message.id)")) {
      for (Match match : matches) {
        part.setString(1, match.outcome());
        part.setString(2, match.code());
        part.setLong(3, match.target().messageId());
        part.setInt(4, match.target().part());
        part.executeUpdate();
        if (MessageStatus.DELIVERED.name().equals(match.outcome())) {
          whole.setString(1, match.code());
          whole.setObject(2, now.atOffset(ZoneOffset.UTC));
          whole.setLong(3, match.target().messageId());
          delivered += whole.executeUpdate();
        } else {
          failed.setString(1, match.outcome());
          failed.setString(2, match.code());
          failed.setObject(3, now.atOffset(ZoneOffset.UTC));
          failed.setLong(4, match.target().messageId());
          undelivered += failed.executeUpdate();
        }
      }
    }
    return new Ends(delivered, undelivered);
  }

  private static void mark(Connection connection, String status, List<Long> ids)
      throws SQLException {
    if (ids.isEmpty()) {
      return;
    }
    try (PreparedStatement update =
        connection.prepareStatement("update receipt_inbox set status = ? where id = ?")) {
      for (long id : ids) {
        update.setString(1, status);
        update.setLong(2, id);
        update.addBatch();
      }
      update.executeBatch();
    }
  }
}
