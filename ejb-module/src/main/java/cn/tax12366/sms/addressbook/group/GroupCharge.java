package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
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

/**
 * The groups of a closed unit go to its successor, as its taxpayers do. Where that has one of the
 * same name, the name of the closed unit is put behind it.
 */
@ApplicationScoped
class GroupCharge implements UnitCharge {

  @Inject private Groups groups;
  @Inject private GroupHistory history;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  @Override
  public String kind() {
    return "groups";
  }

  @Override
  public Fate fate() {
    return Fate.PASSES_ON;
  }

  @Override
  public long count(AuthorityView unit) {
    return groups.of(unit.getCode()).stream().filter(ContactGroup::isOpen).count();
  }

  @Override
  public List<Sentence> against(UnitChange change) {
    return List.of();
  }

  @Override
  public void follow(UnitChange change, OfficerView by) {
    for (AuthorityView unit : change.closed()) {
      AuthorityView successor = change.target().orElseThrow();
      for (ContactGroup group : groups.of(unit.getCode())) {
        groups.passOn(
            group.getId(), successor.getCode(), freeName(group, unit, successor), clock.instant());
        history.keep(
            group.getId(),
            GroupChange.of(
                GroupAct.PASSED_ON, unit.getShortName(), successor.getShortName(), clock.instant()),
            by.getCode());
        audit.record(
            Entry.of("contact-group.passed-on", "contact-group:" + group.getId())
                .called(group.getName())
                .fact("from", unit.getShortName())
                .fact("to", successor.getShortName()));
      }
    }
  }

  /** Within the 60 characters that a name has. */
  private String freeName(ContactGroup group, AuthorityView unit, AuthorityView successor) {
    String name = group.getName();
    for (int i = 1; groups.isTaken(successor.getCode(), group.getKind(), name); i++) {
      String behind = "（" + unit.getShortName() + (i == 1 ? "" : " " + i) + "）";
      name = group.getName().substring(0, Math.min(group.getName().length(), 60 - behind.length()));
      name += behind;
    }
    return name;
  }
}
