package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.administration.RolePlacement;
import cn.tax12366.sms.organisation.structure.UnitChange;
import cn.tax12366.sms.organisation.structure.UnitCharge;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.Sentence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * The people of a closed unit stand in the phone book of its successor, those who have left too.
 * Where the successor has no such department, theirs is one that the regulation does not name.
 */
@ApplicationScoped
class StaffCharge implements UnitCharge {

  @Inject private StaffContacts contacts;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  @Override
  public String kind() {
    return "staff";
  }

  @Override
  public Fate fate() {
    return Fate.PASSES_ON;
  }

  @Override
  public long count(AuthorityView unit) {
    return contacts.count(unit.getCode());
  }

  @Override
  public List<Sentence> against(UnitChange change) {
    return List.of();
  }

  @Override
  public void follow(UnitChange change, OfficerView by) {
    for (AuthorityView unit : change.closed()) {
      AuthorityView successor = change.target().orElseThrow();
      List<StaffContact> people = contacts.of(unit.getCode());
      people.forEach(each -> passOn(each, successor, by));
      if (!people.isEmpty()) {
        audit.record(
            Entry.of("staff.passed-on", "authority:" + unit.getCode())
                .fact("count", people.size())
                .fact("to", successor.getName()));
      }
    }
  }

  private void passOn(StaffContact contact, AuthorityView successor, OfficerView by) {
    StaffTerms before = contact.terms();
    DepartmentKind department =
        before.department() != null
                && RolePlacement.departments(successor).contains(before.department())
            ? before.department()
            : null;
    StaffTerms after =
        new StaffTerms(before.name(), successor.getCode(), department, before.post());
    contact.take(after);
    contacts.keep(
        contact, StaffDifference.between(before, after), by.getCode().digits(), clock.instant());
  }
}
