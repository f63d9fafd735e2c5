package cn.tax12366.sms.portal.duty;

import cn.tax12366.sms.organisation.duty.change.ChangeState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What narrows the list of change requests: as it stands in the address of the page. */
@Named
@RequestScoped
public class ChangeFilter {

  private ChangeState state;

  /** Null for all. */
  public ChangeState getState() {
    return state;
  }

  public void setState(ChangeState state) {
    this.state = state;
  }
}
