package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.Sentence;
import java.util.List;

/** What a change of the tree would mean, and what stands against it. */
public final class ChangePreview {

  private final UnitChange change;
  private final List<ChargeView> charges;
  private final List<Sentence> against;

  ChangePreview(UnitChange change, List<ChargeView> charges, List<Sentence> against) {
    this.change = change;
    this.charges = List.copyOf(charges);
    this.against = List.copyOf(against);
  }

  /** The units that would be closed, moved or renamed, as they are now. */
  public List<AuthorityView> getUnits() {
    return change.units();
  }

  /** The successor, or the unit to stand above; null where nothing changes its place. */
  public AuthorityView getTarget() {
    return change.target().orElse(null);
  }

  /** The units in force below them, which go along. */
  public List<AuthorityView> getAlong() {
    return change.touched().stream()
        .filter(AuthorityView::isInForce)
        .filter(unit -> change.units().stream().noneMatch(u -> u.getCode().equals(unit.getCode())))
        .toList();
  }

  /** What the units have in charge; all kinds where they are closed, else nothing. */
  public List<ChargeView> getCharges() {
    return charges;
  }

  public List<Sentence> getAgainst() {
    return against;
  }

  public boolean isPossible() {
    return against.isEmpty();
  }
}
