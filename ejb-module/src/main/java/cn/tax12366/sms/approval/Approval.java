package cn.tax12366.sms.approval;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * A request for approval and what became of it.
 *
 * <p>It waits with its snapshot frozen, until as many persons as it needs have approved it, each of
 * them somebody else than its author, or one of them sends it back; and it becomes void when what
 * was submitted changes. Nothing leads back: what was sent back or has become void is submitted
 * anew, as another request.
 */
@Entity
public class Approval {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "approval")
  @SequenceGenerator(name = "approval", sequenceName = "approval_seq")
  private Long id;

  private String subject;

  @Column(name = "authority_code")
  private String authorityCode;

  private String department;
  private String author;
  private String digest;
  private String snapshot;

  @Enumerated(EnumType.STRING)
  private ApprovalStatus status;

  @Column(name = "submitted_at")
  private OffsetDateTime submittedAt;

  @Column(name = "approvers_needed")
  private int approversNeeded;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "approval_consent", joinColumns = @JoinColumn(name = "approval_id"))
  @OrderBy("givenAt")
  private List<Consent> consents = new ArrayList<>();

  @Column(name = "decided_by")
  private String decidedBy;

  @Column(name = "decided_at")
  private OffsetDateTime decidedAt;

  private String reason;

  @Version private int version;

  protected Approval() {}

  /**
   * @param approversNeeded how many have to approve it: 1 or 2
   */
  Approval(
      String subject,
      AuthorityCode authority,
      String department,
      OfficerCode author,
      Snapshot snapshot,
      int approversNeeded,
      Clock clock) {
    if (approversNeeded < 1 || approversNeeded > 2) {
      throw new IllegalArgumentException("One or two approve, not " + approversNeeded);
    }
    this.approversNeeded = approversNeeded;
    this.subject = subject;
    this.authorityCode = authority.digits();
    this.department = department;
    this.author = author.digits();
    this.snapshot = snapshot.written();
    this.digest = snapshot.digest();
    this.status = ApprovalStatus.WAITING;
    this.submittedAt = OffsetDateTime.now(clock);
  }

  /**
   * One more approves. With as many as it needs it is approved; until then it goes on waiting.
   *
   * @throws AuthorMayNotApprove if {@code approver} is who submitted it (R10.1e)
   * @throws AlreadyDecided if it waits no more
   * @throws AlreadyConsented if {@code approver} has approved it before (reading A7)
   */
  void approve(OfficerCode approver, Clock clock) {
    requireOpenTo(approver);
    if (hasConsentOf(approver)) {
      throw new AlreadyConsented(subject);
    }
    consents.add(new Consent(approver, OffsetDateTime.now(clock)));
    if (consents.size() >= approversNeeded) {
      decide(ApprovalStatus.APPROVED, approver, null, clock);
    }
  }

  /**
   * @throws ReasonMissing without words for the author
   * @throws AuthorMayNotApprove if {@code approver} is who submitted it (R10.1e)
   * @throws AlreadyDecided if it waits no more
   */
  void sendBack(OfficerCode approver, String reason, Clock clock) {
    if (reason == null || reason.isBlank()) {
      throw new ReasonMissing(subject);
    }
    requireOpenTo(approver);
    String words = reason.strip();
    decide(
        ApprovalStatus.RETURNED,
        approver,
        words.length() > 500 ? words.substring(0, 500) : words,
        clock);
  }

  private void requireOpenTo(OfficerCode approver) {
    if (approver.digits().equals(author)) {
      throw new AuthorMayNotApprove(subject);
    }
    if (status != ApprovalStatus.WAITING) {
      throw new AlreadyDecided(subject);
    }
  }

  private void decide(ApprovalStatus decision, OfficerCode approver, String words, Clock clock) {
    this.status = decision;
    this.decidedBy = approver.digits();
    this.decidedAt = OffsetDateTime.now(clock);
    this.reason = words;
  }

  /** What was submitted is no longer as it was. */
  void becomeVoid() {
    if (status == ApprovalStatus.WAITING || status == ApprovalStatus.APPROVED) {
      this.status = ApprovalStatus.VOID;
    }
  }

  /** True if exactly these facts were approved. */
  boolean covers(Snapshot facts) {
    return status == ApprovalStatus.APPROVED && digest.equals(facts.digest());
  }

  Long id() {
    return id;
  }

  String subject() {
    return subject;
  }

  AuthorityCode authority() {
    return AuthorityCode.of(authorityCode);
  }

  String department() {
    return department;
  }

  OfficerCode author() {
    return OfficerCode.of(author);
  }

  Snapshot snapshot() {
    return Snapshot.read(snapshot);
  }

  String digest() {
    return digest;
  }

  ApprovalStatus status() {
    return status;
  }

  Instant submittedAt() {
    return submittedAt.toInstant();
  }

  int approversNeeded() {
    return approversNeeded;
  }

  /** Who has approved it so far, in that order. */
  List<Consent> consents() {
    return List.copyOf(consents);
  }

  boolean hasConsentOf(OfficerCode officer) {
    return consents.stream().anyMatch(consent -> consent.approver().equals(officer));
  }

  /** Null while it waits. */
  OfficerCode decidedBy() {
    return decidedBy == null ? null : OfficerCode.of(decidedBy);
  }

  /** Null while it waits. */
  Instant decidedAt() {
    return decidedAt == null ? null : decidedAt.toInstant();
  }

  /** Null unless it was sent back. */
  String reason() {
    return reason;
  }
}
