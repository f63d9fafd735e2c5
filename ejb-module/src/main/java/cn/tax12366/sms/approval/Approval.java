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
import java.util.Optional;

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

  @Column(name = "decided_for")
  private String decidedFor;

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
   * @param holders by whose office he may: his own, or that of those in whose stead he stands; he
   *     gives the vote of one of them
   * @throws AuthorMayNotApprove if {@code approver} is who submitted it (R10.1e)
   * @throws InTheAuthorsStead if he stands for nobody but who submitted it
   * @throws AlreadyDecided if it waits no more
   * @throws AlreadyConsented if {@code approver} has approved it before (reading A7)
   * @throws VoteAlreadyGiven if those for whom he stands have all voted, be it by him, by another
   *     or themselves
   */
  void approve(OfficerCode approver, List<OfficerCode> holders, Clock clock) {
    barredBy(approver, holders)
        .ifPresent(
            bar -> {
              throw bar.refusal(subject);
            });
    OfficerCode vote = votes(holders).get(0);
    consents.add(new Consent(approver, vote, OffsetDateTime.now(clock)));
    if (consents.size() >= approversNeeded) {
      decide(ApprovalStatus.APPROVED, approver, vote, null, clock);
    }
  }

  /**
   * @param holders by whose office he may, as {@link #approve} says; votes that were given do not
   *     hinder
   * @throws ReasonMissing without words for the author
   * @throws AuthorMayNotApprove if {@code approver} is who submitted it (R10.1e)
   * @throws InTheAuthorsStead if he stands for nobody but who submitted it
   * @throws AlreadyDecided if it waits no more
   */
  void sendBack(OfficerCode approver, List<OfficerCode> holders, String reason, Clock clock) {
    if (reason == null || reason.isBlank()) {
      throw new ReasonMissing(subject);
    }
    barredBy(approver, holders)
        .filter(bar -> !bar.isAboutVotes())
        .ifPresent(
            bar -> {
              throw bar.refusal(subject);
            });
    String words = reason.strip();
    decide(
        ApprovalStatus.RETURNED,
        approver,
        others(holders).get(0),
        words.length() > 500 ? words.substring(0, 500) : words,
        clock);
  }

  /** What keeps the officer from approving it now; empty if nothing does. */
  Optional<ApprovalBar> barredBy(OfficerCode officer, List<OfficerCode> holders) {
    if (officer.digits().equals(author)) {
      return Optional.of(ApprovalBar.AUTHOR);
    }
    if (others(holders).isEmpty()) {
      return Optional.of(ApprovalBar.AUTHORS_STEAD);
    }
    if (status != ApprovalStatus.WAITING) {
      return Optional.of(ApprovalBar.DECIDED);
    }
    if (hasConsentOf(officer)) {
      return Optional.of(ApprovalBar.CONSENTED);
    }
    return votes(holders).isEmpty() ? Optional.of(ApprovalBar.VOTE_GIVEN) : Optional.empty();
  }

  /** Those for whom something can be decided: never who has submitted it. */
  private List<OfficerCode> others(List<OfficerCode> holders) {
    return holders.stream().filter(each -> !each.digits().equals(author)).toList();
  }

  /** Those for whom nobody has approved it yet, and who have not themselves. */
  List<OfficerCode> votes(List<OfficerCode> holders) {
    return others(holders).stream()
        .filter(each -> consents.stream().noneMatch(consent -> consent.vote().equals(each)))
        .toList();
  }

  private void decide(
      ApprovalStatus decision,
      OfficerCode approver,
      OfficerCode holder,
      String words,
      Clock clock) {
    this.status = decision;
    this.decidedBy = approver.digits();
    this.decidedFor = holder.equals(approver) ? null : holder.digits();
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

  /** In whose stead it was decided; null while it waits, and where in his own right. */
  OfficerCode decidedFor() {
    return decidedFor == null ? null : OfficerCode.of(decidedFor);
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
