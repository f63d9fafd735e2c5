package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Who publishes in the caller's area (D8), who could, and where the tier above allows a further
 * one.
 */
@Stateless
@RolesAllowed("OFFICER")
public class PublishingList {

  @Inject private PublishingRecords records;
  @Inject private OfficerDirectory officers;
  @Inject private AuthorityDirectory authorities;
  @Inject private AccessDecision access;
  @Inject @BusinessTime private Clock clock;

  /**
   * One page of the grants of an area.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may not see the people
   *     of the area
   */
  public Page<PublishingView> find(PublishingCriteria criteria) {
    access.require(Act.SEE_OFFICERS, criteria.area());
    AuthorityView area = authorities.get(criteria.area());
    return new Page<>(
        records.page(criteria, area, today()).stream().map(this::view).toList(),
        records.count(criteria, area, today()));
  }

  /** The allowances in the caller's area that are not over. */
  public List<AllowanceView> allowances() {
    AuthorityView area = access.area(Act.SEE_OFFICERS);
    return records.allowances(area, today()).stream()
        .map(
            allowance ->
                new AllowanceView(
                    allowance,
                    authorities.get(allowance.unit()),
                    officers.get(allowance.grantedBy()).getRealName()))
        .toList();
  }

  /** The officers of the caller's unit who could publish this kind. */
  public List<OfficerView> candidates(PublishingKind kind) {
    AuthorityCode unit = access.require(Act.GRANT_PUBLISHING).getAuthorityCode();
    return officers.of(unit).stream().filter(kind::isOpenTo).toList();
  }

  /** The units to which the caller may allow a further publisher: those next below his own. */
  public List<AuthorityView> exceptableUnits() {
    AuthorityCode own = access.require(Act.SEE_OFFICERS).getAuthorityCode();
    return authorities.withNextBelow(own).stream()
        .filter(unit -> own.equals(unit.getParentCode()))
        .filter(unit -> access.permits(Act.EXCEPT_FROM_ONE_PUBLISHER, unit.getCode()))
        .toList();
  }

  private PublishingView view(PublishingGrant grant) {
    return new PublishingView(
        grant,
        authorities.get(grant.unit()),
        officers.get(grant.officer()),
        officers.get(grant.grantedBy()),
        grant.isInForce(today()) && access.permits(Act.GRANT_PUBLISHING, grant.unit()));
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
