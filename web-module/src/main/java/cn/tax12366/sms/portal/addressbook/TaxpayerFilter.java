package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.TaxpayerState;
import cn.tax12366.sms.addressbook.search.Reach;
import cn.tax12366.sms.portal.SoughtNumbers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What narrows the list of taxpayers: as it stands in the address of the page. */
@Named
@RequestScoped
public class TaxpayerFilter extends PeopleFilter {

  private String responsible;
  private TaxpayerState state;
  private Reach reach;

  /** For the container. */
  protected TaxpayerFilter() {}

  @Inject
  public TaxpayerFilter(SoughtNumbers numbers) {
    super(numbers);
  }

  /** Code or full name of the responsible tax administrator; null for all. */
  public String getResponsible() {
    return responsible;
  }

  public void setResponsible(String responsible) {
    this.responsible = responsible;
  }

  public TaxpayerState getState() {
    return state;
  }

  public void setState(TaxpayerState state) {
    this.state = state;
  }

  public Reach getReach() {
    return reach;
  }

  public void setReach(Reach reach) {
    this.reach = reach;
  }

  @Override
  public boolean isNarrow() {
    return super.isNarrow() || responsible != null || state != null || reach != null;
  }
}
