package cn.tax12366.sms.reporting.urgent;

import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.reporting.urgent.UrgentNotice.Approver;
import cn.tax12366.sms.reporting.urgent.UrgentNotice.Facts;
import cn.tax12366.sms.reporting.urgent.UrgentNotice.Sent;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** What the report of a day is written from. */
@ApplicationScoped
class UrgentRows {

  /** The messages of urgent notices that were begun in one of the two parts of the day. */
  private static final String FROM =
      " from notice n join dispatch_chunk c on c.batch_id = n.batch_id"
          + " join outbound_message m on m.chunk_id = c.id where n.urgent_reason is not null"
          + " and n.created_at < ? and n.due_date >= ?"
          + " and (m.submitted_at >= ? and m.submitted_at < ?"
          + " or m.submitted_at >= ? and m.submitted_at < ?)";

  /** What the carrier took, or may have taken; and of which it has a part. */
  private static final String LEFT =
      " and (m.status in ('IN_DOUBT', 'ACCEPTED', 'DELIVERED', 'UNDELIVERED', 'EXPIRED',"
          + " 'REJECTED', 'NO_RECEIPT') or m.possible_duplicate"
          + " or exists (select 1 from outbound_part p where p.message_id = m.id))";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected UrgentRows() {}

  UrgentRows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The day on which the platform sent for the first time; empty if it never has. */
  Optional<LocalDate> first() {
    return statements()
        .first(
            "select min(created_at) from outbound_batch having min(created_at) is not null",
            row -> LocalDate.ofInstant(Statements.instant(row, 1), ClockProducer.ZONE));
  }

  /** Whether something that was begun outside the window on that day is still on the wire. */
  boolean isBeingSent(LocalDate day, SendingWindow window) {
    return statements()
        .first(
            "select 1" + FROM + " and m.status = 'SUBMITTING' fetch first 1 rows only",
            row -> true,
            times(day, window))
        .orElse(false);
  }

  /** The notices of which something left outside the window on that day, the first first. */
  List<UrgentNotice> left(LocalDate day, SendingWindow window) {
    return statements()
        .list(
            "select n.id, n.public_id, n.issuer_code, i.name, a.name, n.title, n.kind,"
                + " k.name_zh, k.name_en, n.urgent_reason, n.officer, o.real_name, l.messages,"
                + " l.first_at, l.last_at from (select n.id, count(*) as messages,"
                + " min(m.submitted_at) as first_at, max(m.submitted_at) as last_at"
                + FROM
                + LEFT
                + " group by n.id) l join notice n on n.id = l.id"
                + " join authority i on i.code = n.issuer_code"
                + " join authority a on a.code = n.authority_code"
                + " join notice_kind k on k.id = n.kind_id"
                + " join officer o on o.code = n.officer order by l.first_at, n.id",
            row -> notice(day, row),
            times(day, window));
  }

  private UrgentNotice notice(LocalDate day, ResultSet row) throws SQLException {
    Facts facts =
        new Facts(
            row.getLong(1),
            row.getString(2),
            AuthorityCode.of(row.getString(3)),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7),
            row.getString(8),
            row.getString(9),
            row.getString(10),
            OfficerCode.of(row.getString(11)),
            row.getString(12));
    return new UrgentNotice(
        day,
        facts,
        new Sent(row.getInt(13), Statements.instant(row, 14), Statements.instant(row, 15)),
        List.of());
  }

  /** Who had approved a notice by the end of that day, each once, the first first. */
  List<Approver> approvers(UrgentNotice notice) {
    Map<OfficerCode, Approver> approvers = new LinkedHashMap<>();
    statements()
        .list(
            "select c.approver, o.real_name, c.given_at from approval a"
                + " join approval_consent c on c.approval_id = a.id"
                + " join officer o on o.code = c.approver"
                + " where a.subject = ? and a.status = 'APPROVED' and c.given_at < ?"
                + " order by c.given_at, c.approver",
            row ->
                new Approver(
                    OfficerCode.of(row.getString(1)), row.getString(2), Statements.instant(row, 3)),
            "notice:" + notice.facts().id(),
            startOf(notice.getDay().plusDays(1)))
        .forEach(approver -> approvers.putIfAbsent(approver.officer(), approver));
    return List.copyOf(approvers.values());
  }

  private static Object[] times(LocalDate day, SendingWindow window) {
    Instant end = startOf(day.plusDays(1));
    return new Object[] {
      end, day, startOf(day), at(day, window.open()), at(day, window.close()), end
    };
  }

  private static Instant startOf(LocalDate day) {
    return at(day, LocalTime.MIDNIGHT);
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(ClockProducer.ZONE).toInstant();
  }

  private Statements statements() {
    return new Statements(dataSource, "What left outside the sending window");
  }
}
