package cn.tax12366.sms.approval;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says of what has waited for too long who is to be reminded of it; for the platform alone. */
@Stateless
@RolesAllowed("SYSTEM")
public class OverdueApprovals {

  @Inject private ApprovalRecords approvals;
  @Inject private WaitingRule waiting;
  @Inject private Deciders deciders;

  /**
   * Everybody who may decide now what has waited for more than {@code sms.approval.remind-after}
   * working hours, whatever it is, with all of it that is his to decide. What could reach nobody in
   * time any more, as its last day is over, hurries nobody and is left out.
   *
   * @return nobody on a rest day
   */
  public List<OverdueForDecider> byDecider() {
    WaitingRule.Judgement judgement = waiting.now();
    if (!judgement.isWorkingDay()) {
      return List.of();
    }
    Map<OfficerCode, OfficerView> people = new LinkedHashMap<>();
    Map<OfficerCode, List<Approval>> theirs = new LinkedHashMap<>();
    for (Approval approval : approvals.waiting()) {
      if (!judgement.isOverdue(approval)) {
        continue;
      }
      for (OfficerView decider : deciders.of(approval)) {
        people.put(decider.getCode(), decider);
        theirs.computeIfAbsent(decider.getCode(), code -> new ArrayList<>()).add(approval);
      }
    }
    return theirs.entrySet().stream()
        .map(each -> new OverdueForDecider(people.get(each.getKey()), each.getValue()))
        .toList();
  }
}
