package cn.tax12366.sms.content;

import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.structure.UnitChange;
import cn.tax12366.sms.organisation.structure.UnitCharge;
import cn.tax12366.sms.shared.Sentence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The templates of a closed unit are used no more: they were approved as that unit's own. They stay
 * to be read beside the notices that were made from them.
 */
@ApplicationScoped
class TemplateCharge implements UnitCharge {

  @Inject private Templates templates;
  @Inject private Approvals approvals;
  @Inject private AuditTrail audit;

  @Override
  public String kind() {
    return "templates";
  }

  @Override
  public Fate fate() {
    return Fate.ENDS;
  }

  @Override
  public long count(AuthorityView unit) {
    return inUse(unit).size();
  }

  @Override
  public List<Sentence> against(UnitChange change) {
    return List.of();
  }

  @Override
  public void follow(UnitChange change, OfficerView by) {
    for (AuthorityView unit : change.closed()) {
      for (MessageTemplate template : inUse(unit)) {
        template.withdraw();
        approvals.makeVoid(TemplateApprovals.subject(template));
        audit.record(
            "template.withdrawn",
            TemplateApprovals.subject(template),
            Outcome.DONE,
            template.name() + ", with the unit");
      }
    }
  }

  private List<MessageTemplate> inUse(AuthorityView unit) {
    return templates.of(List.of(unit.getCode())).stream()
        .filter(template -> template.status() != TemplateStatus.WITHDRAWN)
        .filter(template -> template.status() != TemplateStatus.RETURNED)
        .toList();
  }
}
