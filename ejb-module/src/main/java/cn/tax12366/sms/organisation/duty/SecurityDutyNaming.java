package cn.tax12366.sms.organisation.duty;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Names who answers for the security of a bureau (R10.1d): one person in service there, named by
 * its administrator or by the administrator of the bureau above. Branches follow the bureau above
 * them and name nobody.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class SecurityDutyNaming {

  @Inject private SecurityDuties duties;
  @Inject private AuthorityDirectory authorities;
  @Inject private OfficerDirectory officers;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * The officer answers for the unit from now on, in place of whoever did.
   *
   * @throws ServesElsewhere unless he is in service in that very unit
   * @throws AnswersForSecurityAlready if it is he already
   * @throws SecurityDutyNamedMeanwhile if another has named somebody at the same moment
   * @throws cn.tax12366.sms.organisation.access.NotPermitted unless the caller is an administrator
   *     of that bureau or of the one above
   */
  public void name(AuthorityCode unit, OfficerCode officer) {
    OfficerView caller = access.require(Act.NAME_SECURITY_DUTY, unit);
    AuthorityView bureau = authorities.get(unit);
    OfficerView named = officers.get(officer);
    if (!named.isActive() || !named.getAuthorityCode().equals(unit)) {
      throw new ServesElsewhere(
          named.getRealName(), bureau.getShortName(), named.getAuthority().getShortName());
    }
    Optional<SecurityDuty> former = duties.lock(unit);
    if (former.filter(duty -> duty.officer().equals(officer)).isPresent()) {
      throw new AnswersForSecurityAlready(named.getRealName(), bureau.getShortName());
    }
    former.ifPresent(duty -> duty.end(caller.getCode(), clock.instant()));
    duties.written();
    duties.add(SecurityDuty.named(unit, officer, caller.getCode(), clock.instant()), bureau);
    audit.record(
        "security-duty.named",
        subject(unit),
        Outcome.DONE,
        former.map(duty -> duty.officer().digits()).orElse("-") + " -> " + officer.digits());
  }

  /**
   * Who can be named: whoever is in service in that very unit.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted unless the caller may name somebody
   */
  public List<OfficerView> candidates(AuthorityCode unit) {
    access.require(Act.NAME_SECURITY_DUTY, unit);
    return officers.of(unit).stream().filter(OfficerView::isActive).toList();
  }

  /** As what the audit trail knows the security duty of a unit. */
  static String subject(AuthorityCode unit) {
    return "security-duty:" + unit;
  }
}
