package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.addressbook.EntrustedTaxpayers.Entrusted;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.structure.UnitChange;
import cn.tax12366.sms.organisation.structure.UnitCharge;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.Sentence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * The taxpayers go to the successor, and stay entrusted to whom they are. Where the unit above
 * changes, some may be entrusted to somebody who is not above them any more: those stand against
 * it.
 */
@ApplicationScoped
class TaxpayerCharge implements UnitCharge {

  @Inject private Taxpayers taxpayers;
  @Inject private EntrustedTaxpayers entrusted;
  @Inject private RecountMarks recount;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  @Override
  public String kind() {
    return "taxpayers";
  }

  @Override
  public Fate fate() {
    return Fate.PASSES_ON;
  }

  @Override
  public long count(AuthorityView unit) {
    return taxpayers.count(unit.getCode());
  }

  @Override
  public List<Sentence> against(UnitChange change) {
    return entrusted.within(change.touched()).stream()
        .filter(each -> !staysAbove(each, change))
        .map(
            each ->
                Sentence.of(
                    "unit-against-entrusted",
                    each.count(),
                    each.unit(),
                    each.officerName(),
                    each.officer()))
        .toList();
  }

  private static boolean staysAbove(Entrusted each, UnitChange change) {
    return change.within(
        change.inChargeAfter(each.unit()), change.inChargeAfter(each.officersUnit()));
  }

  @Override
  public void follow(UnitChange change, OfficerView by) {
    for (AuthorityView unit : change.closed()) {
      AuthorityView successor = change.target().orElseThrow();
      int gone = taxpayers.passOn(unit.getCode(), successor.getCode(), clock.instant());
      if (gone > 0) {
        recount.mark(List.of(unit.getCode(), successor.getCode()));
        audit.record(
            "taxpayers.passed-on",
            "authority:" + unit.getCode(),
            Outcome.DONE,
            gone + " to authority:" + successor.getCode());
      }
    }
  }
}
