package cn.tax12366.sms.taxdata;

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
import java.time.LocalDate;
import java.util.List;

/** The filing obligations go to the successor, and are counted anew for it. */
@ApplicationScoped
class FilingCharge implements UnitCharge {

  @Inject private FilingObligations obligations;
  @Inject private FilingStandings standings;
  @Inject private TaxDataFeeds feeds;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  @Override
  public String kind() {
    return "filings";
  }

  @Override
  public Fate fate() {
    return Fate.PASSES_ON;
  }

  @Override
  public long count(AuthorityView unit) {
    return obligations.count(unit.getCode());
  }

  @Override
  public List<Sentence> against(UnitChange change) {
    return List.of();
  }

  @Override
  public void follow(UnitChange change, OfficerView by) {
    for (AuthorityView unit : change.closed()) {
      AuthorityView successor = change.target().orElseThrow();
      int gone = obligations.passOn(unit.getCode(), successor.getCode(), clock.instant());
      if (gone > 0) {
        standings.passOn(
            unit.getCode(),
            successor.getCode(),
            LocalDate.now(clock),
            feeds.asOf(FeedKind.FILINGS, successor.getCode()));
        audit.record(
            "filings.passed-on",
            "authority:" + unit.getCode(),
            Outcome.DONE,
            gone + " to authority:" + successor.getCode());
      }
    }
  }
}
