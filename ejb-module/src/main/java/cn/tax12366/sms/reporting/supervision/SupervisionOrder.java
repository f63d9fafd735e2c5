package cn.tax12366.sms.reporting.supervision;

import java.util.Comparator;

/** In which order units stand. */
public enum SupervisionOrder {
  /** Far beyond the usual first, then by refused attempts, then by messages. */
  STANDING_OUT(
      Comparator.comparing(UnitFigures::isUnusual)
          .thenComparing(UnitFigures::getRefusedInAll)
          .thenComparing(SupervisionOrder::meant)
          .reversed()),
  /** Most messages first. */
  MESSAGES(
      Comparator.comparing(SupervisionOrder::meant)
          .thenComparing(UnitFigures::getRefusedInAll)
          .reversed()),
  /** Most refused attempts first. */
  REFUSED(
      Comparator.comparing(UnitFigures::getRefusedInAll)
          .thenComparing(SupervisionOrder::meant)
          .reversed()),
  /** Most failed messages first. */
  FAILED(
      Comparator.comparing((UnitFigures unit) -> unit.getVolume().getFailed())
          .thenComparing(SupervisionOrder::meant)
          .reversed()),
  /** As in the tree. */
  TREE(Comparator.comparing((UnitFigures unit) -> unit.getUnit().getPath()));

  private final Comparator<UnitFigures> order;

  SupervisionOrder(Comparator<UnitFigures> order) {
    this.order = order.thenComparing(unit -> unit.getUnit().getPath());
  }

  Comparator<UnitFigures> order() {
    return order;
  }

  private static Long meant(UnitFigures unit) {
    return unit.getVolume().getMeant();
  }
}
