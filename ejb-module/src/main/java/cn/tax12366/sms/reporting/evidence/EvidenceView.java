package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.organisation.OfficerView;
import java.time.Instant;
import java.time.LocalDate;

/** A package of evidence as people see it. */
public final class EvidenceView {

  private final EvidencePackage kept;
  private final OfficerView orderedBy;
  private final String unitName;

  EvidenceView(EvidencePackage kept, OfficerView orderedBy, String unitName) {
    this.kept = kept;
    this.orderedBy = orderedBy;
    this.unitName = unitName;
  }

  public String getPublicId() {
    return kept.publicId();
  }

  public EvidenceKind getKind() {
    return kept.subject().kind();
  }

  /** Code of the unit or the officer, public id of the notice. */
  public String getSubject() {
    return kept.subject().id();
  }

  /** What it was called when it was ordered. */
  public String getSubjectName() {
    return kept.subjectName();
  }

  /** Of the unit, that of the officer, or that which has issued the notice. */
  public String getUnitName() {
    return unitName;
  }

  public LocalDate getFrom() {
    return kept.from();
  }

  /** Included. */
  public LocalDate getTo() {
    return kept.to();
  }

  public String getReason() {
    return kept.reason();
  }

  public String getFileReference() {
    return kept.fileReference();
  }

  /** Null where numbers are masked. */
  public String getNumbersReason() {
    return kept.numbersReason();
  }

  public OfficerView getOrderedBy() {
    return orderedBy;
  }

  /** Business time. */
  public Instant getOrderedAt() {
    return kept.orderedAt();
  }

  public EvidenceStatus getStatus() {
    return kept.status();
  }

  /** True while something is still to come of it. */
  public boolean isUnderWay() {
    return kept.status() == EvidenceStatus.ORDERED || kept.status() == EvidenceStatus.ASSEMBLING;
  }

  /** Rows so far. */
  public long getWritten() {
    return kept.written();
  }

  /** How much of it is done, 0 to 99 while it is under way: how many entries come is not known. */
  public int getPercent() {
    return kept.status() == EvidenceStatus.READY
        ? 100
        : (int) Math.min(99, 100 * kept.written() / Math.max(1, kept.expected()));
  }

  /** Business time; null until it is ready. */
  public Instant getReadyAt() {
    return kept.finished() == null ? null : kept.finished().readyAt();
  }

  /** Of the archive; 0 until it is ready. */
  public long getBytes() {
    return kept.finished() == null ? 0 : kept.finished().bytes();
  }

  /** Of the archive, in hexadecimal; null until it is ready. */
  public String getSha256() {
    return kept.finished() == null ? null : kept.finished().sha256();
  }

  /** Where the audit chain ended; 0 until it is ready. */
  public long getChainPosition() {
    return kept.finished() == null ? 0 : kept.finished().chainPosition();
  }

  /** Business time at which the file is deleted; null until it is ready. */
  public Instant getKeptUntil() {
    return kept.finished() == null ? null : kept.finished().keptUntil();
  }

  /** Why it has not come to an end so far; null where nothing is known. */
  public String getFailure() {
    return kept.failure();
  }
}
