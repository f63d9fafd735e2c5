package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.reporting.record.TaxDataView;
import cn.tax12366.sms.reporting.record.TaxpayerTaxData;
import cn.tax12366.sms.taxdata.FeedKind;
import cn.tax12366.sms.taxdata.LevyProject;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;

/** What the collection system has recorded of the taxpayer of the page. */
@Named
@RequestScoped
public class TaxDataPage {

  private TaxpayerPage page;
  private TaxpayerTaxData taxData;
  private TaxDataView view;

  /** For the container. */
  protected TaxDataPage() {}

  @Inject
  public TaxDataPage(TaxpayerPage page, TaxpayerTaxData taxData) {
    this.page = page;
    this.taxData = taxData;
  }

  public TaxDataView getView() {
    if (view == null) {
      view = taxData.of(page.getId());
    }
    return view;
  }

  /** True where nothing is recorded at all. */
  public boolean isNothing() {
    return getView().isEmpty();
  }

  /** As of when a kind is known; null where nothing is known of it. */
  public Instant asOf(String kind) {
    return getView().asOf().get(FeedKind.valueOf(kind));
  }

  /** As of when it is known what is owed: amounts and payments come in lists of their own. */
  public Instant getBalancesAsOf() {
    Instant due = asOf(FeedKind.AMOUNTS_DUE.name());
    Instant paid = asOf(FeedKind.PAYMENTS.name());
    return due == null || paid == null || due.isBefore(paid) ? due : paid;
  }

  /** What a levy project is called; its code where the platform knows no name of it. */
  public String taxName(String code) {
    return LevyProject.ofCode(code).map(LevyProject::label).orElse(code);
  }
}
