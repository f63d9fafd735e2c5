package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import java.time.Instant;
import java.time.LocalDate;

/** A notice as people see it. */
public final class NoticeView {

  private final Notice notice;
  private final String authorityName;
  private final String officerName;

  NoticeView(Notice notice, String authorityName, String officerName) {
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

  /** Short name of the unit and the deadline; the kind is the page's to say. */
  public String getTitle() {
    return notice.title();
  }

  public AuthorityCode getAuthority() {
    return notice.authority();
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

  public long getTemplateId() {
    return notice.templateId();
  }

  /** The deadline it reminds of. */
  public LocalDate getDueDate() {
    return notice.dueDate();
  }

  /** How near the deadline, such as {@code D-3}: three working days before it. */
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
    return notice.status() == NoticeStatus.PREPARING && !notice.madeByRule();
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
