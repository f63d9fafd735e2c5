package cn.tax12366.sms.approval;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.structure.UnitChange;
import cn.tax12366.sms.organisation.structure.UnitCharge;
import cn.tax12366.sms.shared.Sentence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What waits for an approver of the unit is decided first: afterwards nobody could (A7). */
@ApplicationScoped
class ApprovalCharge implements UnitCharge {

  @Inject private ApprovalRecords approvals;

  @Override
  public String kind() {
    return "approvals";
  }

  @Override
  public Fate fate() {
    return Fate.ENDS;
  }

  @Override
  public long count(AuthorityView unit) {
    return approvals.countWaiting(unit.getCode());
  }

  @Override
  public List<Sentence> against(UnitChange change) {
    return change.closed().stream()
        .filter(unit -> count(unit) > 0)
        .map(unit -> Sentence.of("unit-against-approvals", count(unit), unit.getShortName()))
        .toList();
  }

  @Override
  public void follow(UnitChange change, OfficerView by) {
    // Nothing waits by then.
  }
}
