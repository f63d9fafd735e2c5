package cn.tax12366.sms.organisation.administration;

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

/** Publishing was assigned within the closed unit and ends with it: the successor has its own. */
@ApplicationScoped
class PublishingCharge implements UnitCharge {

  @Inject private PublishingRecords records;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  @Override
  public String kind() {
    return "publishing";
  }

  @Override
  public Fate fate() {
    return Fate.ENDS;
  }

  @Override
  public long count(AuthorityView unit) {
    return records.notEnded(unit.getCode()).size();
  }

  @Override
  public List<Sentence> against(UnitChange change) {
    return List.of();
  }

  @Override
  public void follow(UnitChange change, OfficerView by) {
    for (AuthorityView unit : change.closed()) {
      for (PublishingGrant grant : records.notEnded(unit.getCode())) {
        grant.end(by.getCode(), clock.instant());
        audit.record(
            "publishing.ended",
            grant.subject(),
            Outcome.DONE,
            "of officer:" + grant.officer() + ", with the unit");
      }
    }
  }
}
