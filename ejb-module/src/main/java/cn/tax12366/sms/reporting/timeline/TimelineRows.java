package cn.tax12366.sms.reporting.timeline;

import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.reporting.record.MessagesOf;
import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What the capabilities keep of one taxpayer, the newest of each kind. It only reads. */
@ApplicationScoped
class TimelineRows {

  /**
   * What a phone of it that it still has was said to want stands with the phone, whoever wrote it
   * down.
   */
  private static final String CHANGES =
      " from taxpayer_change c left join officer o on o.code = c.changed_by where c.taxpayer_id = ?"
          + " and (c.act not in ('SUBSCRIPTION_OPENED', 'SUBSCRIPTION_CLOSED') or c.phone not in"
          + " (select p.phone from taxpayer_phone p where p.taxpayer_id = c.taxpayer_id))";

  private static final String SERVICES =
      " from taxpayer_phone p join %s s on s.phone = p.phone"
          + " left join officer o on o.code = s.source where p.taxpayer_id = ?";
  private static final List<String> SERVICE_TABLES = List.of("subscription", "subscription_past");

  private static final String OBLIGATIONS = " from filing_obligation f where f.taxpayer_id = ?";

  private static final String MESSAGES =
      " from notice_recipient r join notice n on n.id = r.notice_id"
          + " join authority a on a.code = n.authority_code"
          + " join outbound_message m on m.phone = r.phone and m.batch_id = n.batch_id"
          + " and m.reference = r.id where "
          + MessagesOf.TAXPAYER
          + " and (a.path like ? or cast(? as varchar(120)) like a.path || '%')";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private SealedPhones phones;

  protected TimelineRows() {}

  /** How many there are of all kinds. */
  long count(TimelineReader reader) {
    long all =
        number(CHANGES, reader.taxpayer())
            + number(OBLIGATIONS, reader.taxpayer())
            + number(
                MESSAGES, reader.taxpayer(), reader.taxpayer(), reader.area() + "%", reader.path());
    for (String table : SERVICE_TABLES) {
      all += number(SERVICES.formatted(table), reader.taxpayer());
    }
    return all;
  }

  /** Of each kind the newest so many, in no order. */
  List<TimelineEvent> newest(TimelineReader reader, int most) {
    List<TimelineEvent> all = new ArrayList<>();
    all.addAll(
        statements()
            .list(
                "select c.changed_at, c.act, c.phone, c.was, c.becomes, c.reason, o.real_name"
                    + CHANGES
                    + " order by c.id desc limit ?",
                this::change,
                reader.taxpayer(),
                most));
    for (String table : SERVICE_TABLES) {
      all.addAll(
          statements()
              .list(
                  "select s.changed_at, s.kind, s.open, s.phone, s.way, s.proof, s.given_on,"
                      + " s.source, o.real_name"
                      + SERVICES.formatted(table)
                      + " order by s.changed_at desc limit ?",
                  this::service,
                  reader.taxpayer(),
                  most));
    }
    all.addAll(
        statements()
            .list(
                "select f.tax_name, f.period_from, f.period_to, f.due_date, f.filed, f.filed_on"
                    + OBLIGATIONS
                    + " order by f.due_date desc, f.id desc limit ?",
                TimelineRows::obligation,
                reader.taxpayer(),
                most));
    all.addAll(
        statements()
            .list(
                "select coalesce(m.submitted_at, n.released_at, n.created_at) as sent, m.id,"
                    + " n.title, m.phone, m.status, m.text, a.path"
                    + MESSAGES
                    + " order by sent desc, m.id desc limit ?",
                row -> message(row, reader),
                reader.taxpayer(),
                reader.taxpayer(),
                reader.area() + "%",
                reader.path(),
                most));
    return all;
  }

  private long number(String from, Object... values) {
    return statements()
        .first("select count(*)" + from, row -> row.getLong(1), values)
        .orElseThrow();
  }

  private TimelineEvent change(ResultSet row) throws SQLException {
    return TimelineEvent.of(
        Statements.instant(row, 1),
        new TimelineEvent.Change(
            row.getString(2),
            masked(row.getString(3)),
            row.getString(4),
            row.getString(5),
            row.getString(6),
            row.getString(7)));
  }

  private TimelineEvent service(ResultSet row) throws SQLException {
    return TimelineEvent.of(
        Statements.instant(row, 1),
        new TimelineEvent.Service(
            row.getString(2),
            row.getBoolean(3),
            masked(row.getString(4)),
            row.getString(5),
            row.getString(6),
            row.getObject(7, LocalDate.class),
            row.getString(8),
            row.getString(9)));
  }

  private static TimelineEvent obligation(ResultSet row) throws SQLException {
    LocalDate due = row.getObject(4, LocalDate.class);
    Instant end = due.plusDays(1).atStartOfDay(ClockProducer.ZONE).toInstant().minusSeconds(1);
    return TimelineEvent.of(
        end,
        new TimelineEvent.Obligation(
            row.getString(1),
            row.getObject(2, LocalDate.class),
            row.getObject(3, LocalDate.class),
            due,
            row.getBoolean(5),
            row.getObject(6, LocalDate.class)));
  }

  private TimelineEvent message(ResultSet row, TimelineReader reader) throws SQLException {
    boolean read = reader.reads(row.getString(7));
    return TimelineEvent.of(
        Statements.instant(row, 1),
        new TimelineEvent.Message(
            read ? row.getLong(2) : null,
            row.getString(3),
            masked(row.getString(4)),
            MessageStatus.valueOf(row.getString(5)),
            read ? row.getString(6) : null));
  }

  private String masked(String sealed) {
    return sealed == null ? null : phones.open(sealed).masked();
  }

  private Statements statements() {
    return new Statements(dataSource, "What has happened with a taxpayer");
  }
}
