package cn.tax12366.sms.organisation.delegation;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.access.SuspendedUse;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Lets an approver entrust his approving to a colleague, and take it back. Who stands in for
 * somebody is no approver by it: he entrusts nothing to anybody.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class Delegating {

  @Inject private DelegationRecords records;
  @Inject private AccessDecision access;
  @Inject private OfficerDirectory officers;
  @Inject private SuspendedUse suspended;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * The colleague may approve in the caller's stead from the first to the last day, both included,
   * in business time.
   *
   * @param delegate in service in the caller's own unit and department
   * @param firstDay today or later
   * @param lastDay at most 29 days after the first
   * @param reason null if none is given; at most 200 characters are kept
   * @return its number
   * @throws cn.tax12366.sms.organisation.access.NotPermitted unless the caller is an approver by
   *     his own office
   * @throws cn.tax12366.sms.organisation.UnknownOfficer if there is no such colleague
   * @throws DelegationOutOfTime if it would begin before today, or end before it begins
   * @throws DelegationTooLong if it would take more than 30 days
   * @throws DelegatedToOneself if the caller means himself
   * @throws DelegateElsewhere if he serves in another unit or department, or no more
   * @throws DelegateUnfit if he approves himself, is an administrator, or his use is suspended
   * @throws DelegatedAlready if the caller has entrusted it for one of these days before
   */
  public long entrust(OfficerCode delegate, LocalDate firstDay, LocalDate lastDay, String reason) {
    OfficerView caller = access.require(Act.ENTRUST_APPROVAL);
    OfficerView chosen = officers.get(delegate);
    LocalDate today = LocalDate.now(clock);
    Delegation made =
        Delegation.made(
            caller, chosen, new DelegationTerms(firstDay, lastDay, reason, today), clock.instant());
    if (suspended.of(chosen)) {
      throw new DelegateUnfit(chosen.getRealName());
    }
    records.lock(caller.getCode());
    records.by(caller.getCode()).stream()
        .filter(each -> each.state(today) != DelegationState.OVER)
        .filter(each -> !each.firstDay().isAfter(lastDay) && !each.lastDay().isBefore(firstDay))
        .findFirst()
        .ifPresent(
            each -> {
              throw new DelegatedAlready(
                  officers.get(each.delegate()).getRealName(), each.firstDay(), each.lastDay());
            });
    records.add(made);
    audit.record(
        Entry.of("approval-delegation.made", made.subject())
            .called(caller.getRealName())
            .fact("to", chosen.getRealName())
            .fact("first-day", firstDay)
            .fact("last-day", lastDay)
            .fact("reason", made.reason()));
    return made.id();
  }

  /**
   * Takes back what the caller has entrusted: it opens nothing from the delegate's next request on.
   *
   * @throws NoSuchDelegation if it is not the caller's
   * @throws DelegationAlreadyOver if its last day is over, or it has ended before
   */
  public void takeBack(long id) {
    OfficerCode caller = caller();
    Delegation delegation =
        records
            .find(id)
            .filter(each -> each.delegator().equals(caller))
            .orElseThrow(() -> new NoSuchDelegation(id));
    if (delegation.state(LocalDate.now(clock)) == DelegationState.OVER) {
      throw new DelegationAlreadyOver();
    }
    delegation.end(DelegationEnd.TAKEN_BACK, caller, clock.instant());
    records.written();
    audit.record(
        Entry.of("approval-delegation.taken-back", delegation.subject())
            .called(officers.get(caller).getRealName())
            .fact("to", officers.get(delegation.delegate()).getRealName()));
  }

  /**
   * To whom the caller could entrust it, by code.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted unless the caller is an approver by
   *     his own office
   */
  public List<OfficerView> candidates() {
    OfficerView caller = access.require(Act.ENTRUST_APPROVAL);
    return officers.of(caller.getAuthorityCode()).stream()
        .filter(OfficerView::isActive)
        .filter(each -> each.getDepartment() == caller.getDepartment())
        .filter(each -> !each.getCode().equals(caller.getCode()))
        .filter(Delegation::isFit)
        .filter(each -> !suspended.of(each))
        .toList();
  }

  /** What the caller has entrusted to others, what is over included, the newest first. */
  public List<DelegationView> mine() {
    return records.by(caller()).stream().map(this::view).toList();
  }

  /** What others have entrusted to the caller and is not over, by its first day. */
  public List<DelegationView> entrustedToMe() {
    return records.to(caller(), LocalDate.now(clock)).stream().map(this::view).toList();
  }

  private OfficerCode caller() {
    return access.require(Act.SEE_POLICY).getCode();
  }

  private DelegationView view(Delegation delegation) {
    return new DelegationView(
        delegation,
        officers.get(delegation.delegator()),
        officers.get(delegation.delegate()),
        LocalDate.now(clock));
  }
}
