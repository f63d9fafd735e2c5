package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.reporting.evidence.EvidencePackage.Finished;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;

/** The orders and what has come of them, by plain JDBC: nodes compete for the rows. */
@ApplicationScoped
class EvidencePackages {

  /** Begun so often in vain, it is given up. */
  static final int MOST_ATTEMPTS = 5;

  /** A node that has not written for so long is taken for dead. */
  static final Duration SILENCE = Duration.ofMinutes(1);

  private static final String COLUMNS =
      "select p.id, p.public_id, p.subject_kind, p.subject, p.subject_name, p.subject_unit,"
          + " p.subject_officer, p.from_day, p.to_day, p.reason, p.file_reference,"
          + " p.numbers_reason, p.language, p.ordered_by, p.ordered_for, p.ordered_at, p.status,"
          + " p.attempt, p.written, p.expected, p.ready_at, p.bytes, p.sha256, p.chain_position,"
          + " p.kept_until, p.failure";

  /** Of the units within a path; of the own unit, and of what is about oneself, only if so. */
  private static final String VISIBLE =
      " from evidence_package p join authority f on f.code = p.ordered_for"
          + " where f.path like ? and (p.subject_unit <> ? or ?)"
          + " and (p.subject_officer is null or p.subject_officer <> ?)";

  private static final String HELD = "current_timestamp + cast(? as integer) * interval '1' second";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  private Statements statements() {
    return new Statements(dataSource, "Packages of evidence");
  }

  long nextId() {
    return statements()
        .first("select nextval('evidence_package_seq')", row -> row.getLong(1))
        .orElseThrow();
  }

  void add(EvidencePackage ordered) {
    statements()
        .write(
            "insert into evidence_package (id, public_id, subject_kind, subject, subject_name,"
                + " subject_unit, subject_officer, from_day, to_day, reason, file_reference,"
                + " numbers_reason, language, ordered_by, ordered_for, ordered_at, status, attempt,"
                + " written, expected) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0,"
                + " 0, ?)",
            ordered.id(),
            ordered.publicId(),
            ordered.subject().kind().name(),
            ordered.subject().id(),
            ordered.subjectName(),
            ordered.subjectUnit(),
            ordered.subjectOfficer(),
            ordered.from(),
            ordered.to(),
            ordered.reason(),
            ordered.fileReference(),
            ordered.numbersReason(),
            ordered.language().toLanguageTag(),
            ordered.orderedBy(),
            ordered.orderedFor(),
            ordered.orderedAt(),
            ordered.status().name(),
            ordered.expected());
  }

  /**
   * A page, newest first.
   *
   * @param ownUnitToo whether the reader may have evidence about his own unit
   */
  Page<EvidencePackage> page(OfficerView reader, boolean ownUnitToo, int first, int size) {
    Object[] who = visibleTo(reader, ownUnitToo);
    return new Page<>(
        statements()
            .list(
                COLUMNS
                    + VISIBLE
                    + " order by p.id desc offset "
                    + first
                    + " rows fetch first "
                    + size
                    + " rows only",
                EvidencePackages::read,
                who),
        statements().first("select count(*)" + VISIBLE, row -> row.getLong(1), who).orElseThrow());
  }

  /** The one of this name, if the reader may see it. */
  Optional<EvidencePackage> find(String publicId, OfficerView reader, boolean ownUnitToo) {
    Object[] who = visibleTo(reader, ownUnitToo);
    return statements()
        .first(
            COLUMNS + VISIBLE + " and p.public_id = ?",
            EvidencePackages::read,
            who[0],
            who[1],
            who[2],
            who[3],
            publicId);
  }

  private static Object[] visibleTo(OfficerView reader, boolean ownUnitToo) {
    return new Object[] {
      reader.getAuthority().getPath() + "%",
      reader.getAuthorityCode().digits(),
      ownUnitToo,
      reader.getCode().digits()
    };
  }

  /** The next that waits, or whose node has fallen silent; nobody else has it from here on. */
  Optional<EvidencePackage> claim() {
    Optional<EvidencePackage> waiting =
        statements()
            .first(
                COLUMNS
                    + " from evidence_package p where p.status = 'ORDERED' or p.status ="
                    + " 'ASSEMBLING' and p.held_until < current_timestamp order by p.id"
                    + " fetch first 1 rows only",
                EvidencePackages::read);
    if (waiting.isEmpty()) {
      return waiting;
    }
    int won =
        statements()
            .write(
                "update evidence_package set status = 'ASSEMBLING', attempt = attempt + 1,"
                    + " written = 0, held_until = "
                    + HELD
                    + " where id = ? and attempt = ? and (status = 'ORDERED'"
                    + " or status = 'ASSEMBLING' and held_until < current_timestamp)",
                (int) SILENCE.toSeconds(),
                waiting.get().id(),
                waiting.get().attempt());
    return won == 1 ? find(waiting.get().id()) : Optional.empty();
  }

  private Optional<EvidencePackage> find(long id) {
    return statements()
        .first(COLUMNS + " from evidence_package p where p.id = ?", EvidencePackages::read, id);
  }

  /** Says that it goes on; false where another node has begun it anew. */
  boolean progress(EvidencePackage claimed, long written) {
    return statements()
            .write(
                "update evidence_package set written = ?, held_until = "
                    + HELD
                    + " where id = ? and attempt = ? and status = 'ASSEMBLING'",
                written,
                (int) SILENCE.toSeconds(),
                claimed.id(),
                claimed.attempt())
        == 1;
  }

  /** False where another node has begun it anew. */
  boolean finish(EvidencePackage claimed, long written, Finished finished) {
    return statements()
            .write(
                "update evidence_package set status = 'READY', written = ?, held_until = null,"
                    + " ready_at = ?, bytes = ?, sha256 = ?, chain_position = ?, kept_until = ?,"
                    + " failure = null where id = ? and attempt = ? and status = 'ASSEMBLING'",
                written,
                finished.readyAt(),
                finished.bytes(),
                finished.sha256(),
                finished.chainPosition(),
                finished.keptUntil(),
                claimed.id(),
                claimed.attempt())
        == 1;
  }

  /** To be begun again after a while, or given up where that was tried often enough. */
  void fail(EvidencePackage claimed, String why) {
    statements()
        .write(
            "update evidence_package set status = ?, failure = ?, held_until = "
                + HELD
                + " where id = ? and attempt = ? and status = 'ASSEMBLING'",
            claimed.attempt() >= MOST_ATTEMPTS ? "FAILED" : "ASSEMBLING",
            why.length() > 400 ? why.substring(0, 400) : why,
            claimed.attempt() * 10,
            claimed.id(),
            claimed.attempt());
  }

  /** Those whose time is over. */
  List<EvidencePackage> overdue(Instant now) {
    return statements()
        .list(
            COLUMNS
                + " from evidence_package p where p.status = 'READY' and p.kept_until <= ?"
                + " order by p.id",
            EvidencePackages::read,
            now);
  }

  /** False where another node was first. */
  boolean deleted(EvidencePackage overdue, Instant now) {
    return statements()
            .write(
                "update evidence_package set status = 'DELETED', deleted_at = ?"
                    + " where id = ? and status = 'READY'",
                now,
                overdue.id())
        == 1;
  }

  private static EvidencePackage read(ResultSet row) throws SQLException {
    Instant readyAt = Statements.instant(row, 21);
    return new EvidencePackage(
        row.getLong(1),
        row.getString(2),
        new EvidenceSubject(EvidenceKind.valueOf(row.getString(3)), row.getString(4)),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getObject(8, LocalDate.class),
        row.getObject(9, LocalDate.class),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        Locale.forLanguageTag(row.getString(13)),
        row.getString(14),
        row.getString(15),
        Statements.instant(row, 16),
        EvidenceStatus.valueOf(row.getString(17)),
        row.getInt(18),
        row.getLong(19),
        row.getLong(20),
        readyAt == null
            ? null
            : new Finished(
                readyAt,
                row.getLong(22),
                row.getString(23).strip(),
                row.getLong(24),
                Statements.instant(row, 25)),
        row.getString(26));
  }
}
