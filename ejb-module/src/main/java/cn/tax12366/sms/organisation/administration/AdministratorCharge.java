package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.structure.UnitChange;
import cn.tax12366.sms.organisation.structure.UnitCharge;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.Sentence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * The administrators of a closed unit end their service with it: gone along, they would administer,
 * or audit, people of a unit whose administrator nobody made them. The successor's own
 * administrators take them on again in the post they are to have, under the codes they have.
 */
@ApplicationScoped
class AdministratorCharge implements UnitCharge {

  @Inject private Personnel personnel;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  @Override
  public String kind() {
    return "administrators";
  }

  @Override
  public Fate fate() {
    return Fate.ENDS;
  }

  @Override
  public long count(AuthorityView unit) {
    return of(unit).size();
  }

  @Override
  public List<Sentence> against(UnitChange change) {
    return List.of();
  }

  @Override
  public void follow(UnitChange change, OfficerView by) {
    for (AuthorityView unit : change.closed()) {
      for (OfficerView officer : of(unit)) {
        personnel.find(officer.getCode()).orElseThrow().leave(LocalDate.now(clock));
        audit.record(
            "officer.ended",
            "officer:" + officer.getCode(),
            Outcome.DONE,
            new OfficerPost(unit.getCode(), officer.getDepartment(), officer.getRoles())
                + ", with the unit");
      }
    }
  }

  private List<OfficerView> of(AuthorityView unit) {
    return OfficerCharge.views(personnel.inService(unit.getCode()), unit).stream()
        .filter(officer -> officer.getRoles().stream().anyMatch(OfficerRole::isAdministrator))
        .toList();
  }
}
