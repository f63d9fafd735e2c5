package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.signin.SittingCriteria.Order;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The table of sittings. What cannot be read or written lets nobody in (S37). */
@ApplicationScoped
class Sittings {

  /** For {@link #endAllOf}: none is left out. */
  static final long NONE = 0;

  private static final String OF_OFFICERS =
      " from sitting s join officer o on o.code = s.officer_code"
          + " join authority a on a.code = o.authority_code where ";

  private static final String GOING_ON =
      "s.ended_at is null and s.last_used_at > ? and s.began_at > ?";

  /** For those that nobody has put down as ended yet, their limits have run out. */
  private static final String OVER =
      "(s.ended_at is not null or s.last_used_at <= ? or s.began_at <= ?)";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected Sittings() {}

  Sittings(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * A sitting that has not been ended; it may be over nevertheless.
   *
   * @param active whether its officer still is one
   * @param proved whether the second factor has been proved in it
   * @param address from where it was begun
   */
  record Sitting(
      long id,
      OfficerCode officer,
      boolean active,
      Instant beganAt,
      Instant lastUsedAt,
      boolean proved,
      String address) {}

  /**
   * What still goes on at a time: used after {@code usedAfter} and begun after {@code begunAfter}.
   */
  record Limits(Instant usedAfter, Instant begunAfter) {}

  void open(String digest, OfficerCode officer, Origin origin, Instant now) {
    write(
        "insert into sitting (id, token_digest, officer_code, began_at, last_used_at, address,"
            + " user_agent) values (nextval('sitting_seq'), ?, ?, ?, ?, ?, ?)",
        digest,
        officer.digits(),
        now,
        now,
        origin.address(),
        origin.userAgent());
  }

  /** The sitting of this digest that nobody has ended. */
  Optional<Sitting> find(String digest) {
    return statements()
        .first(
            "select s.id, s.officer_code, o.active, s.began_at, s.last_used_at,"
                + " s.second_factor_at is not null, s.address from sitting s"
                + " join officer o on o.code = s.officer_code"
                + " where s.token_digest = ? and s.ended_at is null",
            row ->
                new Sitting(
                    row.getLong(1),
                    OfficerCode.of(row.getString(2)),
                    row.getBoolean(3),
                    Statements.instant(row, 4),
                    Statements.instant(row, 5),
                    row.getBoolean(6),
                    row.getString(7)),
            digest);
  }

  /** Whether the officer has signed in from {@code address} since then. */
  boolean begunFrom(String address, OfficerCode officer, Instant since) {
    return statements()
        .first(
            "select 1 from sitting where officer_code = ? and address = ? and began_at > ? limit 1",
            row -> row.getInt(1),
            officer.digits(),
            address,
            since)
        .isPresent();
  }

  /** Notes that its person has asked for something. */
  void use(long id, Instant now) {
    write("update sitting set last_used_at = ? where id = ? and ended_at is null", now, id);
  }

  /** From now on another secret goes on with it, and the former one with nothing (S6). */
  void change(long id, String digest) {
    write("update sitting set token_digest = ? where id = ?", digest, id);
  }

  /** The second factor has been proved in it; from now on another secret goes on with it (S6). */
  void prove(long id, String digest, Instant now) {
    write(
        "update sitting set token_digest = ?, second_factor_at = ? where id = ?", digest, now, id);
  }

  /** True if it was still going on. */
  boolean end(long id, SittingEnd why, Instant now) {
    return write(
            "update sitting set ended_at = ?, ended_why = ? where id = ? and ended_at is null",
            now,
            why.name(),
            id)
        == 1;
  }

  /** Ends the officer's sittings but {@code kept}, and says how many those were. */
  int endAllOf(OfficerCode officer, long kept, SittingEnd why, Instant now) {
    return write(
        "update sitting set ended_at = ?, ended_why = ?"
            + " where officer_code = ? and id <> ? and ended_at is null",
        now,
        why.name(),
        officer.digits(),
        kept);
  }

  /** Ends what is over although nobody came back to be told. */
  void endWhatIsOver(Limits limits, Instant now) {
    String ends = "update sitting set ended_at = ?, ended_why = ? where ended_at is null and ";
    write(ends + "began_at <= ?", now, SittingEnd.TOO_LONG.name(), limits.begunAfter());
    write(ends + "last_used_at <= ?", now, SittingEnd.IDLE.name(), limits.usedAfter());
  }

  /** Deletes what ended before then, and says how many those were. */
  int deleteEndedBefore(Instant then) {
    return write("delete from sitting where ended_at < ?", then);
  }

  /** The officer's sittings that go on, the latest used first. */
  List<SittingView> of(OfficerCode officer, Limits limits) {
    return read(
        GOING_ON + " and s.officer_code = ?",
        Order.USED,
        100,
        0,
        limits.usedAfter(),
        limits.begunAfter(),
        officer.digits());
  }

  /** One that goes on, whoever's it is. */
  Optional<SittingView> goingOn(long id, Limits limits) {
    return read(
            GOING_ON + " and s.id = ?",
            Order.USED,
            1,
            0,
            limits.usedAfter(),
            limits.begunAfter(),
            id)
        .stream()
        .findFirst();
  }

  /** How many of the area's officers' sittings go on. */
  long countWithin(AuthorityView area, Limits limits) {
    return statements()
        .first(
            "select count(*)" + OF_OFFICERS + GOING_ON + " and a.path like ?",
            row -> row.getLong(1),
            limits.usedAfter(),
            limits.begunAfter(),
            area.getPath() + "%")
        .orElseThrow();
  }

  /** One page of those of the area's officers. */
  Page<SittingView> find(SittingCriteria criteria, AuthorityView area, Limits limits) {
    StringBuilder where = new StringBuilder(criteria.ended() ? OVER : GOING_ON);
    List<Object> values = new ArrayList<>(List.of(limits.usedAfter(), limits.begunAfter()));
    where.append(" and a.path like ?");
    values.add(area.getPath() + "%");
    if (criteria.words() != null && !criteria.words().isBlank()) {
      where.append(" and (o.real_name like ? or o.code like ?)");
      values.add(containing(criteria.words().strip()));
      values.add(containing(criteria.words().strip()));
    }
    if (criteria.since() != null) {
      where.append(" and s.began_at >= ?");
      values.add(criteria.since());
    }
    Object[] bound = values.toArray();
    long total =
        statements()
            .first("select count(*)" + OF_OFFICERS + where, row -> row.getLong(1), bound)
            .orElseThrow();
    return new Page<>(
        read(where.toString(), criteria.order(), criteria.size(), criteria.first(), bound), total);
  }

  /** No name and no code holds a wildcard: one that was typed matches nothing. */
  private static String containing(String words) {
    return "%" + words.replaceAll("[%_\\\\]", "\uFFFD") + "%";
  }

  private List<SittingView> read(String where, Order order, int size, int first, Object... values) {
    List<Object> bound = new ArrayList<>(List.of(values));
    bound.add(size);
    bound.add(first);
    return statements()
        .list(
            "select s.id, o.code, o.real_name, a.code, a.name, s.began_at, s.last_used_at,"
                + " s.address, s.user_agent, s.ended_at, s.ended_why"
                + OF_OFFICERS
                + where
                + " order by "
                + column(order)
                + "s.began_at desc, s.id desc limit ? offset ?",
            Sittings::view,
            bound.toArray());
  }

  private static String column(Order order) {
    return switch (order) {
      case USED -> "s.last_used_at desc, ";
      case BEGAN -> "";
      case UNIT -> "a.path, ";
      case NAME -> "o.real_name, o.code, ";
    };
  }

  private static SittingView view(ResultSet row) throws SQLException {
    return new SittingView(
        row.getLong(1),
        new SittingView.Holder(
            OfficerCode.of(row.getString(2)),
            row.getString(3),
            AuthorityCode.of(row.getString(4)),
            row.getString(5)),
        Statements.instant(row, 6),
        Statements.instant(row, 7),
        new Origin(row.getString(8), row.getString(9)),
        Statements.instant(row, 10),
        row.getString(11) == null ? null : SittingEnd.valueOf(row.getString(11)));
  }

  private int write(String sql, Object... values) {
    return statements().write(sql, values);
  }

  private Statements statements() {
    return new Statements(dataSource, "Sittings");
  }
}
