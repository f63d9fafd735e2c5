package cn.tax12366.sms.taxdata.deadline;

import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * The published lists and what the province has changed of them; nothing of it is ever rewritten.
 */
@ApplicationScoped
class DeadlineRows {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected DeadlineRows() {}

  DeadlineRows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The list of a year that is in force. */
  Optional<PublishedList> list(Year year) {
    return rows()
        .first(
            "select id, revision, document, loaded_at from deadline_list"
                + " where list_year = ? and replaced_at is null",
            row ->
                new PublishedList(
                    year,
                    row.getInt(2),
                    row.getString(3),
                    Statements.instant(row, 4),
                    days(row.getLong(1))),
            year.getValue());
  }

  private Map<Integer, LocalDate> days(long list) {
    Map<Integer, LocalDate> days = new TreeMap<>();
    rows()
        .list(
            "select list_month, deadline from published_deadline where list_id = ?",
            row -> days.put(row.getInt(1), row.getObject(2, LocalDate.class)),
            list);
    return days;
  }

  void publish(Year year, String document, Map<Integer, LocalDate> days, Instant at) {
    int revision =
        rows()
            .first(
                "select coalesce(max(revision), 0) + 1 from deadline_list where list_year = ?",
                row -> row.getInt(1),
                year.getValue())
            .orElseThrow();
    long id = next("deadline_list_seq");
    rows()
        .write(
            "update deadline_list set replaced_at = ? where list_year = ? and replaced_at is null",
            at,
            year.getValue());
    rows()
        .write(
            "insert into deadline_list (id, list_year, revision, document, loaded_at)"
                + " values (?, ?, ?, ?, ?)",
            id,
            year.getValue(),
            revision,
            document,
            at);
    days.forEach(
        (month, day) ->
            rows()
                .write(
                    "insert into published_deadline (list_id, list_month, deadline)"
                        + " values (?, ?, ?)",
                    id,
                    month,
                    day));
  }

  /** What the province has changed of the months of a year, the earlier revision first. */
  List<Shift> shifts(Year year) {
    return rows()
        .list(
            "select kind, shift_month, revision, deadline, reason, document, valid_from"
                + " from deadline_shift where shift_year = ? order by kind, shift_month, revision",
            row ->
                new Shift(
                    DeadlineKind.valueOf(row.getString(1)),
                    year.atMonth(row.getInt(2)),
                    row.getInt(3),
                    row.getObject(4, LocalDate.class),
                    row.getString(5),
                    row.getString(6),
                    row.getObject(7, LocalDate.class)),
            year.getValue());
  }

  void add(Shift shift) {
    rows()
        .write(
            "insert into deadline_shift (id, kind, shift_year, shift_month, revision, deadline,"
                + " reason, document, valid_from) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            next("deadline_shift_seq"),
            shift.kind().name(),
            shift.month().getYear(),
            shift.month().getMonthValue(),
            shift.revision(),
            shift.deadline(),
            shift.reason(),
            shift.document(),
            shift.validFrom());
  }

  long add(DeadlineMove move) {
    long id = next("deadline_move_seq");
    rows()
        .write(
            "insert into deadline_move (id, kind, move_year, move_month, former, deadline,"
                + " effective_on) values (?, ?, ?, ?, ?, ?, ?)",
            id,
            move.kind().name(),
            move.month().getYear(),
            move.month().getMonthValue(),
            move.former(),
            move.deadline(),
            move.effectiveOn());
    return id;
  }

  /** Those that count on {@code day}, in the order in which they were made. */
  List<DeadlineMove> moves(LocalDate day, boolean notFollowedOnly) {
    return rows()
        .list(
            "select id, kind, move_year, move_month, former, deadline, effective_on"
                + " from deadline_move where effective_on <= ?"
                + (notFollowedOnly ? " and followed_at is null" : "")
                + " order by effective_on, id",
            row ->
                new DeadlineMove(
                    row.getLong(1),
                    DeadlineKind.valueOf(row.getString(2)),
                    YearMonth.of(row.getInt(3), row.getInt(4)),
                    row.getObject(5, LocalDate.class),
                    row.getObject(6, LocalDate.class),
                    row.getObject(7, LocalDate.class)),
            day);
  }

  void followed(long move, Instant at) {
    rows()
        .write(
            "update deadline_move set followed_at = ?, obligations = coalesce(obligations, 0)"
                + " where id = ? and followed_at is null",
            at,
            move);
  }

  /** How many obligations have followed a move. */
  long obligations(long move) {
    return rows()
        .first(
            "select coalesce(obligations, 0) from deadline_move where id = ?",
            row -> row.getLong(1),
            move)
        .orElse(0L);
  }

  /** How many obligations a move concerns. */
  long concerned(DeadlineMove move) {
    return rows()
        .first(
            "select count(*) from filing_obligation where due_date = ?" + settled(move),
            row -> row.getLong(1),
            move.former(),
            move.settledFrom(),
            move.settledTo())
        .orElse(0L);
  }

  /** Lets some of the obligations follow, in a statement of their own. */
  int follow(DeadlineMove move, int most, Instant at) {
    int gone =
        rows()
            .write(
                "update filing_obligation set due_date = ?, updated_at = ? where id in"
                    + " (select id from filing_obligation where due_date = ?"
                    + settled(move)
                    + " limit "
                    + most
                    + ")",
                move.deadline(),
                at,
                move.former(),
                move.settledFrom(),
                move.settledTo());
    rows()
        .write(
            "update deadline_move set obligations = coalesce(obligations, 0) + ? where id = ?",
            gone,
            move.id());
    return gone;
  }

  private static String settled(DeadlineMove move) {
    return move.kind() == DeadlineKind.ANNUAL
        ? " and period_from = ? and period_to = ?"
        : " and not (period_from = ? and period_to = ?)";
  }

  private long next(String sequence) {
    return rows().first("select nextval('" + sequence + "')", row -> row.getLong(1)).orElseThrow();
  }

  private Statements rows() {
    return new Statements(dataSource, "Filing deadlines");
  }
}
