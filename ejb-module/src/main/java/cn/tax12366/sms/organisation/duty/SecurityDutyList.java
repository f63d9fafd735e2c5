package cn.tax12366.sms.organisation.duty;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.UnknownAuthority;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Who answers for the security of the bureaus in the caller's area, and who did (R10.1d). */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class SecurityDutyList {

  @Inject private SecurityDuties duties;
  @Inject private AuthorityDirectory authorities;
  @Inject private AccessDecision access;

  /**
   * A page of the bureaus in force of the caller's area, each after the one above it.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller watches over nobody
   */
  public Page<SecurityDutyView> find(SecurityDutyCriteria criteria) {
    AuthorityView area = access.area(Act.SEE_DUTIES);
    return new Page<>(
        duties.page(area, criteria.gapsOnly(), criteria.first(), criteria.size()),
        duties.count(area, criteria.gapsOnly()));
  }

  /**
   * One bureau.
   *
   * @throws UnknownAuthority for a branch, which follows the bureau above it
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if it lies outside the caller's area
   */
  public SecurityDutyView get(AuthorityCode unit) {
    access.require(Act.SEE_DUTIES, unit);
    return duties.find(authorities.get(unit)).orElseThrow(() -> new UnknownAuthority(unit));
  }

  /**
   * Everybody who has answered for it, the last one first.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if it lies outside the caller's area
   */
  public List<NamedForSecurity> history(AuthorityCode unit) {
    access.require(Act.SEE_DUTIES, unit);
    return duties.history(unit);
  }
}
