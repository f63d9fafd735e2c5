package cn.tax12366.sms.integration;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.structure.UnitChange;
import cn.tax12366.sms.organisation.structure.UnitCharge;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Sentence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * A list that is just being taken in is taken in to its end first: it began with the tree as it
 * was, and would go on writing to a unit that is closed.
 */
@ApplicationScoped
class IntakeCharge implements UnitCharge {

  @Inject private Intakes intakes;

  @Override
  public String kind() {
    return "intakes";
  }

  @Override
  public Fate fate() {
    return Fate.ENDS;
  }

  @Override
  public long count(AuthorityView unit) {
    return intakes.running().stream()
        .filter(intake -> intake.getAuthorityCode().equals(unit.getCode()))
        .count();
  }

  @Override
  public List<Sentence> against(UnitChange change) {
    return intakes.running().stream()
        .filter(intake -> reaches(intake.getAuthorityCode(), change))
        .map(intake -> Sentence.of("unit-against-intake", intake.getSource()))
        .toList();
  }

  /** True if its area is one of the units that change, lies below one, or above all of them. */
  private static boolean reaches(AuthorityCode area, UnitChange change) {
    return change.touches(area)
        || change.touched().stream().anyMatch(unit -> unit.getPath().contains("/" + area + "/"));
  }

  @Override
  public void follow(UnitChange change, OfficerView by) {
    // None is running by then.
  }
}
