package cn.tax12366.sms.organisation.duty;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.structure.UnitChange;
import cn.tax12366.sms.organisation.structure.UnitCharge;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.Sentence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Answering for the security of a bureau ends with it: its successor has somebody already. */
@ApplicationScoped
class SecurityDutyCharge implements UnitCharge {

  @Inject private SecurityDuties duties;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  @Override
  public String kind() {
    return "security-duties";
  }

  @Override
  public Fate fate() {
    return Fate.ENDS;
  }

  @Override
  public long count(AuthorityView unit) {
    return duties.standing(unit.getCode());
  }

  @Override
  public List<Sentence> against(UnitChange change) {
    return List.of();
  }

  @Override
  public void follow(UnitChange change, OfficerView by) {
    for (AuthorityView unit : change.closed()) {
      duties
          .lock(unit.getCode())
          .ifPresent(
              duty -> {
                duty.end(by.getCode(), clock.instant());
                audit.record(
                    "security-duty.ended",
                    SecurityDutyNaming.subject(unit.getCode()),
                    Outcome.DONE,
                    duty.officer().digits());
              });
    }
  }
}
