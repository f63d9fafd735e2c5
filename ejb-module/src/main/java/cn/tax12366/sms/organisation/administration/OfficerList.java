package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.Officer;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.UnknownOfficer;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The officers of the caller's area (D8), and to which posts he may appoint. */
@Stateless
@RolesAllowed("OFFICER")
public class OfficerList {

  @Inject private Personnel personnel;
  @Inject private AuthorityDirectory authorities;
  @Inject private AccessDecision access;
  @Inject private SealedPhones phones;

  /**
   * One page of the officers of an area.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may not see the people
   *     of the area
   */
  public Page<OfficerFile> find(OfficerCriteria criteria) {
    OfficerView caller = access.require(Act.SEE_OFFICERS, criteria.area());
    AuthorityView area = authorities.get(criteria.area());
    return new Page<>(
        personnel.page(criteria, area).stream().map(officer -> file(officer, caller)).toList(),
        personnel.count(criteria, area));
  }

  /**
   * One officer, also one who has left.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may not see the people
   *     of his unit
   */
  public OfficerFile get(OfficerCode code) {
    Officer officer = personnel.find(code).orElseThrow(() -> new UnknownOfficer(code));
    OfficerView caller = access.require(Act.SEE_OFFICERS, officer.authorityCode());
    return file(officer, caller);
  }

  /** The units to whose posts the caller may appoint somebody: his own and those next below it. */
  public List<AuthorityView> appointableUnits() {
    AuthorityCode own = access.require(Act.SEE_OFFICERS).getAuthorityCode();
    return authorities.withNextBelow(own).stream()
        .filter(unit -> maintainsOperators(unit) || maintainsAdministrators(unit))
        .toList();
  }

  /** The departments of a unit in which the caller may appoint somebody. */
  public List<DepartmentKind> appointableDepartments(AuthorityCode unit) {
    AuthorityView place = seen(unit);
    return RolePlacement.departments(place).stream()
        .filter(department -> !appointable(place, department).isEmpty())
        .toList();
  }

  /** The roles that the caller may give in a department of a unit. */
  public Set<OfficerRole> appointableRoles(AuthorityCode unit, DepartmentKind department) {
    return appointable(seen(unit), department);
  }

  private Set<OfficerRole> appointable(AuthorityView unit, DepartmentKind department) {
    boolean operators = maintainsOperators(unit);
    boolean administrators = maintainsAdministrators(unit);
    return RolePlacement.roles(unit, department).stream()
        .filter(role -> role.isAdministrator() ? administrators : operators)
        .collect(Collectors.toUnmodifiableSet());
  }

  private AuthorityView seen(AuthorityCode unit) {
    access.require(Act.SEE_OFFICERS, unit);
    return authorities.get(unit);
  }

  private boolean maintainsOperators(AuthorityView unit) {
    return access.permits(Act.MAINTAIN_OPERATORS, unit.getCode());
  }

  private boolean maintainsAdministrators(AuthorityView unit) {
    return access.permits(Act.MAINTAIN_ADMINISTRATORS, unit.getCode());
  }

  private OfficerFile file(Officer officer, OfficerView caller) {
    OfficerView view = officer.view(authorities.get(officer.authorityCode()));
    OfficerPost post =
        new OfficerPost(view.getAuthorityCode(), view.getDepartment(), view.getRoles());
    boolean maintainable =
        view.isActive()
            && !view.getCode().equals(caller.getCode())
            && access.permits(Act.maintaining(post.roles()), post.unit());
    return new OfficerFile(
        officer,
        view,
        officer.sealedPhone().map(phones::open).orElse(null),
        maintainable,
        access.permits(Act.MAINTAIN_OPERATORS, post.unit()));
  }
}
