package cn.tax12366.sms.approval;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A request for approval with everything needed to decide on it. */
public final class ApprovalView {

  private final Approval approval;
  private final String authorName;
  private final String deciderName;
  private final String decidedForName;
  private final List<ConsentView> consents;
  private final Standing standing;
  private final Wait wait;
  private final List<Map.Entry<String, String>> facts;

  /**
   * How the reader stands to it.
   *
   * @param bar what keeps him from approving it; null if nothing does
   * @param stead real name of the one in whose stead he would decide; empty if in his own right
   */
  record Standing(ApprovalBar bar, String stead) {

    /** Of who reads what he has no part in. */
    static final Standing NONE = new Standing(null, "");
  }

  /**
   * How it waits.
   *
   * @param urgency null where it does not wait, or nobody asked
   * @param deciders real names of those who may approve it now
   */
  record Wait(ApprovalUrgency urgency, List<String> deciders) {

    /** Of what waits no more, and where nobody asks. */
    static final Wait NONE = new Wait(null, List.of());
  }

  /**
   * The names of those whom a decision mentions.
   *
   * @param decidedFor empty where it was decided in the decider's own right
   */
  record Names(String author, String decider, String decidedFor) {}

  ApprovalView(
      Approval approval, Names names, List<ConsentView> consents, Standing standing, Wait wait) {
    this.consents = List.copyOf(consents);
    this.approval = approval;
    this.authorName = names.author();
    this.deciderName = names.decider();
    this.decidedForName = names.decidedFor();
    this.standing = standing;
    this.wait = wait;
    this.facts = List.copyOf(new ArrayList<>(approval.snapshot().facts().entrySet()));
  }

  public long getId() {
    return approval.id();
  }

  /** Kind and number: {@code template:3}, {@code reminder-rule:1}, {@code notice:17}. */
  public String getSubject() {
    return approval.subject();
  }

  /** What stands before the colon of the subject: {@code template}, {@code reminder-rule}, … */
  public String getSubjectKind() {
    return approval.subject().substring(0, approval.subject().indexOf(':'));
  }

  /** The frozen facts in order; the key names the fact, the value is as frozen. */
  public List<Map.Entry<String, String>> getFacts() {
    return facts;
  }

  /**
   * One frozen fact.
   *
   * @return null if the snapshot has none of this name
   */
  public String fact(String name) {
    return approval.snapshot().facts().get(name);
  }

  public AuthorityCode getAuthority() {
    return approval.authority();
  }

  public OfficerCode getAuthor() {
    return approval.author();
  }

  public String getAuthorName() {
    return authorName;
  }

  public ApprovalStatus getStatus() {
    return approval.status();
  }

  public boolean isWaiting() {
    return approval.status() == ApprovalStatus.WAITING;
  }

  /** SHA-256 of the frozen facts, hexadecimal. */
  public String getDigest() {
    return approval.digest();
  }

  public Instant getSubmittedAt() {
    return approval.submittedAt();
  }

  /** How many have to approve it: 1 or 2. */
  public int getApproversNeeded() {
    return approval.approversNeeded();
  }

  /** Who has approved it so far, in that order. */
  public List<ConsentView> getConsents() {
    return consents;
  }

  /** Null while it waits. */
  public OfficerCode getDecidedBy() {
    return approval.decidedBy();
  }

  /** Empty while it waits. */
  public String getDeciderName() {
    return deciderName;
  }

  /** In whose stead it was decided; empty while it waits, and where in the decider's own right. */
  public String getDecidedForName() {
    return decidedForName;
  }

  /**
   * How urgently it waits, for what waits for the reader, {@link Approvals#find} and {@link
   * Approvals#historyOf}; null where it does not wait.
   */
  public ApprovalUrgency getUrgency() {
    return wait.urgency();
  }

  /** True if whoever may decide is to be reminded of it. */
  public boolean isPressing() {
    return wait.urgency() != null && wait.urgency() != ApprovalUrgency.FRESH;
  }

  /**
   * Who may approve it now, by name, for {@link Approvals#find} and {@link Approvals#historyOf};
   * empty where nobody can.
   */
  public List<String> getDeciders() {
    return wait.deciders();
  }

  /** As {@link #getDeciders()}, with {@code and} between the names. */
  public String deciders(String and) {
    return String.join(and, wait.deciders());
  }

  /**
   * What keeps the reader from approving it, for {@link Approvals#find} and what waits for him;
   * null if nothing does.
   */
  public ApprovalBar getBar() {
    return standing.bar();
  }

  /** In whose stead the reader would decide it; empty if in his own right. */
  public String getSteadName() {
    return standing.stead();
  }

  /** Null while it waits. */
  public Instant getDecidedAt() {
    return approval.decidedAt();
  }

  /** Null unless it was sent back. */
  public String getReason() {
    return approval.reason();
  }
}
