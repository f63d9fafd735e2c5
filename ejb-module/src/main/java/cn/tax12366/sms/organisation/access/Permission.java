package cn.tax12366.sms.organisation.access;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.Tier;
import java.util.EnumSet;
import java.util.Set;

/**
 * One line of the table: officers with one of these roles, in one of these departments, of a unit
 * that satisfies {@code unit}, may act upon targets within {@code reach}.
 */
record Permission(
    Set<OfficerRole> roles, Set<DepartmentKind> departments, UnitRule unit, Reach reach) {

  /** Who writes, approves and answers for notices, and does not supervise those of others. */
  private static final Set<OfficerRole> WITH_NOTICES_OF_THEIR_OWN =
      EnumSet.of(OfficerRole.OPERATOR, OfficerRole.APPROVER, OfficerRole.FIELD_ADMINISTRATOR);

  /** Which units the officer may belong to. */
  enum UnitRule {
    /** Any. */
    ANY,
    /** The provincial bureau alone. */
    PROVINCE,
    /** Cities. */
    CITY,
    /** Province, cities and counties: branches have no such function (R7.1a, R7.4a). */
    BUREAU,
    /** Units to which the rules of the counties apply (reading A25). */
    COUNTY_FUNCTIONS,
    /** Branches alone. */
    BRANCH,
    /** Cities and counties: the bureaus that have a bureau above them. */
    CITY_OR_COUNTY
  }

  /** How far from the officer's own unit the target may lie. */
  enum Reach {
    /** The own unit itself. */
    OWN_UNIT,
    /** The own unit and everything below it. */
    OWN_AREA,
    /** The own unit and the branches directly below it, which have no administrator (R7.1a). */
    OWN_UNIT_AND_BRANCHES,
    /** Everything below the own unit, and not the own unit itself. */
    BELOW,
    /** The bureaus directly below the own one: cities of the province, counties of a city. */
    BUREAUS_BELOW
  }

  /** True if office and unit of {@code officer} are those of this line, whatever the target. */
  boolean holds(OfficerView officer) {
    return officer.getRoles().stream().anyMatch(roles::contains)
        && departments.contains(officer.getDepartment())
        && satisfies(officer.getAuthority());
  }

  /** True if {@code target} lies within the reach of an officer of {@code unit}. */
  boolean reaches(AuthorityView own, AuthorityView target) {
    return switch (reach) {
      case OWN_UNIT -> target.getCode().equals(own.getCode());
      case OWN_AREA -> target.liesWithin(own);
      case BELOW -> target.liesWithin(own) && !target.getCode().equals(own.getCode());
      case OWN_UNIT_AND_BRANCHES ->
          target.getCode().equals(own.getCode())
              || target.getTier() == Tier.BRANCH && isDirectlyBelow(target, own);
      case BUREAUS_BELOW -> target.getTier() != Tier.BRANCH && isDirectlyBelow(target, own);
    };
  }

  /** True if everything below the own unit lies within the reach: what a query may filter by. */
  boolean reachesWholeArea() {
    return reach == Reach.OWN_AREA;
  }

  /**
   * Whose notices are seen by this line, where it is about notices at all. Whoever operates or
   * approves in a general office sees what is for the bureaus' own people, and in any other
   * department what is for taxpayers (R7.4g–h); whoever supervises the use sees that either is sent
   * (art. 5, 6, 12): how much of it, the act itself says.
   */
  Set<Circle> circles() {
    if (!WITH_NOTICES_OF_THEIR_OWN.containsAll(roles)) {
      return EnumSet.allOf(Circle.class);
    }
    return departments.equals(Set.of(DepartmentKind.GENERAL_OFFICE))
        ? EnumSet.of(Circle.STAFF)
        : EnumSet.of(Circle.TAXPAYERS);
  }

  private static boolean isDirectlyBelow(AuthorityView target, AuthorityView own) {
    return own.getCode().equals(target.getParentCode());
  }

  private boolean satisfies(AuthorityView own) {
    return switch (unit) {
      case ANY -> true;
      case PROVINCE -> own.getTier() == Tier.PROVINCE;
      case CITY -> own.getTier() == Tier.CITY;
      case BUREAU -> own.getTier() != Tier.BRANCH;
      case COUNTY_FUNCTIONS -> own.isCountyFunctions();
      case BRANCH -> own.getTier() == Tier.BRANCH;
      case CITY_OR_COUNTY -> own.getTier() == Tier.CITY || own.getTier() == Tier.COUNTY;
    };
  }
}
