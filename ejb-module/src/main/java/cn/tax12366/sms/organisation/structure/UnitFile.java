package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.organisation.AuthorityView;
import java.util.List;

/** Everything that is known of a unit. */
public final class UnitFile {

  private final UnitLine line;
  private final int version;
  private final Relatives relatives;
  private final History history;
  private final List<ChargeView> charges;
  private final boolean maintainable;

  /**
   * @param above the unit above; null for the province
   * @param heir of a closed unit the one in force that has its records; null for one in force
   * @param below the units in force directly below
   * @param predecessors the units whose successor it is
   */
  record Relatives(
      AuthorityView above,
      AuthorityView heir,
      List<AuthorityView> below,
      List<AuthorityView> predecessors) {}

  record History(List<NameView> names, List<ChangeView> changes) {}

  UnitFile(
      UnitLine line,
      int version,
      Relatives relatives,
      History history,
      List<ChargeView> charges,
      boolean maintainable) {
    this.line = line;
    this.version = version;
    this.relatives = relatives;
    this.history = history;
    this.charges = List.copyOf(charges);
    this.maintainable = maintainable;
  }

  public AuthorityView getUnit() {
    return line.getUnit();
  }

  /** Its own officers in service. */
  public long getOfficers() {
    return line.getOfficers();
  }

  /** What {@link SeenUnit} wants. */
  public int getVersion() {
    return version;
  }

  /** The unit above; null for the province. */
  public AuthorityView getAbove() {
    return relatives.above();
  }

  /** Of a closed unit the one in force that has its records by now; null for one in force. */
  public AuthorityView getHeir() {
    return relatives.heir();
  }

  public List<AuthorityView> getBelow() {
    return relatives.below();
  }

  /** The units whose successor it is. */
  public List<AuthorityView> getPredecessors() {
    return relatives.predecessors();
  }

  /** What it is and was called, the present name first. */
  public List<NameView> getNames() {
    return history.names();
  }

  /** What became of it, the last change first. */
  public List<ChangeView> getChanges() {
    return history.changes();
  }

  /** What it has in charge, of every kind. */
  public List<ChargeView> getCharges() {
    return charges;
  }

  /** Whether whoever asked may change it: for what a page shows, never for the decision. */
  public boolean isMaintainable() {
    return maintainable;
  }
}
