package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.MisplacedAuthority;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.UnknownAuthority;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.structure.UnitResult.Part;
import cn.tax12366.sms.organisation.structure.UnitResult.Refusal;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.RowOutcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes the tree in from a list (R2.2), entry by entry in the order of the list, by the rules of
 * {@link UnitMaintenance}: what is not known is founded, what is known is renamed, moved or closed.
 * An entry that the rules forbid is refused as a whole and stops none of the others.
 *
 * <p>Idempotent: the same list again is all UNCHANGED.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class UnitImport {

  @Inject private Units units;
  @Inject private UnitActs acts;
  @Inject private AccessDecision access;

  /** A copy of the tree as it is now, for {@link #compare}. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public UnitPlan plan() {
    access.require(Act.MAINTAIN_UNITS);
    return new UnitPlan(units.tree());
  }

  /**
   * Makes what is new or different; in the caller's transaction.
   *
   * @return one result per entry, in the order of the entries
   */
  public List<UnitResult> store(List<UnitEntry> entries) {
    OfficerView by = access.require(Act.MAINTAIN_UNITS);
    UnitTree tree = units.held();
    return taken(
        entries,
        tree,
        new Doing() {
          @Override
          public void found(NewUnit unit, LocalDate from) {
            acts.found(tree, unit, from, by);
          }

          @Override
          public void make(UnitChange change, LocalDate day) {
            acts.make(tree, change, day, by);
          }

          @Override
          public void existsSince(AuthorityCode code, LocalDate day) {
            acts.existsSince(tree, code, day);
          }
        });
  }

  /**
   * What {@link #store} would answer; nothing is written but into {@code plan}.
   *
   * @param plan the same for all entries of a list
   */
  public List<UnitResult> compare(List<UnitEntry> entries, UnitPlan plan) {
    access.require(Act.MAINTAIN_UNITS);
    UnitTree tree = plan.tree();
    return taken(
        entries,
        tree,
        new Doing() {
          @Override
          public void found(NewUnit unit, LocalDate from) {
            tree.found(unit, from);
          }

          @Override
          public void make(UnitChange change, LocalDate day) {
            tree.make(change, day);
          }

          @Override
          public void existsSince(AuthorityCode code, LocalDate day) {
            tree.existsSince(code, day);
          }
        });
  }

  /** What is done with a tree: to the real one, or to a copy. */
  private interface Doing {

    void found(NewUnit unit, LocalDate from);

    void make(UnitChange change, LocalDate day);

    void existsSince(AuthorityCode code, LocalDate day);
  }

  /** An entry is not taken; caught within this class. */
  private static final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Refused(Part part, String code, Object given) {
      super(code, null, false, false);
      this.refusal = new Refusal(part, code, String.valueOf(given));
    }
  }

  private List<UnitResult> taken(List<UnitEntry> entries, UnitTree tree, Doing doing) {
    List<UnitResult> results = new ArrayList<>(entries.size());
    for (UnitEntry entry : entries) {
      try {
        results.add(UnitResult.of(take(entry, tree, doing)));
      } catch (Refused refused) {
        results.add(UnitResult.refused(refused.refusal));
      }
    }
    return results;
  }

  private RowOutcome take(UnitEntry entry, UnitTree tree, Doing doing) {
    requireDays(entry);
    Optional<AuthorityView> known = tree.find(entry.code());
    if (known.isEmpty()) {
      found(entry, tree, doing);
      return RowOutcome.ADDED;
    }
    AuthorityView unit = known.get();
    if (!unit.isInForce()) {
      requireSame(entry, unit, tree);
      return RowOutcome.UNCHANGED;
    }
    return change(entry, unit, tree, doing);
  }

  /** Days ahead are refused: a unit is founded and closed on its day. */
  private void requireDays(UnitEntry entry) {
    LocalDate today = acts.today();
    entry
        .period()
        .from()
        .filter(day -> day.isAfter(today))
        .ifPresent(
            day -> {
              throw new Refused(Part.VALID_FROM, "unit-row-ahead", day);
            });
    entry
        .period()
        .to()
        .filter(day -> day.isAfter(today))
        .ifPresent(
            day -> {
              throw new Refused(Part.VALID_TO, "unit-row-ahead", day);
            });
    if (entry.period().to().isPresent() != entry.successor().isPresent()) {
      throw new Refused(
          entry.successor().isPresent() ? Part.VALID_TO : Part.SUCCESSOR,
          "unit-row-half-closed",
          entry.code());
    }
  }

  private void found(UnitEntry entry, UnitTree tree, Doing doing) {
    AuthorityCode parent =
        entry
            .parent()
            .orElseThrow(() -> new Refused(Part.PARENT, "unit-row-no-parent", entry.code()));
    NewUnit unit =
        new NewUnit(
            entry.code(),
            parent,
            entry.tier(),
            new UnitTerms(
                entry.name(),
                entry.shortName().orElse(entry.name()),
                entry.countyFunctions().orElse(false)));
    try {
      tree.requireFoundable(unit);
    } catch (BusinessRuleViolation forbidden) {
      throw refused(forbidden, Part.PARENT, parent, tree);
    }
    entry.successor().ifPresent(successor -> requireSuccessor(entry, successor, tree));
    doing.found(unit, entry.period().from().orElse(acts.today()));
    entry
        .successor()
        .ifPresent(
            successor ->
                doing.make(
                    tree.closing(List.of(entry.code()), successor),
                    entry.period().to().orElseThrow()));
  }

  /** A unit that has nothing yet can be closed wherever the successor is one. */
  private static void requireSuccessor(UnitEntry entry, AuthorityCode successor, UnitTree tree) {
    try {
      if (tree.inForce(successor).getTier().compareTo(entry.tier()) > 0) {
        throw new Refused(Part.SUCCESSOR, "unit-row-successor", successor);
      }
    } catch (BusinessRuleViolation forbidden) {
      throw refused(forbidden, Part.SUCCESSOR, successor, tree);
    }
  }

  /** A closed unit is in lists for good; nothing in them opens or changes it again. */
  private static void requireSame(UnitEntry entry, AuthorityView unit, UnitTree tree) {
    if (!entry.period().to().equals(Optional.of(unit.getValidTo()))
        || !entry.successor().equals(Optional.of(unit.getSuccessorCode()))
        || !entry.name().equals(unit.getName())) {
      AuthorityView heir = tree.heir(unit);
      throw new Refused(
          Part.CODE,
          "unit-row-closed",
          unit.getCode() + " → " + heir.getCode() + " " + heir.getShortName());
    }
  }

  private RowOutcome change(UnitEntry entry, AuthorityView unit, UnitTree tree, Doing doing) {
    if (entry.tier() != unit.getTier()) {
      throw new Refused(Part.TIER, "unit-row-tier", unit.getShortName());
    }
    UnitTerms terms =
        new UnitTerms(
            entry.name(),
            entry.shortName().orElse(unit.getShortName()),
            entry.countyFunctions().orElse(unit.isCountyFunctions()));
    boolean renamed = !tree.isSame(unit, terms);
    boolean moved =
        entry.successor().isEmpty()
            && entry.parent().isPresent()
            && !entry.parent().get().equals(unit.getParentCode());
    if (renamed) {
      require(() -> tree.renaming(unit.getCode(), terms), Part.COUNTY_FUNCTIONS, unit, tree);
    }
    if (moved) {
      AuthorityCode parent = entry.parent().get();
      require(
          () -> tree.moving(unit.getCode(), parent, terms.countyFunctions()),
          Part.PARENT,
          unit,
          tree);
    }
    entry
        .successor()
        .ifPresent(
            successor ->
                require(
                    () -> tree.closing(List.of(unit.getCode()), successor),
                    Part.SUCCESSOR,
                    unit,
                    tree));
    boolean dated =
        entry.period().from().filter(day -> !day.equals(unit.getValidFrom())).isPresent();

    // From here on nothing is refused any more.
    if (dated) {
      doing.existsSince(unit.getCode(), entry.period().from().get());
    }
    if (renamed) {
      doing.make(tree.renaming(unit.getCode(), terms), acts.today());
    }
    if (moved) {
      doing.make(tree.moving(unit.getCode(), entry.parent().get()), acts.today());
    }
    entry
        .successor()
        .ifPresent(
            successor ->
                doing.make(
                    tree.closing(List.of(unit.getCode()), successor),
                    entry.period().to().orElseThrow()));
    return renamed || moved || dated || entry.successor().isPresent()
        ? RowOutcome.CHANGED
        : RowOutcome.UNCHANGED;
  }

  private interface Asked {
    UnitChange change();
  }

  private void require(Asked asked, Part part, AuthorityView unit, UnitTree tree) {
    try {
      if (!acts.against(asked.change()).isEmpty()) {
        throw new Refused(part, "unit-row-prevented", UnitTree.named(unit));
      }
    } catch (BusinessRuleViolation forbidden) {
      throw refused(forbidden, part, unit.getCode(), tree);
    }
  }

  /** Such texts have one argument: a row of a receipt keeps no more. */
  private static Refused refused(
      BusinessRuleViolation forbidden, Part part, AuthorityCode about, UnitTree tree) {
    Object first = forbidden.arguments().isEmpty() ? about : forbidden.arguments().get(0);
    if (forbidden instanceof UnitClosed) {
      return new Refused(part, "unit-row-closed", first + " → " + forbidden.arguments().get(1));
    }
    if (forbidden instanceof UnknownAuthority || forbidden instanceof ProvinceStays) {
      return new Refused(part, forbidden.code(), first);
    }
    if (forbidden instanceof MisplacedAuthority) {
      String parent = String.valueOf(forbidden.arguments().get(2));
      return new Refused(
          part, "unit-row-misplaced", UnitTree.named(tree.get(AuthorityCode.of(parent))));
    }
    if (forbidden instanceof CountyFunctionsTwice) {
      return new Refused(Part.COUNTY_FUNCTIONS, "unit-row-functions", forbidden.arguments().get(1));
    }
    if (forbidden instanceof UnitNameMissing) {
      return new Refused(Part.CODE, "unit-row-name", about);
    }
    return new Refused(part, "unit-row-successor", first);
  }
}
