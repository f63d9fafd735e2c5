package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.organisation.Authority;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.MisplacedAuthority;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.organisation.UnknownAuthority;
import cn.tax12366.sms.organisation.structure.UnitChange.Kind;
import cn.tax12366.sms.shared.AuthorityCode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The whole tree, a few hundred units, with the rules that its shape obeys. What a change would be
 * is asked first, and refused if the rules forbid it; making it changes the units themselves. Over
 * units of the database it is the real change, over copies of them a rehearsal.
 */
final class UnitTree {

  private final Map<AuthorityCode, Authority> units = new LinkedHashMap<>();

  UnitTree(List<Authority> all) {
    all.forEach(unit -> units.put(unit.view().getCode(), unit));
  }

  Optional<AuthorityView> find(AuthorityCode code) {
    return Optional.ofNullable(units.get(code)).map(Authority::view);
  }

  /**
   * @throws UnknownAuthority if there is none
   */
  AuthorityView get(AuthorityCode code) {
    return find(code).orElseThrow(() -> new UnknownAuthority(code));
  }

  /**
   * @throws UnknownAuthority if there is none
   * @throws UnitClosed if it is closed
   */
  AuthorityView inForce(AuthorityCode code) {
    AuthorityView unit = get(code);
    if (!unit.isInForce()) {
      throw new UnitClosed(named(unit), named(heir(unit)));
    }
    return unit;
  }

  /** The unit in force that has what a closed one had: its successor, or that one's. */
  AuthorityView heir(AuthorityView closed) {
    return get(closed.getParentCode());
  }

  int version(AuthorityCode code) {
    return units.get(code).version();
  }

  /** Demands that the unit can be founded. */
  void requireFoundable(NewUnit unit) {
    find(unit.code())
        .ifPresent(
            taken -> {
              throw new AuthorityCodeTaken(named(taken));
            });
    requireComplete(unit.terms());
    AuthorityView parent = inForce(unit.parent());
    if (unit.tier().compareTo(parent.getTier()) <= 0) {
      throw new MisplacedAuthority(unit.code(), unit.tier(), parent.getCode().digits());
    }
    if (hasFunctions(unit.tier(), unit.terms())) {
      requireNobodyInChargeFrom(parent, unit.terms().shortName() + " " + unit.code());
    }
  }

  Authority found(NewUnit unit, LocalDate from) {
    requireFoundable(unit);
    UnitTerms terms = unit.terms();
    Authority founded =
        units
            .get(unit.parent())
            .found(
                unit.code(),
                unit.tier(),
                terms.name(),
                terms.shortName(),
                terms.countyFunctions(),
                from);
    units.put(unit.code(), founded);
    return founded;
  }

  /** What it would be to give a unit another name or another charge. */
  UnitChange renaming(AuthorityCode code, UnitTerms terms) {
    AuthorityView unit = inForce(code);
    requireComplete(terms);
    if (isSame(unit, terms)) {
      throw new NothingToChange(named(unit));
    }
    if (unit.getParentCode() != null) {
      requireOneInCharge(unit, hasFunctions(unit.getTier(), terms), get(unit.getParentCode()));
    }
    AuthorityView after =
        new AuthorityView(
            code,
            unit.getParentCode(),
            unit.getPath(),
            unit.getTier(),
            terms.name(),
            terms.shortName(),
            hasFunctions(unit.getTier(), terms),
            new AuthorityView.Term(unit.getValidFrom(), null, null));
    return new UnitChange(
        Kind.RENAMED,
        List.of(unit),
        null,
        List.of(),
        pathsWith(Map.of()),
        any -> any.getCode().equals(code) ? after : any);
  }

  /** What it would be to put a unit, with everything below it, below another one. */
  UnitChange moving(AuthorityCode code, AuthorityCode parent) {
    return moving(code, parent, inForce(code).isCountyFunctions());
  }

  /**
   * As {@link #moving(AuthorityCode, AuthorityCode)}.
   *
   * @param functions whether it is to have county functions there
   */
  UnitChange moving(AuthorityCode code, AuthorityCode parent, boolean functions) {
    AuthorityView unit = inForce(code);
    requireNotTheProvince(unit);
    AuthorityView above = inForce(parent);
    if (above.liesWithin(unit)) {
      throw new UnitBelowItself(named(unit), named(above));
    }
    if (parent.equals(unit.getParentCode())) {
      throw new NothingToChange(named(unit));
    }
    requireHigher(above, unit);
    requireOneInCharge(unit, functions, above);
    return new UnitChange(
        Kind.MOVED,
        List.of(unit),
        above,
        within(List.of(unit)),
        pathsWith(Map.of(code, parent)),
        UnaryOperator.identity());
  }

  /** What it would be to close units, so that one other has what they had. */
  UnitChange closing(Collection<AuthorityCode> codes, AuthorityCode successorCode) {
    Set<AuthorityCode> closing = new LinkedHashSet<>(codes);
    AuthorityView successor = inForce(successorCode);
    List<AuthorityView> closed = closing.stream().map(this::inForce).toList();
    for (AuthorityView unit : closed) {
      requireNotTheProvince(unit);
      if (successor.liesWithin(unit)) {
        throw new UnitBelowItself(named(unit), named(successor));
      }
      if (successor.getTier().compareTo(unit.getTier()) > 0) {
        throw new SuccessorTooLow(named(unit), named(successor));
      }
    }
    Map<AuthorityCode, AuthorityCode> parents = new HashMap<>();
    for (AuthorityView each : all()) {
      boolean ends = closing.contains(each.getCode());
      if (ends || each.getParentCode() != null && closing.contains(each.getParentCode())) {
        if (!ends && each.isInForce()) {
          requireHigher(successor, each);
          requireOneInCharge(each, each.isCountyFunctions(), successor);
        }
        parents.put(each.getCode(), successorCode);
      }
    }
    return new UnitChange(
        Kind.CLOSED,
        closed,
        successor,
        within(closed),
        pathsWith(parents),
        unit -> closing.contains(unit.getCode()) ? successor : unit);
  }

  /** Makes a change that this tree has answered and that nothing has come between. */
  void make(UnitChange change, LocalDate day) {
    switch (change.kind()) {
      case RENAMED -> {
        AuthorityView after = change.placeAfter(change.units().get(0));
        units
            .get(after.getCode())
            .rename(after.getName(), after.getShortName(), after.isCountyFunctions());
      }
      case MOVED, CLOSED -> replace(change, day);
    }
  }

  private void replace(UnitChange change, LocalDate day) {
    AuthorityView target = change.target().orElseThrow();
    Authority above = units.get(target.getCode());
    Set<AuthorityCode> leaving = new LinkedHashSet<>();
    change.units().forEach(unit -> leaving.add(unit.getCode()));
    // Each after the one above it, so that a place is made from one that is already right.
    for (AuthorityView each : change.touched()) {
      Authority unit = units.get(each.getCode());
      if (!leaving.contains(each.getCode())) {
        unit.standBelow(
            change.isClosing() && leaving.contains(each.getParentCode())
                ? above
                : units.get(each.getParentCode()));
      } else if (change.isClosing()) {
        unit.close(above, day);
      } else {
        unit.standBelow(above);
      }
    }
  }

  boolean isSame(AuthorityView unit, UnitTerms terms) {
    return unit.getName().equals(terms.name())
        && unit.getShortName().equals(terms.shortName())
        && unit.isCountyFunctions() == hasFunctions(unit.getTier(), terms);
  }

  void existsSince(AuthorityCode code, LocalDate day) {
    units.get(code).existsSince(day);
  }

  private List<AuthorityView> all() {
    return units.values().stream().map(Authority::view).toList();
  }

  /** These and all below them, each after the one above it. */
  private List<AuthorityView> within(List<AuthorityView> areas) {
    return all().stream()
        .filter(unit -> areas.stream().anyMatch(unit::liesWithin))
        .sorted(Comparator.comparing(AuthorityView::getPath))
        .toList();
  }

  private Map<AuthorityCode, String> pathsWith(Map<AuthorityCode, AuthorityCode> parents) {
    Map<AuthorityCode, String> paths = new HashMap<>();
    all().forEach(unit -> paths.put(unit.getCode(), pathWith(parents, unit)));
    return paths;
  }

  private String pathWith(Map<AuthorityCode, AuthorityCode> parents, AuthorityView unit) {
    AuthorityCode parent = parents.getOrDefault(unit.getCode(), unit.getParentCode());
    return (parent == null ? "/" : pathWith(parents, get(parent))) + unit.getCode() + "/";
  }

  private static boolean hasFunctions(Tier tier, UnitTerms terms) {
    return terms.countyFunctions() || tier == Tier.COUNTY;
  }

  private static void requireComplete(UnitTerms terms) {
    if (!terms.areComplete()) {
      throw new UnitNameMissing();
    }
  }

  private static void requireNotTheProvince(AuthorityView unit) {
    if (unit.getParentCode() == null) {
      throw new ProvinceStays();
    }
  }

  private static void requireHigher(AuthorityView above, AuthorityView unit) {
    if (unit.getTier().compareTo(above.getTier()) <= 0) {
      throw new MisplacedAuthority(unit.getCode(), unit.getTier(), above.getCode().digits());
    }
  }

  /** Of two units one below the other only one has county functions (reading A25). */
  private void requireOneInCharge(AuthorityView unit, boolean functions, AuthorityView above) {
    Optional<AuthorityView> below =
        all().stream()
            .filter(each -> each.isInForce() && each.isCountyFunctions())
            .filter(each -> each.liesWithin(unit) && !each.getCode().equals(unit.getCode()))
            .findFirst();
    if (functions && below.isPresent()) {
      throw new CountyFunctionsTwice(named(below.get()), named(unit));
    }
    if (functions || below.isPresent()) {
      requireNobodyInChargeFrom(above, named(functions ? unit : below.get()));
    }
  }

  private void requireNobodyInChargeFrom(AuthorityView above, String unit) {
    AuthorityView each = above;
    while (each != null) {
      if (each.isCountyFunctions()) {
        throw new CountyFunctionsTwice(unit, named(each));
      }
      each = each.getParentCode() == null ? null : get(each.getParentCode());
    }
  }

  /** Such as {@code 二七区税务局 14101030000}, in whatever language the sentence is. */
  static String named(AuthorityView unit) {
    return unit.getShortName() + " " + unit.getCode();
  }
}
