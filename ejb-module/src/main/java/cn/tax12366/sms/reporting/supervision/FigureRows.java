package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.notices.NoticeStatus;
import cn.tax12366.sms.reporting.tally.RefusalKind;
import cn.tax12366.sms.shared.ClockProducer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sums by unit. Each row carries the path of the unit that it is about. */
@ApplicationScoped
class FigureRows {

  /**
   * What authors have sent to their own phones was told to nobody, and neither was what reminds
   * approvers of their work.
   */
  private static final String NO_OWN_PHONES = " and kind not in ('TEST', 'APPROVER')";

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

  /** Summed up before the units are joined: H2 then looks up each unit once. */
  List<Sent> sent(WatchedArea area, LocalDate from, LocalDate to) {
    return rows.statements()
        .list(
            "select u.path, d.meant, d.sent, d.segments, d.delivered, d.failed, d.in_doubt from"
                + " (select issuer_code, sum(meant) as meant, sum(sent) as sent,"
                + " sum(segments) as segments, sum(delivered) as delivered, sum(failed) as failed,"
                + " sum(in_doubt) as in_doubt from unit_day where on_day between ? and ?"
                + NO_OWN_PHONES
                + " group by issuer_code) d"
                + " join authority u on u.code = d.issuer_code where u.path like ?",
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

  /** The messages of each day of each unit and kind with any; joined here, as there are many. */
  List<Day> days(WatchedArea area, LocalDate from, LocalDate to) {
    record Unit(String code, String path) {}
    Map<String, String> paths =
        rows
            .statements()
            .list(
                "select code, path from authority where path like ?",
                row -> new Unit(row.getString(1), row.getString(2)),
                area.pattern())
            .stream()
            .collect(Collectors.toMap(Unit::code, Unit::path));
    return rows
        .statements()
        .list(
            "select issuer_code, on_day, meant from unit_day"
                + " where on_day between ? and ? and meant > 0"
                + NO_OWN_PHONES,
            row ->
                new Day(
                    paths.get(row.getString(1)), row.getObject(2, LocalDate.class), row.getLong(3)),
            from,
            to)
        .stream()
        .filter(day -> day.path() != null)
        .toList();
  }

  /** Made in the time, and handed over in it but made before. */
  List<Notices> notices(WatchedArea area, LocalDate from, LocalDate to) {
    Instant begin = startOf(from);
    Instant end = startOf(to.plusDays(1));
    String each = " group by issuer_code, status";
    return rows.statements()
        .list(
            "select u.path, n.status, n.number from (select issuer_code, status,"
                + " count(*) as number from notice where created_at >= ? and created_at < ?"
                + each
                + " union all select issuer_code, status, count(*) from notice"
                + " where released_at >= ? and released_at < ? and created_at < ?"
                + each
                + ") n join authority u on u.code = n.issuer_code where u.path like ?",
            row ->
                new Notices(
                    row.getString(1), NoticeStatus.valueOf(row.getString(2)), row.getLong(3)),
            begin,
            end,
            begin,
            end,
            begin,
            area.pattern());
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
