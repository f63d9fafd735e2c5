package cn.tax12366.sms.organisation.duty.safeguard;

import cn.tax12366.sms.shared.OfficerCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** One version of a document: a draft, then in force, then replaced by the next, or repealed. */
@Entity
public class Safeguard {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "safeguard")
  @SequenceGenerator(name = "safeguard", sequenceName = "safeguard_seq")
  private Long id;

  @Column(name = "document_id")
  private Long documentId;

  private int number;

  @Enumerated(EnumType.STRING)
  private SafeguardKind kind;

  private String title;

  private String text;

  @Column(name = "drafted_by")
  private String draftedBy;

  @Column(name = "drafted_at")
  private OffsetDateTime draftedAt;

  @Column(name = "put_in_force_by")
  private String putInForceBy;

  @Column(name = "in_force_since")
  private OffsetDateTime inForceSince;

  @Column(name = "replaced_at")
  private OffsetDateTime replacedAt;

  @Column(name = "repealed_by")
  private String repealedBy;

  @Column(name = "repeal_reason")
  private String repealReason;

  private String place;

  @Version private int version;

  protected Safeguard() {}

  static Safeguard draft(SafeguardKind kind, String title, String text) {
    Safeguard draft = new Safeguard();
    draft.number = 1;
    draft.kind = kind;
    draft.title = title;
    draft.text = text;
    return draft;
  }

  /** The next version of the same document, a draft. */
  Safeguard next(String title, String text) {
    Safeguard next = draft(kind, title, text);
    next.number = number + 1;
    next.documentId = documentId;
    return next;
  }

  /** Once it has its id: the first version is where its document begins. */
  void draftedBy(OfficerCode by, Instant now) {
    if (documentId == null) {
      documentId = id;
    }
    draftedBy = by.digits();
    draftedAt = now.atOffset(ZoneOffset.UTC);
    place = place(SafeguardState.DRAFT, documentId);
  }

  /** Says something else from now on; of a draft. */
  void rewrite(String newTitle, String newText, OfficerCode by, Instant now) {
    title = newTitle;
    text = newText;
    draftedBy(by, now);
  }

  void replace(Instant now) {
    replacedAt = now.atOffset(ZoneOffset.UTC);
    place = null;
  }

  void repeal(OfficerCode by, String reason, Instant now) {
    repealedBy = by.digits();
    repealReason = reason;
    replace(now);
  }

  void putInForce(OfficerCode by, Instant now) {
    putInForceBy = by.digits();
    inForceSince = now.atOffset(ZoneOffset.UTC);
    place = place(SafeguardState.IN_FORCE, documentId);
  }

  /** What the one draft, or the one version in force, of a document holds. */
  static String place(SafeguardState state, long document) {
    return state + ":" + document;
  }

  String subject() {
    return "safeguard:" + id;
  }

  SafeguardState state() {
    if (repealedBy != null) {
      return SafeguardState.REPEALED;
    }
    if (inForceSince == null) {
      return SafeguardState.DRAFT;
    }
    return replacedAt == null ? SafeguardState.IN_FORCE : SafeguardState.REPLACED;
  }

  /** True unless it was replaced or repealed. */
  boolean stands() {
    return replacedAt == null;
  }

  Long id() {
    return id;
  }

  Long documentId() {
    return documentId;
  }

  int number() {
    return number;
  }

  SafeguardKind kind() {
    return kind;
  }

  String title() {
    return title;
  }

  String text() {
    return text;
  }

  /** Null unless it was repealed. */
  String repealReason() {
    return repealReason;
  }

  /** Null as long as it stands. */
  Instant endedAt() {
    return replacedAt == null ? null : replacedAt.toInstant();
  }

  /** Null as long as it is a draft. */
  Instant inForceSince() {
    return inForceSince == null ? null : inForceSince.toInstant();
  }
}
