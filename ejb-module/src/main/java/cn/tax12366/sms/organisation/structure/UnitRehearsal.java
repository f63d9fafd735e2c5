package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Says what a change of the tree would mean before it is made: the same rules and the same
 * questions as in {@link UnitMaintenance}, and nothing is written. What the rules of the tree
 * forbid is refused as there.
 */
@Stateless
@RolesAllowed("OFFICER")
public class UnitRehearsal {

  @Inject private Units units;
  @Inject private UnitActs acts;
  @Inject private AccessDecision access;

  /** What it would mean to give a unit another name or charge. */
  public ChangePreview renaming(AuthorityCode unit, UnitTerms terms) {
    access.require(Act.MAINTAIN_UNITS, unit);
    return preview(units.tree().renaming(unit, terms));
  }

  /** What it would mean to put a unit below another one. */
  public ChangePreview moving(AuthorityCode unit, AuthorityCode parent) {
    access.require(Act.MAINTAIN_UNITS, unit);
    return preview(units.tree().moving(unit, parent));
  }

  /** What it would mean to close units. */
  public ChangePreview closing(List<AuthorityCode> closing, AuthorityCode successor) {
    access.require(Act.MAINTAIN_UNITS, successor);
    return preview(units.tree().closing(closing, successor));
  }

  private ChangePreview preview(UnitChange change) {
    List<ChargeView> charges =
        change.isClosing()
            ? acts.charges().stream()
                .map(
                    charge ->
                        new ChargeView(
                            charge.kind(),
                            charge.fate(),
                            change.closed().stream().mapToLong(charge::count).sum()))
                .toList()
            : List.of();
    return new ChangePreview(change, charges, acts.against(change));
  }
}
