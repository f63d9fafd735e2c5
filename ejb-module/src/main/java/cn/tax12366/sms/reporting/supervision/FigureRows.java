package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.notices.NoticeStatus;
import cn.tax12366.sms.reporting.tally.RefusalKind;
import cn.tax12366.sms.shared.ClockProducer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Sums by unit. Each row carries the path of the unit that it is about. */
@ApplicationScoped
class FigureRows {

  private SupervisionRows rows;

  protected FigureRows() {}

  @Inject
  FigureRows(SupervisionRows rows) {
    this.rows = rows;
  }

  record Sent(String path, Volume volume) {}

  record Day(String path, LocalDate day, long messages) {}

  record Notices(String path, NoticeStatus status, long number) {}

  record Refused(String path, RefusalKind kind, long number) {}

  /**
   * A suspension or hold that stands.
   *
   * @param path of the unit, of a person of his unit
   * @param wholeUnit false for one person
   * @param stopsUse false for a technical hold
   */
  record Standing(long id, String path, boolean wholeUnit, boolean stopsUse) {}

  List<Sent> sent(WatchedArea area, LocalDate from, LocalDate to) {
    return rows.statements()
        .list(
            "select u.path, sum(d.meant), sum(d.sent), sum(d.segments), sum(d.delivered),"
                + " sum(d.failed), sum(d.in_doubt) from unit_day d"
                + " join authority u on u.code = d.issuer_code"
                + " where d.on_day between ? and ? and u.path like ? group by u.path",
            row ->
                new Sent(
                    row.getString(1),
                    new Volume(
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7))),
            from,
            to,
            area.pattern());
  }

  /** The messages of each day of each unit with any. */
  List<Day> days(WatchedArea area, LocalDate from, LocalDate to) {
    return rows.statements()
        .list(
            "select u.path, d.on_day, sum(d.meant) from unit_day d"
                + " join authority u on u.code = d.issuer_code"
                + " where d.on_day between ? and ? and u.path like ? and d.meant > 0"
                + " group by u.path, d.on_day",
            row -> new Day(row.getString(1), row.getObject(2, LocalDate.class), row.getLong(3)),
            from,
            to,
            area.pattern());
  }

  /** Made in the time, and handed over in it but made before. */
  List<Notices> notices(WatchedArea area, LocalDate from, LocalDate to) {
    Instant begin = startOf(from);
    Instant end = startOf(to.plusDays(1));
    String counted =
        "select u.path, n.status, count(*) from notice n join authority u on u.code = n.issuer_code"
            + " where u.path like ? and ";
    String each = " group by u.path, n.status";
    return rows.statements()
        .list(
            counted
                + "n.created_at >= ? and n.created_at < ?"
                + each
                + " union all "
                + counted
                + "n.released_at >= ? and n.released_at < ? and n.created_at < ?"
                + each,
            row ->
                new Notices(
                    row.getString(1), NoticeStatus.valueOf(row.getString(2)), row.getLong(3)),
            area.pattern(),
            begin,
            end,
            area.pattern(),
            begin,
            end,
            begin);
  }

  List<Refused> refused(WatchedArea area, LocalDate from, LocalDate to) {
    return rows.statements()
        .list(
            "select coalesce(u.path, '/'), d.kind, sum(d.attempts) from refusal_day d"
                + " left join authority u on u.code = d.unit_code"
                + " where d.on_day between ? and ? and coalesce(u.path, '/') like ?"
                + " group by u.path, d.kind",
            row ->
                new Refused(
                    row.getString(1), RefusalKind.valueOf(row.getString(2)), row.getLong(3)),
            from,
            to,
            area.pattern());
  }

  /** Those in the area, and those of units above it. */
  List<Standing> standing(WatchedArea area, Instant now) {
    return rows.statements()
        .list(
            "select s.id, u.path, s.scope, s.kind from suspension s"
                + " join authority u on u.code = s.authority_code"
                + " where s.ended_at is null and s.in_force_from is not null"
                + " and (s.until_at is null or s.until_at > ?)"
                + " and (u.path like ? or s.scope = 'UNIT' and ? like u.path || '%')"
                + " order by s.id desc",
            row ->
                new Standing(
                    row.getLong(1),
                    row.getString(2),
                    row.getString(3).equals("UNIT"),
                    row.getString(4).equals("SUSPENSION")),
            now,
            area.pattern(),
            area.unit().getPath());
  }

  static Instant startOf(LocalDate day) {
    return day.atStartOfDay(ClockProducer.ZONE).toInstant();
  }
}
