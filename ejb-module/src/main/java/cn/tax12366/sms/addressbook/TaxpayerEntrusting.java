package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.TaxpayerNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Entrusts taxpayers to field administrators (R7.2c): each to one at a time, of the unit in charge
 * of the taxpayer or of one above it.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class TaxpayerEntrusting {

  @Inject private EntrustedTaxpayers entrusted;
  @Inject private Taxpayers taxpayers;
  @Inject private OfficerDirectory officers;
  @Inject private AuthorityDirectory authorities;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * Entrusts these taxpayers to an officer, all or none; whoever had them before has them no more.
   *
   * @throws NoFieldAdministrator if he is none in service
   * @throws TaxpayerNotEntrusted to the first number that nobody has or that lies outside his area
   */
  public void entrust(OfficerCode code, List<TaxpayerNumber> numbers) {
    OfficerView officer = officers.get(code);
    access.require(Act.ENTRUST_TAXPAYERS, officer.getAuthorityCode());
    requireFieldAdministrator(officer);
    Map<TaxpayerNumber, TaxpayerView> found = taxpayers.byNumber(numbers);
    List<Long> ids = new ArrayList<>();
    for (TaxpayerNumber number : numbers) {
      TaxpayerView taxpayer = found.get(number);
      if (taxpayer == null
          || !authorities.within(taxpayer.getAuthorityCode(), officer.getAuthorityCode())) {
        throw new TaxpayerNotEntrusted(number.value(), officer);
      }
      ids.add(taxpayer.getId());
    }
    entrusted.entrust(ids.stream().distinct().toList(), code, clock.instant());
    audit.record(
        "taxpayers.entrusted",
        "officer:" + code,
        Outcome.DONE,
        numbers.size() == 1 ? numbers.get(0).value() : numbers.size() + " taxpayers");
  }

  /** One page of the taxpayers entrusted to an officer, in the order in which they became known. */
  public Page<TaxpayerView> of(OfficerCode code, int first, int size) {
    access.require(Act.ENTRUST_TAXPAYERS, officers.get(code).getAuthorityCode());
    List<Long> ids = entrusted.ids(code, first, size);
    Map<Long, TaxpayerView> found = taxpayers.byId(ids);
    return new Page<>(
        ids.stream().filter(found::containsKey).map(found::get).toList(), entrusted.count(code));
  }

  static void requireFieldAdministrator(OfficerView officer) {
    if (!officer.isActive() || !officer.has(OfficerRole.FIELD_ADMINISTRATOR)) {
      throw new NoFieldAdministrator(officer);
    }
  }
}
