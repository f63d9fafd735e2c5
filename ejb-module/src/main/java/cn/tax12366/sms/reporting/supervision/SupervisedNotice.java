package cn.tax12366.sms.reporting.supervision;

import cn.tax12366.sms.notices.NoticeStatus;
import java.time.Instant;
import java.time.LocalDate;

/** A notice as supervision sees it: its kind and its figures, never its title and its text. */
public final class SupervisedNotice {

  private final Facts facts;
  private final Volume volume;
  private final boolean suspendable;

  /**
   * @param unitName whose taxpayers it is for
   * @param issuerName whose officer issued it
   * @param audience messages frozen; null before
   */
  record Facts(
      String publicId,
      String kind,
      NoticeStatus status,
      String unitName,
      String issuerName,
      String officer,
      String officerName,
      LocalDate dueDate,
      Long audience,
      Instant createdAt,
      Instant releasedAt) {}

  SupervisedNotice(Facts facts, Volume volume, boolean suspendable) {
    this.facts = facts;
    this.volume = volume;
    this.suspendable = suspendable;
  }

  public String getPublicId() {
    return facts.publicId();
  }

  /** A word for programs, such as {@code FILING_REMINDER}. */
  public String getKind() {
    return facts.kind();
  }

  public NoticeStatus getStatus() {
    return facts.status();
  }

  /** Whose taxpayers it is for. */
  public String getUnitName() {
    return facts.unitName();
  }

  /** Whose officer issued it. */
  public String getIssuerName() {
    return facts.issuerName();
  }

  /** Officer code of who issued it. */
  public String getOfficer() {
    return facts.officer();
  }

  public String getOfficerName() {
    return facts.officerName();
  }

  public LocalDate getDueDate() {
    return facts.dueDate();
  }

  /** Messages frozen; null before. */
  public Long getAudience() {
    return facts.audience();
  }

  public Instant getCreatedAt() {
    return facts.createdAt();
  }

  /** When the last of it was handed over for sending; null before. */
  public Instant getReleasedAt() {
    return facts.releasedAt();
  }

  /** Null before anything of it was counted. */
  public Volume getVolume() {
    return volume;
  }

  /** Whether the caller may suspend who issued it: for what a page shows. */
  public boolean isSuspendable() {
    return suspendable;
  }
}
