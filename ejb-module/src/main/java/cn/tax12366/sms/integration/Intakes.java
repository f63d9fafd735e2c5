package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListForm;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.database.InList;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The receipts of the lists, by plain JDBC (D7). */
@ApplicationScoped
class Intakes {

  /** A receipt with the id its findings hang on. */
  record Stored(long id, IntakeReceipt receipt) {}

  /** How long an intake may give no sign of life. */
  private static final int LEASE_SECONDS = 120;

  private static final String ALIVE_UNTIL =
      "current_timestamp + " + LEASE_SECONDS + " * interval '1' second";

  private static final String COLUMNS =
      "select id, public_id, content, source, submitted_by, authority_code, dry_run,"
          + " case when status = 'RUNNING' and alive_until < current_timestamp"
          + " then 'FAILED' else status end as status_now,"
          + " case when status = 'RUNNING' and alive_until < current_timestamp"
          + " then 'intake-abandoned' else failure end as failure_now,"
          + " failure_detail, percent, as_of, started_at, finished_at, rows_read, rows_added,"
          + " rows_changed, rows_unchanged, rows_refused, rows_warned, rows_conflicting,"
          + " carried_out_as, encoding, sheet, other_sheets from intake where ";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  Intakes() {}

  Intakes(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Makes the receipt of an intake that begins now.
   *
   * @param form as what a file is read; null for a list that comes by the API
   */
  long open(
      String publicId,
      ListContent content,
      String source,
      ListForm form,
      Submitter submitter,
      boolean dryRun,
      Instant asOf,
      Instant at) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into intake (id, public_id, content, source, submitted_by, authority_code,"
                    + " status, dry_run, percent, alive_until, started_at, as_of, rows_read,"
                    + " rows_added, rows_changed, rows_unchanged, rows_refused, rows_warned,"
                    + " encoding, sheet, other_sheets) values (?, ?, ?, ?, ?, ?, 'RUNNING', ?, 0, "
                    + ALIVE_UNTIL
                    + ", ?, ?, 0, 0, 0, 0, 0, 0, ?, ?, ?)")) {
      long id = nextId(connection);
      insert.setLong(1, id);
      insert.setString(2, publicId);
      insert.setString(3, content.name());
      insert.setString(4, IntakeFinding.storable(source, 200));
      insert.setString(5, submitter.name());
      insert.setString(6, submitter.area().digits());
      insert.setBoolean(7, dryRun);
      insert.setTimestamp(8, Timestamp.from(at));
      insert.setTimestamp(9, Timestamp.from(asOf));
      insert.setString(10, form == null ? null : form.encoding());
      insert.setString(11, form == null ? null : IntakeFinding.storable(form.sheet(), 100));
      insert.setObject(12, form == null ? null : form.otherSheets(), Types.INTEGER);
      insert.executeUpdate();
      return id;
    } catch (SQLException e) {
      throw new IllegalStateException("The receipt of an intake cannot be made", e);
    }
  }

  /** One intake in fifty ids: they are few, and a gap costs nothing. */
  private static long nextId(Connection connection) throws SQLException {
    try (PreparedStatement next = connection.prepareStatement("select nextval('intake_seq')");
        ResultSet row = next.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Adds a batch to the counts; a sign of life. */
  void add(long id, IntakeCounts counts, int percent) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update intake set rows_read = rows_read + ?, rows_added = rows_added + ?,"
                    + " rows_changed = rows_changed + ?, rows_unchanged = rows_unchanged + ?,"
                    + " rows_refused = rows_refused + ?, rows_warned = rows_warned + ?,"
                    + " rows_conflicting = rows_conflicting + ?, percent = ?, alive_until = "
                    + ALIVE_UNTIL
                    + " where id = ?")) {
      update.setInt(1, counts.read());
      update.setInt(2, counts.added());
      update.setInt(3, counts.changed());
      update.setInt(4, counts.unchanged());
      update.setInt(5, counts.refused());
      update.setInt(6, counts.warned());
      update.setInt(7, counts.conflicting());
      update.setInt(8, percent);
      update.setLong(9, id);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The receipt of an intake cannot be written", e);
    }
  }

  void end(long id, IntakeStatus status, Instant at) {
    end(id, status, null, null, at);
  }

  void fail(long id, String failure, String detail, Instant at) {
    end(id, IntakeStatus.FAILED, failure, IntakeFinding.storable(detail, 200), at);
  }

  private void end(long id, IntakeStatus status, String failure, String detail, Instant at) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update intake set status = ?, failure = ?, failure_detail = ?, finished_at = ?,"
                    + " percent = case when ? = 'FAILED' then percent else 100 end"
                    + " where id = ?")) {
      update.setString(1, status.name());
      update.setString(2, failure);
      update.setString(3, detail);
      update.setTimestamp(4, Timestamp.from(at));
      update.setString(5, status.name());
      update.setLong(6, id);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The receipt of an intake cannot be written", e);
    }
  }

  /** Notes on a check which intake carries it out. */
  void carryOut(String checkedPublicId, String carriedOutAs) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update intake set carried_out_as = ? where public_id = ?")) {
      update.setString(1, carriedOutAs);
      update.setString(2, checkedPublicId);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The receipt of an intake cannot be written", e);
    }
  }

  Optional<Stored> find(String publicId) {
    return select("public_id = ?", List.of(publicId), 1).stream().findFirst();
  }

  /** The newest intakes of one content for these units, newest first. */
  List<Stored> recent(ListContent content, Collection<AuthorityCode> units, int limit) {
    List<Stored> found = new ArrayList<>();
    InList.forEachSlice(
        units.stream().map(AuthorityCode::digits).toList(),
        (placeholders, slice) -> {
          List<Object> values = new ArrayList<>(slice);
          values.add(0, content.name());
          found.addAll(
              select("content = ? and authority_code in (" + placeholders + ")", values, limit));
        });
    return found.stream().sorted(Comparator.comparing(Stored::id).reversed()).limit(limit).toList();
  }

  /** Those that are writing something of taxpayers at this moment, on whatever node. */
  List<IntakeReceipt> running() {
    return select(
            "status = 'RUNNING' and not dry_run and alive_until >= current_timestamp"
                + " and content not in (?, ?)",
            List.of(ListContent.UNITS.name(), ListContent.STAFF.name()),
            100)
        .stream()
        .map(Stored::receipt)
        .toList();
  }

  private List<Stored> select(String condition, List<?> values, int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(COLUMNS + condition + " order by id desc limit ?")) {
      for (int i = 0; i < values.size(); i++) {
        select.setObject(i + 1, values.get(i));
      }
      select.setInt(values.size() + 1, limit);
      List<Stored> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(new Stored(row.getLong("id"), receipt(row)));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("The receipts of intakes cannot be read", e);
    }
  }

  private static ListForm form(ResultSet row) throws SQLException {
    String encoding = row.getString("encoding");
    return encoding == null
        ? null
        : new ListForm(encoding, row.getString("sheet"), row.getInt("other_sheets"));
  }

  private static IntakeReceipt receipt(ResultSet row) throws SQLException {
    Timestamp finishedAt = row.getTimestamp("finished_at");
    return new IntakeReceipt(
        row.getString("public_id"),
        ListContent.valueOf(row.getString("content")),
        row.getString("source"),
        form(row),
        row.getString("submitted_by"),
        new AuthorityCode(row.getString("authority_code")),
        IntakeStatus.valueOf(row.getString("status_now")),
        row.getBoolean("dry_run"),
        row.getString("failure_now"),
        row.getString("failure_detail"),
        row.getInt("percent"),
        asOf(row),
        row.getTimestamp("started_at").toInstant(),
        finishedAt == null ? null : finishedAt.toInstant(),
        new IntakeCounts(
            row.getInt("rows_read"),
            row.getInt("rows_added"),
            row.getInt("rows_changed"),
            row.getInt("rows_unchanged"),
            row.getInt("rows_refused"),
            row.getInt("rows_warned"),
            row.getInt("rows_conflicting")),
        row.getString("carried_out_as"));
  }

  /** Null for a list taken in before this was kept. */
  private static Instant asOf(ResultSet row) throws SQLException {
    Timestamp asOf = row.getTimestamp("as_of");
    return asOf == null ? null : asOf.toInstant();
  }
}
