package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Maintains the tree of authorities, centrally by the province (R2.2): units are founded, renamed,
 * put below another unit, and closed. Takes effect today, as a whole or not at all; one change at a
 * time in the whole province.
 *
 * <p>A unit that is closed has a successor. What it has in charge goes over to that one or ends
 * ({@link UnitCharge}); what it has done stays under its code, in the successor's area.
 */
@Stateless
@RolesAllowed("OFFICER")
public class UnitMaintenance {

  @Inject private Units units;
  @Inject private UnitActs acts;
  @Inject private AccessDecision access;

  /**
   * Founds a unit.
   *
   * @throws AuthorityCodeTaken if there is or was a unit of this code
   * @throws UnitNameMissing if a name is missing or too long
   * @throws UnitClosed if the unit above is closed
   * @throws cn.tax12366.sms.organisation.MisplacedAuthority if the unit above is not of a higher
   *     tier
   * @throws CountyFunctionsTwice if it would have county functions below a unit that has them
   */
  public void found(NewUnit unit) {
    OfficerView by = access.require(Act.MAINTAIN_UNITS, unit.parent());
    acts.found(units.held(), unit, acts.today(), by);
  }

  /**
   * Gives a unit another name, another short name, or county functions; what it was called stays in
   * the records.
   *
   * @throws UnitChangedMeanwhile if somebody else has changed it since it was looked at
   * @throws UnitChangePrevented if there are officers whose posts need the county functions
   */
  public void rename(SeenUnit unit, UnitTerms terms) {
    OfficerView by = access.require(Act.MAINTAIN_UNITS, unit.code());
    UnitTree tree = units.held();
    UnitChange change = tree.renaming(unit.code(), terms);
    requireAsSeen(tree, List.of(unit));
    acts.make(tree, change, acts.today(), by);
  }

  /**
   * Puts a unit, with everything below it, below another one.
   *
   * @throws UnitBelowItself if the unit above would lie below it
   * @throws ProvinceStays if it is the provincial bureau
   * @throws UnitChangedMeanwhile if somebody else has changed it since it was looked at
   * @throws UnitChangePrevented if something in its charge could not go on there
   */
  public void move(SeenUnit unit, AuthorityCode parent) {
    OfficerView by = access.require(Act.MAINTAIN_UNITS, unit.code());
    access.require(Act.MAINTAIN_UNITS, parent);
    UnitTree tree = units.held();
    UnitChange change = tree.moving(unit.code(), parent);
    requireAsSeen(tree, List.of(unit));
    acts.make(tree, change, acts.today(), by);
  }

  /**
   * Closes units today; several with one successor are merged. The units below them that are not
   * closed as well stand below the successor then.
   *
   * @throws UnitClosed if one of them, or the successor, is closed already
   * @throws UnitBelowItself if the successor is one of them or lies below one
   * @throws SuccessorTooLow if the successor is of a lower tier
   * @throws cn.tax12366.sms.organisation.MisplacedAuthority if a unit below could not stand there
   * @throws ProvinceStays if one is the provincial bureau
   * @throws UnitChangedMeanwhile if somebody else has changed one since it was looked at
   * @throws UnitChangePrevented if something in their charge stands against it
   */
  public void close(List<SeenUnit> closing, AuthorityCode successor) {
    OfficerView by = access.require(Act.MAINTAIN_UNITS, successor);
    closing.forEach(unit -> access.require(Act.MAINTAIN_UNITS, unit.code()));
    if (closing.isEmpty()) {
      throw new NothingToChange(successor.digits());
    }
    UnitTree tree = units.held();
    UnitChange change = tree.closing(closing.stream().map(SeenUnit::code).toList(), successor);
    requireAsSeen(tree, closing);
    acts.make(tree, change, acts.today(), by);
  }

  private static void requireAsSeen(UnitTree tree, List<SeenUnit> seen) {
    for (SeenUnit unit : seen) {
      if (tree.version(unit.code()) != unit.version()) {
        throw new UnitChangedMeanwhile(UnitTree.named(tree.get(unit.code())));
      }
    }
  }
}
