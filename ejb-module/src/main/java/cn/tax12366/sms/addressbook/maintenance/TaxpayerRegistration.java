package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.addressbook.search.TaxpayerLine;
import cn.tax12366.sms.addressbook.search.TaxpayerSearch;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Keeps by hand which taxpayers there are and what they are called: by the tax administrator to
 * whom one is entrusted (R7.2c), and by managers of the county (R7.2d, reading A13).
 */
@Stateless
@RolesAllowed("OFFICER")
public class TaxpayerRegistration {

  private static final int LONGEST_NAME = 200;

  @Inject private TaxpayerKeepers keepers;
  @Inject private KeptTaxpayers kept;
  @Inject private TaxpayerSearch search;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * From now on the taxpayer is called so; no list gives it another name without somebody deciding.
   *
   * @param name 1–200 characters
   * @throws TaxpayerNameUnfit if it is none
   * @throws NoSuchTaxpayerInArea if there is none of this id, or it has been renamed meanwhile
   */
  public void rename(long taxpayerId, String name) {
    keepers.requireSomewhere();
    TaxpayerLine taxpayer = search.find(taxpayerId).orElseThrow(NoSuchTaxpayerInArea::new);
    OfficerCode by = keepers.require(taxpayerId, taxpayer.getUnit(), taxpayer.getName());
    String chosen = name(name);
    if (chosen.equals(taxpayer.getName())) {
      return;
    }
    if (!kept.rename(taxpayerId, taxpayer.getName(), chosen, by, clock.instant())) {
      throw new NoSuchTaxpayerInArea();
    }
    kept.keep(
        taxpayerId,
        taxpayer.getUnit(),
        new TaxpayerChange(
            ChangeAct.RENAMED, null, taxpayer.getName(), chosen, null, null, clock.instant()),
        by,
        null);
    audit.record(
        Entry.of("taxpayers.renamed", "taxpayer:" + taxpayerId)
            .called(chosen)
            .change("name", taxpayer.getName(), chosen));
  }

  private static String name(String written) {
    String name = written == null ? "" : written.strip();
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.codePoints().anyMatch(Character::isISOControl)) {
      throw new TaxpayerNameUnfit(LONGEST_NAME);
    }
    return name;
  }
}
