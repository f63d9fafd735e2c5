package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.Authority;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.Officer;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.PostChanged;
import cn.tax12366.sms.organisation.structure.UnitChange;
import cn.tax12366.sms.organisation.structure.UnitCharge;
import cn.tax12366.sms.shared.Sentence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * The officers in service go to the successor with department and roles. Those for whose post there
 * is no place there stand against the closing: somebody must say what becomes of them.
 *
 * <p>Administrators are {@link AdministratorCharge}'s.
 */
@ApplicationScoped
class OfficerCharge implements UnitCharge {

  @Inject private Personnel personnel;
  @Inject private AuditTrail audit;
  @Inject private Event<PostChanged> changed;

  @Override
  public String kind() {
    return "officers";
  }

  @Override
  public Fate fate() {
    return Fate.PASSES_ON;
  }

  @Override
  public long count(AuthorityView unit) {
    return of(unit).size();
  }

  @Override
  public List<Sentence> against(UnitChange change) {
    List<Sentence> against = new ArrayList<>();
    for (AuthorityView unit : change.units()) {
      AuthorityView after = change.placeAfter(unit);
      of(unit).stream()
          .filter(
              officer ->
                  !RolePlacement.roles(after, officer.getDepartment())
                      .containsAll(officer.getRoles()))
          .map(
              officer ->
                  Sentence.of(
                      "unit-against-officer",
                      officer.getRealName(),
                      officer.getCode(),
                      officer.getDepartment(),
                      after.getShortName()))
          .forEach(against::add);
    }
    return against;
  }

  @Override
  public void follow(UnitChange change, OfficerView by) {
    for (AuthorityView unit : change.closed()) {
      Authority successor = personnel.unit(change.target().orElseThrow().getCode()).orElseThrow();
      for (OfficerView officer : of(unit)) {
        OfficerPost former =
            new OfficerPost(unit.getCode(), officer.getDepartment(), officer.getRoles());
        OfficerPost next =
            new OfficerPost(
                successor.view().getCode(), officer.getDepartment(), officer.getRoles());
        personnel
            .find(officer.getCode())
            .orElseThrow()
            .place(successor, next.department(), next.roles());
        audit.record(
            "officer.placed", "officer:" + officer.getCode(), Outcome.DONE, former + " -> " + next);
        changed.fire(new PostChanged(officer.getCode()));
      }
    }
  }

  private List<OfficerView> of(AuthorityView unit) {
    return views(personnel.inService(unit.getCode()), unit).stream()
        .filter(officer -> officer.getRoles().stream().noneMatch(OfficerRole::isAdministrator))
        .toList();
  }

  static List<OfficerView> views(List<Officer> officers, AuthorityView unit) {
    return officers.stream().map(officer -> officer.view(unit)).toList();
  }
}
