package cn.tax12366.sms.portal.duty;

import cn.tax12366.sms.organisation.duty.DutyLack;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What narrows the lists of the duties: as it stands in the address of the page. */
@Named
@RequestScoped
public class DutyFilter {

  private DutyLack lack;
  private boolean gapsOnly;

  /** The figure whose list is shown; null if the address does not say. */
  public DutyLack getLack() {
    return lack;
  }

  public void setLack(DutyLack lack) {
    this.lack = lack;
  }

  /** True for the bureaus alone that nobody answers for. */
  public boolean isGapsOnly() {
    return gapsOnly;
  }

  public void setGapsOnly(boolean gapsOnly) {
    this.gapsOnly = gapsOnly;
  }
}
