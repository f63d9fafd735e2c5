package cn.tax12366.sms.reporting.urgent;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.reporting.urgent.UrgentNotice.Approver;
import cn.tax12366.sms.reporting.urgent.UrgentNotice.Facts;
import cn.tax12366.sms.reporting.urgent.UrgentNotice.Sent;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The reports of days that have been written. They are added and read, and never changed. */
@ApplicationScoped
class UrgentReports {

  /** Units are seen where they stand now: the past of a closed one is its heir's. */
  private static final String DAY =
      "select d.on_day, d.written_at, d.window_open, d.window_close,"
          + " (select count(*) from urgent_day_notice n join authority u on u.code = n.issuer_code"
          + " where n.on_day = d.on_day and u.path like ?),"
          + " (select coalesce(sum(n.messages), 0) from urgent_day_notice n"
          + " join authority u on u.code = n.issuer_code"
          + " where n.on_day = d.on_day and u.path like ?) from urgent_day d";

  private static final String NOTICES =
      " from urgent_day_notice n join authority u on u.code = n.issuer_code"
          + " where n.on_day = ? and u.path like ?";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  protected UrgentReports() {}

  UrgentReports(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The newest day with a report; empty if none was ever written. */
  Optional<LocalDate> latest() {
    return statements()
        .first(
            "select max(on_day) from urgent_day having max(on_day) is not null",
            row -> row.getObject(1, LocalDate.class));
  }

  /** The newest first, each with what was issued within {@code area}. */
  Page<UrgentDay> days(AuthorityView area, int first, int size) {
    String pattern = area.getPath() + "%";
    List<UrgentDay> days =
        statements()
            .list(
                DAY
                    + " order by d.on_day desc offset "
                    + first
                    + " rows fetch first "
                    + size
                    + " rows only",
                UrgentReports::day,
                pattern,
                pattern);
    long total =
        statements().first("select count(*) from urgent_day", row -> row.getLong(1)).orElseThrow();
    return new Page<>(days, total);
  }

  Optional<UrgentDay> find(AuthorityView area, LocalDate day) {
    String pattern = area.getPath() + "%";
    return statements()
        .first(DAY + " where d.on_day = ?", UrgentReports::day, pattern, pattern, day);
  }

  /** Of those issued within {@code area}, the first that went out first. */
  Page<UrgentNotice> notices(AuthorityView area, LocalDate day, int first, int size) {
    String pattern = area.getPath() + "%";
    List<UrgentNotice> notices =
        statements()
            .list(
                "select n.notice_id, n.public_id, n.issuer_code, n.issuer_name, n.authority_name,"
                    + " n.title, n.kind, n.kind_zh, n.kind_en, n.reason, n.author, n.author_name,"
                    + " n.messages, n.first_at, n.last_at"
                    + NOTICES
                    + " order by n.first_at, n.notice_id offset "
                    + first
                    + " rows fetch first "
                    + size
                    + " rows only",
                row -> notice(day, row),
                day,
                pattern);
    long total =
        statements()
            .first("select count(*)" + NOTICES, row -> row.getLong(1), day, pattern)
            .orElseThrow();
    return new Page<>(notices, total);
  }

  private UrgentNotice notice(LocalDate day, ResultSet row) throws SQLException {
    long id = row.getLong(1);
    Facts facts =
        new Facts(
            id,
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
        approvers(day, id));
  }

  private List<Approver> approvers(LocalDate day, long noticeId) {
    return statements()
        .list(
            "select approver, name, given_at from urgent_day_approver"
                + " where on_day = ? and notice_id = ? order by place",
            row ->
                new Approver(
                    OfficerCode.of(row.getString(1)), row.getString(2), Statements.instant(row, 3)),
            day,
            noticeId);
  }

  /** A day comes before what is told of it. */
  void add(LocalDate day, Instant writtenAt, SendingWindow window) {
    statements()
        .write(
            "insert into urgent_day (on_day, written_at, window_open, window_close)"
                + " values (?, ?, ?, ?)",
            day,
            writtenAt,
            window.open(),
            window.close());
  }

  void add(UrgentNotice notice, List<Approver> approvers) {
    Facts facts = notice.facts();
    statements()
        .write(
            "insert into urgent_day_notice (on_day, notice_id, public_id, issuer_code,"
                + " issuer_name, authority_name, title, kind, kind_zh, kind_en, reason, author,"
                + " author_name, messages, first_at, last_at)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            notice.getDay(),
            facts.id(),
            facts.publicId(),
            facts.issuer().digits(),
            facts.issuerName(),
            facts.authorityName(),
            facts.title(),
            facts.kind(),
            facts.kindZh(),
            facts.kindEn(),
            facts.reason(),
            facts.author().digits(),
            facts.authorName(),
            notice.getMessages(),
            notice.getFirst(),
            notice.getLast());
    for (int place = 1; place <= approvers.size(); place++) {
      Approver approver = approvers.get(place - 1);
      statements()
          .write(
              "insert into urgent_day_approver (on_day, notice_id, place, approver, name, given_at)"
                  + " values (?, ?, ?, ?, ?, ?)",
              notice.getDay(),
              facts.id(),
              place,
              approver.officer().digits(),
              approver.name(),
              approver.givenAt());
    }
  }

  private static UrgentDay day(ResultSet row) throws SQLException {
    return new UrgentDay(
        row.getObject(1, LocalDate.class),
        Statements.instant(row, 2),
        row.getObject(3, LocalTime.class),
        row.getObject(4, LocalTime.class),
        row.getLong(5),
        row.getLong(6));
  }

  private Statements statements() {
    return new Statements(dataSource, "The reports of what left outside the sending window");
  }
}
