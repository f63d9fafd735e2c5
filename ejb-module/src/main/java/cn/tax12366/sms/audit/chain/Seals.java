package cn.tax12366.sms.audit.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The chain in the database, on one connection. */
final class Seals {

  private final Connection connection;

  Seals(Connection connection) {
    this.connection = connection;
  }

  /**
   * Where the chain ends.
   *
   * @param entryId of the entry there; 0 where the chain is empty
   * @param at when it happened; null where the chain is empty or the entry is missing
   */
  record Head(long position, String hash, long entryId, Instant at) {}

  Head head() throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                // Not by order and limit: H2 would sort all of them, once a second.
                "select s.position, s.hash, s.entry_id, e.happened_at from audit_seal s"
                    + " left join audit_entry e on e.id = s.entry_id"
                    + " where s.position = (select max(position) from audit_seal)");
        ResultSet row = select.executeQuery()) {
      return row.next()
          ? new Head(row.getLong(1), row.getString(2).strip(), row.getLong(3), instant(row, 4))
          : new Head(0, CanonicalRow.NOTHING, 0, null);
    }
  }

  /** Committed entries with an id above {@code floor} that have no seal, by id. */
  List<CanonicalRow> unsealed(long floor, int most) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select "
                + CanonicalRow.COLUMNS
                + " from audit_entry e where e.id > ? and not exists"
                + " (select 1 from audit_seal s where s.entry_id = e.id)"
                + " order by e.id fetch first "
                + most
                + " rows only")) {
      select.setLong(1, floor);
      try (ResultSet rows = select.executeQuery()) {
        List<CanonicalRow> found = new ArrayList<>();
        while (rows.next()) {
          found.add(CanonicalRow.of(rows, 1));
        }
        return found;
      }
    }
  }

  /** Appends the rows in their order. The key of the table refuses a second sealer. */
  Head append(Head head, List<CanonicalRow> rows) throws SQLException {
    Head last = head;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit_seal (position, entry_id, hash, happened_at, "
                + String.join(", ", CanonicalRow.KEYS)
                + ") values (?, ?, ?, ?"
                + ", ?".repeat(CanonicalRow.KEYS.size())
                + ")")) {
      for (CanonicalRow row : rows) {
        long position = last.position() + 1;
        last = new Head(position, row.hash(last.hash(), position), row.id(), row.at());
        insert.setLong(1, position);
        insert.setLong(2, row.id());
        insert.setString(3, last.hash());
        insert.setObject(4, row.at().atOffset(ZoneOffset.UTC));
        int column = 5;
        for (String key : row.keys()) {
          insert.setString(column++, key);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }
    return last;
  }

  /**
   * A seal with its entry.
   *
   * @param row null if the entry is not there
   * @param at copied from the entry, as are the keys
   */
  record Sealed(
      long position, long entryId, String hash, CanonicalRow row, Instant at, List<String> keys) {

    /** True if the search goes by what the entry says. */
    boolean isFoundByWhatItSays() {
      return at.equals(row.at()) && keys.equals(row.keys());
    }
  }

  /** What follows position {@code after}. */
  List<Sealed> following(long after, int most) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select s.position, s.entry_id, s.hash, s.happened_at, s."
                + String.join(", s.", CanonicalRow.KEYS)
                + ", "
                + CanonicalRow.COLUMNS
                + " from audit_seal s left join audit_entry e on e.id = s.entry_id"
                + " where s.position > ? order by s.position fetch first "
                + most
                + " rows only")) {
      select.setLong(1, after);
      try (ResultSet rows = select.executeQuery()) {
        List<Sealed> found = new ArrayList<>(most);
        while (rows.next()) {
          String[] keys = new String[CanonicalRow.KEYS.size()];
          for (int key = 0; key < keys.length; key++) {
            keys[key] = rows.getString(5 + key);
          }
          found.add(
              new Sealed(
                  rows.getLong(1),
                  rows.getLong(2),
                  rows.getString(3).strip(),
                  CanonicalRow.of(rows, 5 + keys.length),
                  instant(rows, 4),
                  Arrays.asList(keys)));
        }
        return found;
      }
    }
  }

  /**
   * The positions between which everything happened that did so in a time.
   *
   * @param first 0 where nothing did
   */
  record Span(long first, long last) {}

  Span span(Instant from, Instant to) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select min(position), max(position) from audit_seal"
                + " where happened_at >= ? and happened_at < ?")) {
      select.setObject(1, from.atOffset(ZoneOffset.UTC));
      select.setObject(2, to.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Span(row.getLong(1), row.getLong(2));
      }
    }
  }

  /** The hash at a position, also at the one up to which retention has cut; else of nothing. */
  String hashAt(long position) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select hash from audit_seal where position = ? union all"
                + " select hash from audit_anchor where kind = 'CUT' and position = ?")) {
      select.setLong(1, position);
      select.setLong(2, position);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? row.getString(1).strip() : CanonicalRow.NOTHING;
      }
    }
  }

  /** The lowest position there is; 0 where the chain is empty. */
  long first() throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("select min(position) from audit_seal");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /**
   * Entries behind the last sealed one, and the oldest of them.
   *
   * @param oldest null if there is none
   */
  record Waiting(long count, Instant oldest) {}

  Waiting waiting(long floor) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select count(*), min(e.happened_at) from audit_entry e where e.id > ? and not exists"
                + " (select 1 from audit_seal s where s.entry_id = e.id)")) {
      select.setLong(1, floor);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return new Waiting(row.getLong(1), instant(row, 2));
      }
    }
  }

  List<Anchor> anchors() throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select kind, position, hash, entries, entry_at, signed_at, key_id, signature"
                    + " from audit_anchor order by position, kind");
        ResultSet row = select.executeQuery()) {
      List<Anchor> anchors = new ArrayList<>();
      while (row.next()) {
        anchors.add(anchor(row));
      }
      return anchors;
    }
  }

  Optional<Anchor> lastAnchor() throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "select kind, position, hash, entries, entry_at, signed_at, key_id, signature"
                    + " from audit_anchor order by signed_at desc fetch first 1 rows only");
        ResultSet row = select.executeQuery()) {
      return row.next() ? Optional.of(anchor(row)) : Optional.empty();
    }
  }

  private static Anchor anchor(ResultSet row) throws SQLException {
    return new Anchor(
        Anchor.Kind.valueOf(row.getString(1)),
        row.getLong(2),
        row.getString(3).strip(),
        row.getLong(4),
        instant(row, 5),
        instant(row, 6),
        row.getString(7),
        row.getString(8));
  }

  void add(Anchor anchor) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into audit_anchor (kind, position, hash, entries, entry_at, signed_at, key_id,"
                + " signature) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
      insert.setString(1, anchor.kind().name());
      insert.setLong(2, anchor.position());
      insert.setString(3, anchor.hash());
      insert.setLong(4, anchor.entries());
      insert.setObject(5, anchor.entryAt().atOffset(ZoneOffset.UTC));
      insert.setObject(6, anchor.signedAt().atOffset(ZoneOffset.UTC));
      insert.setString(7, anchor.key());
      insert.setString(8, anchor.signature());
      insert.executeUpdate();
    }
  }

  /** The last position of which all before it happened before {@code then}; 0 if there is none. */
  long lastBefore(Instant then) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "select min(s.position) from audit_seal s join audit_entry e on e.id = s.entry_id"
                + " where e.happened_at >= ?")) {
      select.setObject(1, then.atOffset(ZoneOffset.UTC));
      try (ResultSet row = select.executeQuery()) {
        row.next();
        long next = row.getLong(1);
        // The head stays in any case: without it the next seal would not know what it follows.
        return (row.wasNull() ? head().position() : next) - 1;
      }
    }
  }

  /** Deletes seals and entries of the positions up to {@code to}, at most {@code most} of them. */
  int cut(long to, int most) throws SQLException {
    long from = first();
    long until = Math.min(to, from + most - 1);
    if (from == 0 || until < from) {
      return 0;
    }
    try (PreparedStatement entries =
            connection.prepareStatement(
                "delete from audit_entry where id in"
                    + " (select entry_id from audit_seal where position between ? and ?)");
        PreparedStatement seals =
            connection.prepareStatement("delete from audit_seal where position between ? and ?")) {
      for (PreparedStatement each : List.of(entries, seals)) {
        each.setLong(1, from);
        each.setLong(2, until);
        each.executeUpdate();
      }
      return (int) (until - from + 1);
    }
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
