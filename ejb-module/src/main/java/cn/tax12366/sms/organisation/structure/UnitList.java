package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The units of the caller's area (D8), closed ones among them, and what could be done with them.
 */
@Stateless
@RolesAllowed("OFFICER")
public class UnitList {

  @Inject private Units units;
  @Inject private UnitActs acts;
  @Inject private AuthorityDirectory authorities;
  @Inject private OfficerDirectory officers;
  @Inject private AccessDecision access;

  /**
   * Every unit of the caller's area, each after the one above it.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller sees no units
   */
  public List<UnitLine> all() {
    AuthorityView area = access.area(Act.SEE_OFFICERS);
    Map<AuthorityCode, Long> inService = units.officersInService(area);
    return authorities.subtree(area.getCode()).stream()
        .map(unit -> new UnitLine(unit, inService.getOrDefault(unit.getCode(), 0L)))
        .toList();
  }

  /**
   * One unit.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if it lies outside the caller's area
   */
  public UnitFile get(AuthorityCode code) {
    access.require(Act.SEE_OFFICERS, code);
    UnitTree tree = units.tree();
    AuthorityView unit = tree.get(code);
    List<AuthorityView> all = authorities.all();
    return new UnitFile(
        new UnitLine(unit, units.officersInService(unit).getOrDefault(code, 0L)),
        tree.version(code),
        new UnitFile.Relatives(
            unit.getParentCode() == null ? null : tree.get(unit.getParentCode()),
            unit.isInForce() ? null : tree.heir(unit),
            all.stream()
                .filter(each -> each.isInForce() && code.equals(each.getParentCode()))
                .toList(),
            all.stream().filter(each -> code.equals(each.getSuccessorCode())).toList()),
        new UnitFile.History(names(unit), changes(tree, code)),
        acts.charges().stream()
            .map(charge -> new ChargeView(charge.kind(), charge.fate(), charge.count(unit)))
            .toList(),
        access.permits(Act.MAINTAIN_UNITS, code));
  }

  private List<NameView> names(AuthorityView unit) {
    List<FormerName> former = units.formerNames(unit.getCode());
    LocalDate since = former.isEmpty() ? unit.getValidFrom() : former.get(0).validTo().plusDays(1);
    List<NameView> names = new ArrayList<>();
    names.add(new NameView(unit.getName(), unit.getShortName(), since, unit.getValidTo()));
    former.forEach(
        name ->
            names.add(
                new NameView(name.name(), name.shortName(), name.validFrom(), name.validTo())));
    return names;
  }

  private List<ChangeView> changes(UnitTree tree, AuthorityCode code) {
    return units.changes(code).stream()
        .map(
            change ->
                new ChangeView(
                    change,
                    shortName(tree, change.formerParent()),
                    shortName(tree, change.parent()),
                    officers.find(change.changedBy()).map(OfficerView::getRealName).orElse("")))
        .toList();
  }

  private static String shortName(UnitTree tree, String code) {
    return code == null ? null : tree.get(AuthorityCode.of(code)).getShortName();
  }

  /** The units below which this one could stand: in force, of a higher tier, not where it is. */
  public List<AuthorityView> possibleParents(AuthorityCode code) {
    access.require(Act.MAINTAIN_UNITS, code);
    AuthorityView unit = authorities.get(code);
    return inForce().stream()
        .filter(each -> each.getTier().compareTo(unit.getTier()) < 0)
        .filter(each -> !each.getCode().equals(unit.getParentCode()))
        .filter(each -> !each.liesWithin(unit))
        .toList();
  }

  /** The units that could have what these have: in force, not lower, and none of their area. */
  public List<AuthorityView> possibleSuccessors(AuthorityCode code) {
    access.require(Act.MAINTAIN_UNITS, code);
    AuthorityView unit = authorities.get(code);
    return inForce().stream()
        .filter(each -> each.getTier().compareTo(unit.getTier()) <= 0)
        .filter(each -> !each.liesWithin(unit))
        .toList();
  }

  /** The tiers of which units can be founded below this one; none below a branch. */
  public List<Tier> possibleTiers(AuthorityCode code) {
    access.require(Act.MAINTAIN_UNITS, code);
    AuthorityView unit = authorities.get(code);
    return Arrays.stream(Tier.values())
        .filter(tier -> unit.isInForce() && tier.compareTo(unit.getTier()) > 0)
        .toList();
  }

  private List<AuthorityView> inForce() {
    return authorities.inForce(access.area(Act.MAINTAIN_UNITS).getCode());
  }
}
