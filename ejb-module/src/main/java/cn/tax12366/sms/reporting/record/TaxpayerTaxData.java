package cn.tax12366.sms.reporting.record;

import cn.tax12366.sms.addressbook.maintenance.NoSuchTaxpayerInArea;
import cn.tax12366.sms.addressbook.search.TaxpayerSearch;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.taxdata.FeedKind;
import cn.tax12366.sms.taxdata.TaxDataLookup;
import cn.tax12366.sms.taxdata.account.OverdueLookup;
import cn.tax12366.sms.taxdata.record.Deferral;
import cn.tax12366.sms.taxdata.record.FixedAssessment;
import cn.tax12366.sms.taxdata.record.InvoiceQuota;
import cn.tax12366.sms.taxdata.record.RecordKind;
import cn.tax12366.sms.taxdata.record.RecordLookup;
import cn.tax12366.sms.taxdata.record.TaxApplication;
import cn.tax12366.sms.taxdata.record.TaxRecord;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What the collection system has recorded of one taxpayer. */
@Stateless
@RolesAllowed("OFFICER")
public class TaxpayerTaxData {

  private static final List<FeedKind> SHOWN =
      List.of(
          FeedKind.AMOUNTS_DUE,
          FeedKind.PAYMENTS,
          FeedKind.DEFERRALS,
          FeedKind.FIXED_ASSESSMENTS,
          FeedKind.INVOICE_QUOTAS,
          FeedKind.APPLICATIONS);

  @Inject private TaxpayerSearch search;
  @Inject private OverdueLookup accounts;
  @Inject private RecordLookup records;
  @Inject private TaxDataLookup taxData;
  @Inject @BusinessTime private Clock clock;

  /**
   * All but its invoices, as it stands today.
   *
   * @throws NoSuchTaxpayerInArea if there is none of this id in the caller's area
   */
  public TaxDataView of(long taxpayerId) {
    search.find(taxpayerId).orElseThrow(NoSuchTaxpayerInArea::new);
    Map<FeedKind, Instant> asOf = new EnumMap<>(FeedKind.class);
    for (FeedKind kind : SHOWN) {
      taxData.asOf(kind, List.of(taxpayerId)).ifPresent(at -> asOf.put(kind, at));
    }
    return new TaxDataView(
        accounts.balances(taxpayerId, LocalDate.now(clock)),
        newest(
            RecordKind.DEFERRAL,
            Deferral.class,
            taxpayerId,
            Comparator.comparing(Deferral::lastDay)),
        newest(
            RecordKind.FIXED_ASSESSMENT,
            FixedAssessment.class,
            taxpayerId,
            Comparator.comparing(FixedAssessment::from)),
        newest(
            RecordKind.INVOICE_QUOTA,
            InvoiceQuota.class,
            taxpayerId,
            Comparator.comparing(InvoiceQuota::from)),
        newest(
            RecordKind.APPLICATION,
            TaxApplication.class,
            taxpayerId,
            Comparator.comparing(TaxApplication::appliedOn)),
        asOf);
  }

  private <T extends TaxRecord> List<T> newest(
      RecordKind kind, Class<T> type, long taxpayerId, Comparator<T> age) {
    return records.ofTaxpayer(kind, type, taxpayerId).stream().sorted(age.reversed()).toList();
  }
}
