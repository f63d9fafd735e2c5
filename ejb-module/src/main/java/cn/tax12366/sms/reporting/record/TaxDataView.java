package cn.tax12366.sms.reporting.record;

import cn.tax12366.sms.taxdata.FeedKind;
import cn.tax12366.sms.taxdata.account.Balance;
import cn.tax12366.sms.taxdata.record.Deferral;
import cn.tax12366.sms.taxdata.record.FixedAssessment;
import cn.tax12366.sms.taxdata.record.InvoiceQuota;
import cn.tax12366.sms.taxdata.record.TaxApplication;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What the collection system has recorded of one taxpayer, the newest of each kind first.
 *
 * @param asOf as of when each kind is known of the unit in charge; without those that nothing is
 *     known of
 */
public record TaxDataView(
    List<Balance> balances,
    List<Deferral> deferrals,
    List<FixedAssessment> assessments,
    List<InvoiceQuota> quotas,
    List<TaxApplication> applications,
    Map<FeedKind, Instant> asOf) {

  /** True where nothing is recorded at all. */
  public boolean isEmpty() {
    return balances.isEmpty()
        && deferrals.isEmpty()
        && assessments.isEmpty()
        && quotas.isEmpty()
        && applications.isEmpty();
  }
}
