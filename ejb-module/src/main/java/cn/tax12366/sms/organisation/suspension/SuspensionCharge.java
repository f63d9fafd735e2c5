package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.structure.UnitChange;
import cn.tax12366.sms.organisation.structure.UnitCharge;
import cn.tax12366.sms.shared.Sentence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Suspensions of units stand against their closing: with the unit its people would go over to one
 * that is not suspended, and the superior's order would come to nothing. A suspension of a person
 * goes with him.
 */
@ApplicationScoped
class SuspensionCharge implements UnitCharge {

  @Inject private Suspensions suspensions;

  @Override
  public String kind() {
    return "suspensions";
  }

  @Override
  public Fate fate() {
    return Fate.ENDS;
  }

  @Override
  public long count(AuthorityView unit) {
    return suspensions.standing(unit.getCode()).size();
  }

  @Override
  public List<Sentence> against(UnitChange change) {
    return change.closed().stream()
        .filter(unit -> count(unit) > 0)
        .map(unit -> Sentence.of("unit-against-suspension", unit.getShortName()))
        .toList();
  }

  @Override
  public void follow(UnitChange change, OfficerView by) {
    // A unit that is moved stays suspended; one that is closed was not.
  }
}
