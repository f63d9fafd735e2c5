package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.reporting.evidence.EvidenceRows.ApprovalRow;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.MessageRow;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.NotSentRow;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.NoticeRow;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.PartRow;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.ReceiptRow;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.Stead;
import cn.tax12366.sms.reporting.evidence.EvidenceRows.SuspensionRow;
import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * Reads what the capabilities keep, in stretches of some hundred rows: by the key, or chunk by
 * chunk, so that neither the database nor the platform ever has more than one of them in hand.
 */
@ApplicationScoped
class EvidenceSources {

  private static final int STRETCH = 500;

  /** Joined to notices {@code n}: who issued them and where. */
  private static final String ISSUED =
      " from notice n join authority i on i.code = n.issuer_code"
          + " join authority a on a.code = n.authority_code join officer o on o.code = n.officer"
          + " left join outbound_batch b on b.id = n.batch_id"
          + " left join notice_kind k on k.id = n.kind_id"
          + " where n.created_at >= ? and n.created_at < ?";

  private static final String NOTICE_COLUMNS =
      "select n.id, n.public_id, n.kind, n.title, n.status, n.issuer_code, i.name,"
          + " n.authority_code, a.name, n.officer, o.real_name, n.rule_id, n.template_id,"
          + " n.due_date, n.stage, n.created_at, n.released_at, n.audience_size, n.segment_count,"
          + " n.audience_digest, n.batch_id, b.windowed, b.not_before, b.not_after,"
          + " k.name_zh, k.name_en, n.body, n.audience, n.repeat_of";

  /** Of messages {@code m}, as {@link #message} reads them. */
  static final String MESSAGE_COLUMNS =
      "m.id, m.reference, m.phone, m.text, m.segments, m.status, m.attempts, m.link, m.smsc_id,"
          + " m.command_status, m.receipt_code, m.possible_duplicate, m.submitted_at,"
          + " m.accepted_at, m.finished_at";

  /** Receipts {@code r}, as {@link #receipt} reads them. */
  static final String RECEIPTS =
      "select r.message_id, r.link, r.outcome, r.receipt_code, r.error_code, r.received_at, r.raw"
          + " from receipt_inbox r";

  /** Approvals {@code p}, as {@link #approval} reads them. */
  static final String APPROVALS =
      "select p.id, p.subject, p.authority_code, a.name, p.author, o.real_name, p.submitted_at,"
          + " p.status, p.decided_by, d.real_name, p.decided_at, p.reason, p.digest, p.snapshot,"
          + " c.approver, f.real_name, c.given_at, h.code, h.real_name, v.code, v.real_name"
          + " from approval p join authority a on a.code = p.authority_code"
          + " join officer o on o.code = p.author left join officer d on d.code = p.decided_by"
          // Two approve at most: besides the one who decided there is one other, or none.
          + " left join approval_consent c on c.approval_id = p.id"
          + " and c.approver <> coalesce(p.decided_by, '')"
          + " left join officer f on f.code = c.approver"
          // In whose stead they did so; nobody where in their own right.
          + " left join officer h on h.code = p.decided_for"
          + " left join officer v on v.code = c.vote and c.vote <> c.approver";

  /**
   * Of an approval {@code p}, that an officer submitted it, decided it, was one of two, or that it
   * was done in his stead. Binds him five times.
   */
  private static final String ASKED_OR_DECIDED =
      "(p.author = ? or p.decided_by = ? or p.decided_for = ? or exists (select 1"
          + " from approval_consent x where x.approval_id = p.id and (x.approver = ?"
          + " or x.vote = ?)))";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private SealedPhones phones;

  private Statements statements() {
    return new Statements(dataSource, "What belongs to a package of evidence");
  }

  /**
   * Who answers for a notice.
   *
   * @param issuer code of the unit
   * @param officer his code
   * @param since the day on which it was made
   */
  record Issued(String title, String issuer, String officer, LocalDate since) {}

  Optional<Issued> issued(String publicId) {
    return statements()
        .first(
            "select title, issuer_code, officer, created_at from notice where public_id = ?",
            row ->
                new Issued(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    LocalDate.ofInstant(Statements.instant(row, 4), ClockProducer.ZONE)),
            publicId);
  }

  /** Codes of those who belong to the unit or to one below it. */
  List<String> officers(EvidenceScope scope) {
    return statements()
        .list(
            "select o.code from officer o join authority a on a.code = o.authority_code"
                + " where a.path like ?",
            row -> row.getString(1),
            scope.path() + "%");
  }

  /** A piece of SQL and what is bound in it. */
  private record Condition(String sql, Object... values) {

    Object[] behind(Object... first) {
      List<Object> all = new ArrayList<>(List.of(first));
      all.addAll(List.of(values));
      return all.toArray();
    }
  }

  private static Condition notices(EvidenceScope scope) {
    return switch (scope.subject().kind()) {
      case UNIT -> new Condition(" and i.path like ?", scope.path() + "%");
      case OFFICER ->
          new Condition(
              " and i.path like ? and (n.officer = ? or exists (select 1 from approval p"
                  + " where p.subject = 'notice:' || n.id and "
                  + ASKED_OR_DECIDED
                  + "))",
              scope.orderedForPath() + "%",
              scope.officer(),
              scope.officer(),
              scope.officer(),
              scope.officer(),
              scope.officer(),
              scope.officer());
      case NOTICE -> new Condition(" and n.public_id = ?", scope.subject().id());
    };
  }

  /** How many messages the notices of the scope have or will have. */
  long messages(EvidenceScope scope) {
    Condition which = notices(scope);
    return statements()
        .first(
            "select coalesce(sum(n.audience_size), 0)" + ISSUED + which.sql(),
            row -> row.getLong(1),
            which.behind(scope.business().from(), scope.business().to()))
        .orElseThrow();
  }

  /** True if there is a notice, an approval, a suspension or an entry that belongs to it. */
  boolean hasAnything(EvidenceScope scope) {
    Condition which = notices(scope);
    boolean notice =
        statements()
            .first(
                "select 1" + ISSUED + which.sql() + " fetch first 1 rows only",
                row -> true,
                which.behind(scope.business().from(), scope.business().to()))
            .isPresent();
    return notice
        || !approvals(scope).isEmpty()
        || hasSuspension(scope)
        || switch (scope.subject().kind()) {
          case UNIT ->
              isAudited(
                  scope,
                  "s.unit in (select a.code from authority a" + " where a.path like ?)",
                  scope.path() + "%");
          case OFFICER ->
              isAudited(scope, "s.actor = ?", scope.officer())
                  || isAudited(scope, "s.in_the_name_of = ?", scope.officer())
                  || isAudited(scope, "s.subject = ?", "officer:" + scope.officer());
          case NOTICE -> false;
        };
  }

  private boolean isAudited(EvidenceScope scope, String condition, String value) {
    return statements()
        .first(
            "select 1 from audit_seal s where "
                + condition
                + " and s.happened_at >= ? and s.happened_at < ? fetch first 1 rows only",
            row -> true,
            value,
            scope.system().from(),
            scope.system().to())
        .isPresent();
  }

  private boolean hasSuspension(EvidenceScope scope) {
    boolean[] any = {false};
    // Those of the whole province concern everybody: they are evidence beside something else.
    suspensions(scope, row -> any[0] |= !row.scope().equals("PROVINCE"));
    return any[0];
  }

  /** The notices of the scope, in the order in which they were made. */
  void notices(EvidenceScope scope, Consumer<NoticeRow> sink) {
    Condition which = notices(scope);
    long after = 0;
    List<NoticeRow> stretch;
    do {
      stretch =
          statements()
              .list(
                  NOTICE_COLUMNS
                      + ISSUED
                      + " and n.id > ?"
                      + which.sql()
                      + " order by n.id fetch first "
                      + STRETCH
                      + " rows only",
                  EvidenceSources::notice,
                  which.behind(scope.business().from(), scope.business().to(), after));
      stretch.forEach(sink);
      after = stretch.isEmpty() ? after : stretch.get(stretch.size() - 1).id();
    } while (stretch.size() == STRETCH);
  }

  /** How many messages of a batch stand how: {@code DELIVERED 12, FAILED 1}. */
  List<EvidenceRows.Count> counts(long batchId) {
    return statements()
        .list(
            "select status, sum(messages) from chunk_tally where batch_id = ? and messages > 0"
                + " group by status order by status",
            row -> new EvidenceRows.Count(row.getString(1), row.getLong(2)),
            batchId);
  }

  /** Ids of the approvals that the unit or the person asked for or gave in the period. */
  private TreeSet<Long> approvals(EvidenceScope scope) {
    Condition which =
        switch (scope.subject().kind()) {
          case UNIT -> new Condition("a.path like ?", scope.path() + "%");
          case OFFICER ->
              new Condition(
                  "a.path like ? and " + ASKED_OR_DECIDED,
                  scope.orderedForPath() + "%",
                  scope.officer(),
                  scope.officer(),
                  scope.officer(),
                  scope.officer(),
                  scope.officer());
          case NOTICE -> new Condition("1 = 0");
        };
    List<Object> values = new ArrayList<>(List.of(which.values()));
    values.add(scope.business().from());
    values.add(scope.business().to());
    return new TreeSet<>(
        statements()
            .list(
                "select p.id from approval p join authority a on a.code = p.authority_code where "
                    + which.sql()
                    + " and p.submitted_at >= ? and p.submitted_at < ?",
                row -> row.getLong(1),
                values.toArray()));
  }

  /**
   * The approvals of the scope, and those of the things its notices were made of.
   *
   * @param subjects such as {@code notice:17}, {@code template:3}
   */
  void approvals(EvidenceScope scope, Iterable<String> subjects, Consumer<ApprovalRow> sink) {
    TreeSet<Long> ids = approvals(scope);
    for (String subject : subjects) {
      ids.addAll(
          statements()
              .list("select id from approval where subject = ?", row -> row.getLong(1), subject));
    }
    for (long id : ids) {
      statements()
          .first(APPROVALS + " where p.id = ?", EvidenceSources::approval, id)
          .ifPresent(sink);
    }
  }

  /** The chunks of a batch, in the order in which its messages were stored. */
  List<Long> chunks(long batchId) {
    return statements()
        .list(
            "select id from dispatch_chunk where batch_id = ? order by id",
            row -> row.getLong(1),
            batchId);
  }

  List<MessageRow> messages(long chunkId) {
    return statements()
        .list(
            "select "
                + MESSAGE_COLUMNS
                + " from outbound_message m where m.chunk_id = ? order by m.id",
            this::message,
            chunkId);
  }

  List<PartRow> parts(long chunkId) {
    return statements()
        .list(
            "select p.message_id, p.part, p.parts, p.smsc_id, p.status, p.receipt_code"
                + " from outbound_part p join outbound_message m on m.id = p.message_id"
                + " where m.chunk_id = ? order by p.message_id, p.part",
            row ->
                new PartRow(
                    row.getLong(1),
                    row.getInt(2),
                    row.getInt(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6)),
            chunkId);
  }

  List<ReceiptRow> receipts(long chunkId) {
    return statements()
        .list(
            RECEIPTS
                + " join outbound_message m on m.id = r.message_id"
                + " where m.chunk_id = ? order by r.id",
            EvidenceSources::receipt,
            chunkId);
  }

  /** What was frozen for a notice and never handed over for sending. */
  void notSent(long noticeId, Consumer<NotSentRow> sink) {
    long after = 0;
    List<NotSentRow> stretch;
    do {
      stretch =
          statements()
              .list(
                  "select id, phone, text, segments, status from notice_recipient"
                      + " where notice_id = ? and status <> 'RELEASED' and id > ? order by id"
                      + " fetch first "
                      + STRETCH
                      + " rows only",
                  row ->
                      new NotSentRow(
                          row.getLong(1),
                          phones.open(row.getString(2)),
                          row.getString(3),
                          row.getInt(4),
                          row.getString(5)),
                  noticeId,
                  after);
      stretch.forEach(sink);
      after = stretch.isEmpty() ? after : stretch.get(stretch.size() - 1).id();
    } while (stretch.size() == STRETCH);
  }

  /** What was suspended or held back in the period: the subject, what is below and above it. */
  void suspensions(EvidenceScope scope, Consumer<SuspensionRow> sink) {
    String below =
        scope.subject().kind() == EvidenceKind.UNIT ? scope.path() + "%" : "/nothing-below/";
    statements()
        .list(
            "select s.id, s.kind, s.scope, s.authority_code, a.name, s.officer_code, o.real_name,"
                + " s.reason, s.placed_by, p.real_name, s.placed_at, s.confirmed_by, c.real_name,"
                + " s.in_force_from, s.until_at, s.ended_at, s.ended_by, e.real_name, s.end_reason"
                + " from suspension s left join authority a on a.code = s.authority_code"
                + " left join officer o on o.code = s.officer_code"
                + " join officer p on p.code = s.placed_by"
                + " left join officer c on c.code = s.confirmed_by"
                + " left join officer e on e.code = s.ended_by"
                + " where s.placed_at < ? and (s.ended_at is null or s.ended_at >= ?)"
                + " and (s.scope = 'PROVINCE' or a.path like ? and (a.path like ?"
                + " or s.scope = 'UNIT' and cast(? as varchar(120)) like a.path || '%'"
                + " or s.officer_code = ?)) order by s.id",
            EvidenceSources::suspension,
            scope.business().to(),
            scope.business().from(),
            scope.orderedForPath() + "%",
            below,
            scope.path(),
            scope.officer() == null ? "" : scope.officer())
        .forEach(sink);
  }

  private static NoticeRow notice(ResultSet row) throws SQLException {
    return new NoticeRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getObject(12, Long.class),
        row.getObject(13, Long.class),
        row.getObject(14, LocalDate.class),
        row.getString(15),
        Statements.instant(row, 16),
        Statements.instant(row, 17),
        row.getObject(18, Integer.class),
        row.getObject(19, Integer.class),
        stripped(row.getString(20)),
        row.getObject(21, Long.class),
        row.getObject(22, Boolean.class),
        Statements.instant(row, 23),
        Statements.instant(row, 24),
        row.getString(25),
        row.getString(26),
        row.getString(27),
        row.getString(28),
        row.getObject(29, Long.class));
  }

  static ApprovalRow approval(ResultSet row) throws SQLException {
    return new ApprovalRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        Statements.instant(row, 7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        Statements.instant(row, 11),
        row.getString(12),
        stripped(row.getString(13)),
        row.getString(14),
        row.getString(15),
        row.getString(16),
        Statements.instant(row, 17),
        new Stead(row.getString(18), row.getString(19)),
        new Stead(row.getString(20), row.getString(21)));
  }

  static ReceiptRow receipt(ResultSet row) throws SQLException {
    return new ReceiptRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        Statements.instant(row, 6),
        row.getString(7));
  }

  MessageRow message(ResultSet row) throws SQLException {
    PhoneNumber phone = phones.open(row.getString(3));
    return new MessageRow(
        row.getLong(1),
        row.getLong(2),
        phone,
        row.getString(4),
        row.getInt(5),
        row.getString(6),
        row.getInt(7),
        row.getString(8),
        row.getString(9),
        row.getObject(10, Integer.class),
        row.getString(11),
        row.getBoolean(12),
        Statements.instant(row, 13),
        Statements.instant(row, 14),
        Statements.instant(row, 15));
  }

  private static SuspensionRow suspension(ResultSet row) throws SQLException {
    return new SuspensionRow(
        row.getLong(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        Statements.instant(row, 11),
        row.getString(12),
        row.getString(13),
        Statements.instant(row, 14),
        Statements.instant(row, 15),
        Statements.instant(row, 16),
        row.getString(17),
        row.getString(18),
        row.getString(19));
  }

  private static String stripped(String digest) {
    return digest == null ? null : digest.strip();
  }
}
