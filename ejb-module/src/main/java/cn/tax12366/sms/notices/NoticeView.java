package cn.tax12366.sms.notices;

import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.notices.kind.KindView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A notice as people see it. */
public final class NoticeView {

  private final Notice notice;
  private final String authorityName;
  private final String officerName;
  private final KindView kind;
  private final boolean readable;
  private final LocalDate goesOutUntil;

  /**
   * @param kind by which it was made; null for what was made before there were any
   * @param readable whether its words are the reader's to read
   * @param goesOutUntil its last day, or the day before its next repeat
   */
  NoticeView(
      Notice notice,
      String authorityName,
      String officerName,
      KindView kind,
      boolean readable,
      LocalDate goesOutUntil) {
    this.goesOutUntil = goesOutUntil;
    this.kind = kind;
    this.readable = readable;
    this.notice = notice;
    this.authorityName = authorityName;
    this.officerName = officerName;
  }

  /** Unguessable; what pages and the API call it. */
  public String getPublicId() {
    return notice.publicId();
  }

  /** What outbound calls it: {@code notice:17}, as in progress events and message searches. */
  public String getOrigin() {
    return notice.subject();
  }

  /** True for a reminder of a filing deadline, false for what a bureau publishes. */
  public boolean isReminder() {
    return notice.isReminder();
  }

  /** Code of its kind. */
  public String getKindCode() {
    return notice.kind();
  }

  /** By which it was made; null for what was made before there were any. */
  public KindView getKind() {
    return kind;
  }

  /**
   * The words of a publication; null for a reminder, which has those of its template, and for
   * readers who see how sending goes and no message (reading A22).
   */
  public String getBody() {
    return readable ? notice.body() : null;
  }

  /** Whom a publication is meant for; null for a reminder. */
  public AudienceTerms getAudience() {
    return notice.audience();
  }

  /** The how manieth time it is said: 1 for what is said once, and for the first time. */
  public int getOccurrence() {
    return notice.occurrence();
  }

  /** True for what was said before and is said again, under the approval of the first time. */
  public boolean isRepeat() {
    return notice.isRepeat();
  }

  /** Further moments at which it was to be said again; none for most, and for a repeat. */
  public List<Instant> getAgain() {
    return notice.again().moments();
  }

  /** Nothing of it goes out before; null for at once. */
  public Instant getNotBefore() {
    return notice.notBefore();
  }

  /** True where it goes out at any hour, and not inside the sending window only. */
  public boolean isUrgent() {
    return notice.isUrgent();
  }

  /** Why it goes out at any hour; null where it keeps to the sending window. */
  public String getUrgentReason() {
    return notice.urgentReason();
  }

  /**
   * The author's own for a publication; for a reminder the short name of the unit and the deadline:
   * what kind it is is the page's to say.
   */
  public String getTitle() {
    return notice.title();
  }

  public AuthorityCode getAuthority() {
    return notice.authority();
  }

  /** The unit whose officer issues it; {@link #getAuthority()} is whose people receive it. */
  public AuthorityCode getIssuer() {
    return notice.issuer();
  }

  public String getAuthorityName() {
    return authorityName;
  }

  /** In whose name it goes out. */
  public OfficerCode getOfficer() {
    return notice.officer();
  }

  public String getOfficerName() {
    return officerName;
  }

  /** True if a standing rule made it, false if a person prepared it. */
  public boolean isMadeByRule() {
    return notice.madeByRule();
  }

  /** Null for a publication. */
  public Long getTemplateId() {
    return notice.templateId();
  }

  /** The last day on which it may go out: the deadline that a reminder is of. */
  public LocalDate getDueDate() {
    return notice.dueDate();
  }

  /**
   * The last day on which what waits of it goes out: its last day, or the day before it is said
   * again, which tells the same people anew (R4.4). What has not gone by then expires.
   */
  public LocalDate getGoesOutUntil() {
    return goesOutUntil;
  }

  /** True where the day before its next repeat comes before its last day. */
  public boolean isFollowedByRepeat() {
    return goesOutUntil.isBefore(notice.dueDate());
  }

  /** How near the deadline, such as {@code D-3}: three working days; null for a publication. */
  public String getStage() {
    return notice.stage();
  }

  public NoticeStatus getStatus() {
    return notice.status();
  }

  /** Messages frozen; null before. */
  public Integer getAudienceSize() {
    return notice.audienceSize();
  }

  /** Short messages all of them take; null before they are frozen. */
  public Integer getSegmentCount() {
    return notice.segmentCount();
  }

  /** Digest over every phone and text frozen; null before. */
  public String getAudienceDigest() {
    return notice.audienceDigest();
  }

  public Instant getCreatedAt() {
    return notice.createdAt();
  }

  /** When the last of it was handed over for sending; null before. */
  public Instant getReleasedAt() {
    return notice.releasedAt();
  }

  /** True while it can be submitted. */
  public boolean isDraft() {
    return notice.status() == NoticeStatus.DRAFT || isBeingWrittenDownByHand();
  }

  private boolean isBeingWrittenDownByHand() {
    return notice.status() == NoticeStatus.PREPARING && !notice.madeByRule() && !notice.isRepeat();
  }

  /** True while it can be held back. */
  public boolean isPausable() {
    return notice.status() == NoticeStatus.RELEASED;
  }

  /** True while it can go on. */
  public boolean isResumable() {
    return notice.status() == NoticeStatus.PAUSED;
  }

  /** True while it can be ended for good. */
  public boolean isStoppable() {
    return switch (notice.status()) {
      case RELEASING, RELEASED, PAUSED, SUSPENDED, AWAITING_RENEWAL -> true;
      default -> false;
    };
  }
}
