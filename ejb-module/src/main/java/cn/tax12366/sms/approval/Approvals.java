package cn.tax12366.sms.approval;

import cn.tax12366.sms.approval.ApprovalView.Names;
import cn.tax12366.sms.approval.ApprovalView.Standing;
import cn.tax12366.sms.approval.ApprovalView.Wait;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.access.EntrustedApproval;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Submits, decides and proves approvals. A subject is named by its owner, kind and number: {@code
 * template:3}.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class Approvals {

  @Inject private ApprovalRecords approvals;
  @Inject private AccessDecision access;
  @Inject private EntrustedApproval entrusted;
  @Inject private WaitingRule waiting;
  @Inject private Deciders deciders;
  @Inject private OfficerDirectory officers;
  @Inject private AuditTrail audit;
  @Inject private Event<Approved> approved;
  @Inject private Event<Returned> returned;
  @Inject @BusinessTime private Clock clock;

  /**
   * Freezes {@code snapshot} and lets it wait for an approver of the author's own unit and
   * department. An earlier request for the same subject becomes void.
   *
   * @param author who answers for it; whoever calls has found out that this is the caller
   * @return number of the request
   */
  public long submit(String subject, OfficerView author, Snapshot snapshot) {
    return submit(subject, author, snapshot, 1);
  }

  /**
   * As {@link #submit(String, OfficerView, Snapshot)}, for what one approver alone cannot answer
   * for.
   *
   * @param approversNeeded 1 or 2
   */
  public long submit(String subject, OfficerView author, Snapshot snapshot, int approversNeeded) {
    makeVoid(subject);
    Approval approval =
        new Approval(
            subject,
            author.getAuthorityCode(),
            author.getDepartment().name(),
            author.getCode(),
            snapshot,
            approversNeeded,
            clock);
    approvals.add(approval);
    audit.record("approval.submitted", subject, Outcome.DONE, "digest " + approval.digest());
    return approval.id();
  }

  /**
   * Approves what waits under this number. With as many approvers as it needs it is decided, and
   * the owner of the subject is told at once ({@link Approved}); before that it waits for another.
   *
   * @throws NoSuchApproval if there is none
   * @throws cn.tax12366.sms.organisation.access.NotPermitted unless the caller is an approver of
   *     the issuing unit and department (reading A7)
   * @throws AuthorMayNotApprove if the caller submitted it (R10.1e)
   * @throws InTheAuthorsStead if the caller stands in for nobody but who submitted it
   * @throws AlreadyDecided if it waits no more
   * @throws AlreadyConsented if the caller has approved it before, and another has to (reading A7)
   * @throws VoteAlreadyGiven if it has been approved by the one in whose stead the caller would, or
   *     by somebody in the caller's stead
   */
  public void approve(long id) {
    Approval approval = lock(id);
    OfficerView approver = requireApprover(approval);
    approval.approve(approver.getCode(), holders(approval), clock);
    List<Consent> consents = approval.consents();
    boolean decided = approval.status() == ApprovalStatus.APPROVED;
    audit.record(
        inSteadOf(
                consents.get(consents.size() - 1).vote(),
                approver,
                Entry.of(decided ? "approval.approved" : "approval.consented", approval.subject()))
            .detail("digest " + approval.digest()));
    if (decided) {
      approved.fire(new Approved(approval.subject(), approval.author(), approver.getCode()));
    }
  }

  /**
   * Sends back what waits under this number, with words for its author ({@link Returned}).
   *
   * @param reason at most 500 characters are kept
   * @throws NoSuchApproval if there is none
   * @throws cn.tax12366.sms.organisation.access.NotPermitted unless the caller is an approver of
   *     the issuing unit and department (reading A7)
   * @throws ReasonMissing without a reason
   * @throws AuthorMayNotApprove if the caller submitted it (R10.1e)
   * @throws InTheAuthorsStead if the caller stands in for nobody but who submitted it
   * @throws AlreadyDecided if it waits no more
   */
  public void returnWith(long id, String reason) {
    Approval approval = lock(id);
    OfficerView approver = requireApprover(approval);
    approval.sendBack(approver.getCode(), holders(approval), reason, clock);
    audit.record(
        inSteadOf(
                approval.decidedFor(), approver, Entry.of("approval.returned", approval.subject()))
            .detail(approval.reason()));
    returned.fire(
        new Returned(approval.subject(), approval.author(), approver.getCode(), approval.reason()));
  }

  /** Says in whose stead it was done; nothing where it was in the officer's own right. */
  private Entry inSteadOf(OfficerCode holder, OfficerView approver, Entry entry) {
    return holder == null || holder.equals(approver.getCode())
        ? entry
        : entry.fact("in-stead-of", name(holder)).fact("in-stead-of-code", holder);
  }

  /** What was submitted has been changed or withdrawn: nothing of it may be carried out. */
  public void makeVoid(String subject) {
    approvals.of(subject).forEach(Approval::becomeVoid);
  }

  /**
   * Demands, at the moment of carrying out, that these very facts were approved.
   *
   * @throws NotApproved if they were not, or have changed since
   */
  public void requireApproved(String subject, Snapshot facts) {
    if (!covers(subject, facts)) {
      throw new NotApproved(subject);
    }
  }

  /** True if these very facts were approved, and nothing has made that void since. */
  public boolean covers(String subject, Snapshot facts) {
    return approvals.of(subject).stream().anyMatch(approval -> approval.covers(facts));
  }

  /**
   * What waits for the caller's decision, in his own right or in another's stead, oldest first: not
   * what he or the other submitted himself, and not what one of them has approved and another has
   * to approve too.
   */
  public List<ApprovalView> waitingForMe() {
    OfficerView caller = access.require(Act.APPROVE);
    List<OfficerView> holders =
        access.holders(Act.APPROVE, caller.getAuthorityCode(), caller.getDepartment());
    WaitingRule.Judgement judgement = waiting.now();
    return approvals.waiting(caller.getAuthorityCode(), caller.getDepartment().name()).stream()
        .filter(approval -> approval.barredBy(caller.getCode(), codes(holders)).isEmpty())
        .map(
            approval ->
                view(
                    approval,
                    standing(approval, caller, holders),
                    new Wait(judgement.of(approval), List.of())))
        .toList();
  }

  /**
   * A page of what the caller has approved or sent back, the newest first.
   *
   * @param size 1 to 200
   */
  public Page<ApprovalView> decidedByMe(int first, int size) {
    OfficerView caller = access.require(Act.APPROVE);
    Page<Approval> page =
        approvals.decidedBy(caller.getCode(), Math.max(0, first), Math.max(1, Math.min(200, size)));
    return new Page<>(page.rows().stream().map(this::view).toList(), page.total());
  }

  /**
   * A page of what colleagues have approved or sent back in the caller's stead, the newest first.
   *
   * @param size 1 to 200
   * @throws cn.tax12366.sms.organisation.access.NotPermitted unless the caller is an approver by
   *     his own office
   */
  public Page<ApprovalView> decidedInMyStead(int first, int size) {
    OfficerView caller = access.require(Act.ENTRUST_APPROVAL);
    Page<Approval> page =
        approvals.decidedFor(
            caller.getCode(), Math.max(0, first), Math.max(1, Math.min(200, size)));
    return new Page<>(page.rows().stream().map(this::view).toList(), page.total());
  }

  /**
   * One request with its facts, and how the caller stands to it.
   *
   * @throws NoSuchApproval if there is none
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if it is none of the caller's to
   *     decide
   */
  public ApprovalView find(long id) {
    Approval approval = get(id);
    OfficerView caller = requireApprover(approval);
    return view(
        approval,
        standing(
            approval,
            caller,
            access.holders(
                Act.APPROVE, approval.authority(), DepartmentKind.valueOf(approval.department()))),
        wait(approval));
  }

  /**
   * Who may decide what the caller submits: the active approvers of his unit and department but
   * himself (reading A7), and whoever stands in today for one of them. For what a page says; the
   * decision is made anew when one of them acts.
   */
  public List<OfficerView> decidersForMe() {
    return access
        .caller()
        .map(
            caller ->
                officers.of(caller.getAuthorityCode()).stream()
                    .filter(officer -> officer.getDepartment() == caller.getDepartment())
                    .filter(officer -> !officer.getCode().equals(caller.getCode()))
                    .filter(officer -> decidesFor(caller, officer))
                    .toList())
        .orElse(List.of());
  }

  private boolean decidesFor(OfficerView author, OfficerView officer) {
    return officer.isActive()
        && !deciders.isSuspended(officer)
        && (officer.has(OfficerRole.APPROVER)
            || entrusted.entrustedTo(officer).stream()
                .anyMatch(holder -> !holder.getCode().equals(author.getCode())));
  }

  /**
   * Every request there was for a subject, newest first, and of one that waits how urgent it is and
   * who may decide it; who asks has checked that he may.
   */
  public List<ApprovalView> historyOf(String subject) {
    return approvals.of(subject).stream()
        .map(approval -> view(approval, Standing.NONE, wait(approval)))
        .toList();
  }

  private Wait wait(Approval approval) {
    return approval.status() == ApprovalStatus.WAITING
        ? new Wait(waiting.now().of(approval), deciders(approval))
        : Wait.NONE;
  }

  private List<String> deciders(Approval approval) {
    return deciders.of(approval).stream().map(OfficerView::getRealName).toList();
  }

  private Approval get(long id) {
    return approvals.find(id).orElseThrow(() -> new NoSuchApproval(id));
  }

  private Approval lock(long id) {
    return approvals.lock(id).orElseThrow(() -> new NoSuchApproval(id));
  }

  private OfficerView requireApprover(Approval approval) {
    AuthorityCode unit = approval.authority();
    return access.require(Act.APPROVE, unit, DepartmentKind.valueOf(approval.department()));
  }

  private List<OfficerCode> holders(Approval approval) {
    return codes(
        access.holders(
            Act.APPROVE, approval.authority(), DepartmentKind.valueOf(approval.department())));
  }

  private static List<OfficerCode> codes(List<OfficerView> officers) {
    return officers.stream().map(OfficerView::getCode).toList();
  }

  private static Standing standing(
      Approval approval, OfficerView caller, List<OfficerView> holders) {
    List<OfficerCode> votes = approval.votes(codes(holders));
    String stead =
        holders.stream()
            .filter(each -> !each.getCode().equals(caller.getCode()))
            .filter(each -> votes.isEmpty() || votes.get(0).equals(each.getCode()))
            .findFirst()
            .map(OfficerView::getRealName)
            .orElse("");
    return new Standing(approval.barredBy(caller.getCode(), codes(holders)).orElse(null), stead);
  }

  private ApprovalView view(Approval approval) {
    return view(approval, Standing.NONE, Wait.NONE);
  }

  private ApprovalView view(Approval approval, Standing standing, Wait wait) {
    return new ApprovalView(
        approval,
        new Names(name(approval.author()), name(approval.decidedBy()), name(approval.decidedFor())),
        approval.consents().stream()
            .map(
                consent -> new ConsentView(consent, name(consent.approver()), name(consent.vote())))
            .toList(),
        standing,
        wait);
  }

  private String name(OfficerCode officer) {
    return officer == null ? "" : officers.find(officer).map(OfficerView::getRealName).orElse("");
  }
}
