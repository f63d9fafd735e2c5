package cn.tax12366.sms.organisation.structure;

/**
 * A copy of the tree that the rehearsal of a list goes through, entry by entry: a later entry may
 * stand below a unit that only an earlier one would found.
 */
public final class UnitPlan {

  private final UnitTree tree;

  UnitPlan(UnitTree tree) {
    this.tree = tree;
  }

  UnitTree tree() {
    return tree;
  }
}
