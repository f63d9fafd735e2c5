package cn.tax12366.sms.reporting.cost;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The bulletins that have been written. They are added and read, and never changed. */
@ApplicationScoped
class Bulletins {

  /** With what the month before says; its first day is the first value. */
  private static final String HEAD =
      "select b.on_month, b.authority_code, b.name, b.written_at, b.package_segments, b.meant,"
          + " b.sent, b.segments, b.delivered, b.failed, b.in_doubt, p.on_month, p.meant, p.sent,"
          + " p.segments, p.delivered, p.failed, p.in_doubt from volume_bulletin b"
          + " left join volume_bulletin p"
          + " on p.authority_code = b.authority_code and p.on_month = ?";

  /** Units are seen where they stand now: the past of a closed one is its heir's. */
  private static final String WITHIN =
      " join authority u on u.code = b.authority_code where u.path like ?";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected Bulletins() {}

  Bulletins(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The newest month with bulletins; empty if none was ever written. */
  Optional<YearMonth> latest() {
    return statements()
        .first(
            "select max(on_month) from volume_bulletin having max(on_month) is not null",
            row -> YearMonth.from(row.getObject(1, LocalDate.class)));
  }

  /** The months that have one of a unit within {@code area}, the newest first. */
  List<YearMonth> months(AuthorityView area) {
    return statements()
        .list(
            "select distinct b.on_month from volume_bulletin b"
                + WITHIN
                + " order by b.on_month desc",
            row -> YearMonth.from(row.getObject(1, LocalDate.class)),
            area.getPath() + "%");
  }

  /** Those of a month, in the order of the tree as it was then, without kinds and causes. */
  Page<Bulletin> page(AuthorityView area, YearMonth month, int first, int size) {
    String pattern = area.getPath() + "%";
    List<Bulletin> rows =
        statements()
            .list(
                HEAD
                    + WITHIN
                    + " and b.on_month = ? order by b.path offset "
                    + first
                    + " rows fetch first "
                    + size
                    + " rows only",
                row -> new Bulletin(head(row), before(row), List.of(), List.of()),
                month.minusMonths(1).atDay(1),
                pattern,
                month.atDay(1));
    long total =
        statements()
            .first(
                "select count(*) from volume_bulletin b" + WITHIN + " and b.on_month = ?",
                row -> row.getLong(1),
                pattern,
                month.atDay(1))
            .orElseThrow();
    return new Page<>(rows, total);
  }

  /** With kinds and causes. */
  Optional<Bulletin> find(AuthorityCode unit, YearMonth month) {
    List<Bulletin.OfKind> kinds =
        lines(
            unit,
            month,
            "KIND",
            row -> new Bulletin.OfKind(row.getString(1), row.getLong(2), row.getLong(3)));
    List<Bulletin.Failure> failures =
        lines(
            unit,
            month,
            "CAUSE",
            row -> new Bulletin.Failure(MessageStatus.valueOf(row.getString(1)), row.getLong(2)));
    return statements()
        .first(
            HEAD + " where b.on_month = ? and b.authority_code = ?",
            row -> new Bulletin(head(row), before(row), kinds, failures),
            month.minusMonths(1).atDay(1),
            month.atDay(1),
            unit.digits());
  }

  void add(Bulletin written, String path) {
    LocalDate month = written.getMonth().atDay(1);
    String unit = written.getUnit().digits();
    statements()
        .write(
            "insert into volume_bulletin (on_month, authority_code, name, path, written_at, meant,"
                + " sent, segments, delivered, failed, in_doubt, package_segments)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            month,
            unit,
            written.getUnitName(),
            path,
            written.getWrittenAt(),
            written.getMeant(),
            written.getSent(),
            written.getSegments(),
            written.getDelivered(),
            written.getFailed(),
            written.getInDoubt(),
            written.getPackageSegments());
    written
        .getKinds()
        .forEach(each -> add(month, unit, "KIND", each.kind(), each.messages(), each.segments()));
    written
        .getFailures()
        .forEach(each -> add(month, unit, "CAUSE", each.cause().name(), each.messages(), 0));
  }

  private void add(
      LocalDate month, String unit, String about, String name, long messages, long segments) {
    statements()
        .write(
            "insert into volume_bulletin_line (on_month, authority_code, about, name, messages,"
                + " segments) values (?, ?, ?, ?, ?, ?)",
            month,
            unit,
            about,
            name,
            messages,
            segments);
  }

  private <T> List<T> lines(
      AuthorityCode unit, YearMonth month, String about, Statements.RowMapper<T> mapper) {
    return statements()
        .list(
            "select name, messages, segments from volume_bulletin_line where on_month = ?"
                + " and authority_code = ? and about = ? order by segments desc, messages desc, name",
            mapper,
            month.atDay(1),
            unit.digits(),
            about);
  }

  private static Bulletin.Head head(ResultSet row) throws SQLException {
    return new Bulletin.Head(
        YearMonth.from(row.getObject(1, LocalDate.class)),
        AuthorityCode.of(row.getString(2)),
        row.getString(3),
        Statements.instant(row, 4),
        row.getLong(5),
        figures(row, 6));
  }

  private static MonthFigures before(ResultSet row) throws SQLException {
    return row.getObject(12) == null ? null : figures(row, 13);
  }

  private static MonthFigures figures(ResultSet row, int from) throws SQLException {
    return new MonthFigures(
        row.getLong(from),
        row.getLong(from + 1),
        row.getLong(from + 2),
        row.getLong(from + 3),
        row.getLong(from + 4),
        row.getLong(from + 5));
  }

  private Statements statements() {
    return new Statements(dataSource, "The bulletins of months");
  }
}
