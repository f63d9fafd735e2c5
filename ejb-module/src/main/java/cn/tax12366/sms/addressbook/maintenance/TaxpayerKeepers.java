package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.addressbook.search.TaxpayerLine;
import cn.tax12366.sms.addressbook.search.TaxpayerSearch;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Who keeps a taxpayer: the one to whom it is entrusted, and managers of its county (R7.2c–d). */
@ApplicationScoped
class TaxpayerKeepers {

  @Inject private KeptTaxpayers kept;
  @Inject private TaxpayerSearch search;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;

  /** True if it is entrusted to the caller. */
  boolean isEntrusted(long taxpayer, AuthorityCode unit) {
    return access.permits(Act.MAINTAIN_TAXPAYERS, unit)
        && access.caller().map(OfficerView::getCode).equals(kept.responsible(taxpayer));
  }

  /** True if the caller keeps it, by either way. */
  boolean isKeeper(long taxpayer, AuthorityCode unit) {
    return isEntrusted(taxpayer, unit) || access.permits(Act.CORRECT_TAXPAYERS, unit);
  }

  /** Who keeps nothing anywhere is told so, and not what there is. */
  void requireSomewhere() {
    if (!access.permits(Act.MAINTAIN_TAXPAYERS)) {
      access.require(Act.CORRECT_TAXPAYERS);
    }
  }

  /** The caller, who keeps it. */
  OfficerCode require(long taxpayer, AuthorityCode unit, String name) {
    if (isEntrusted(taxpayer, unit)) {
      return access.require(Act.MAINTAIN_TAXPAYERS, unit).getCode();
    }
    if (access.permits(Act.MAINTAIN_TAXPAYERS, unit)
        && !access.permits(Act.CORRECT_TAXPAYERS, unit)) {
      throw refused(taxpayer, name);
    }
    return access.require(Act.CORRECT_TAXPAYERS, unit).getCode();
  }

  /** The caller, to whom it is entrusted: nobody else deletes (reading A13). */
  OfficerCode requireEntrusted(long taxpayer, AuthorityCode unit, String name) {
    OfficerView by = access.require(Act.MAINTAIN_TAXPAYERS, unit);
    if (!isEntrusted(taxpayer, unit)) {
      throw refused(taxpayer, name);
    }
    return by.getCode();
  }

  private TaxpayerOfColleague refused(long taxpayer, String name) {
    audit.recordRefusal(Entry.of("taxpayers.of-colleague", "taxpayer:" + taxpayer).called(name));
    return new TaxpayerOfColleague(
        name, search.find(taxpayer).map(TaxpayerLine::getOfficerName).orElse("–"));
  }
}
