package cn.tax12366.sms.reporting.cost;

import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** What bulletins are written from. Each row carries the path of the unit that it is about. */
@ApplicationScoped
class MonthRows {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected MonthRows() {}

  MonthRows(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** What a unit's own people have sent of one kind. */
  record Sent(String path, String kind, MonthFigures figures) {}

  /** How many messages of a unit's own people have failed for one cause. */
  record Failed(String path, MessageStatus cause, long messages) {}

  /** The month in which the platform sent for the first time; empty if it never has. */
  Optional<YearMonth> first() {
    return statements()
        .first(
            "select min(created_at) from outbound_batch having min(created_at) is not null",
            row -> YearMonth.from(Statements.instant(row, 1).atZone(ClockProducer.ZONE)));
  }

  /** Whether a batch of the month has moved since the tally counted it last. */
  boolean isBeingCounted(YearMonth month) {
    return statements()
        .first(
            "select 1 from outbound_batch b left join batch_figures f on f.batch_id = b.id"
                + " where b.created_at >= ? and b.created_at < ? and b.tallied_at is not null"
                + " and (f.batch_id is null or f.counted_at < b.tallied_at)"
                + " fetch first 1 rows only",
            row -> true,
            startOf(month),
            startOf(month.plusMonths(1)))
        .orElse(false);
  }

  List<Sent> sent(YearMonth month) {
    return statements()
        .list(
            "select u.path, d.kind, d.meant, d.sent, d.segments, d.delivered, d.failed, d.in_doubt"
                + " from (select issuer_code, kind, sum(meant) as meant, sum(sent) as sent,"
                + " sum(segments) as segments, sum(delivered) as delivered, sum(failed) as failed,"
                + " sum(in_doubt) as in_doubt from unit_day where on_day between ? and ?"
                + " group by issuer_code, kind) d join authority u on u.code = d.issuer_code",
            row ->
                new Sent(
                    row.getString(1),
                    row.getString(2),
                    new MonthFigures(
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7),
                        row.getLong(8))),
            month.atDay(1),
            month.atEndOfMonth());
  }

  List<Failed> failed(YearMonth month) {
    return statements()
        .list(
            "select u.path, d.status, d.messages from (select f.issuer_code, t.status,"
                + " sum(t.messages) as messages from batch_figures f"
                + " join chunk_tally t on t.batch_id = f.batch_id"
                + " where f.on_day between ? and ? and f.failed > 0 and t.status in"
                + " ('UNDELIVERED', 'EXPIRED', 'REJECTED', 'FAILED', 'EXPIRED_UNSENT')"
                + " group by f.issuer_code, t.status) d"
                + " join authority u on u.code = d.issuer_code where d.messages > 0",
            row ->
                new Failed(
                    row.getString(1), MessageStatus.valueOf(row.getString(2)), row.getLong(3)),
            month.atDay(1),
            month.atEndOfMonth());
  }

  private static Instant startOf(YearMonth month) {
    LocalDate first = month.atDay(1);
    return first.atStartOfDay(ClockProducer.ZONE).toInstant();
  }

  private Statements statements() {
    return new Statements(dataSource, "What bulletins are written from");
  }
}
