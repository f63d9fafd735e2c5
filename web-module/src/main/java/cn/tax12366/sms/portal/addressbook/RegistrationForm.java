package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.TaxpayerState;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerRegistration;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/**
 * What the taxpayer of the page is called, in which state it is, and whether it is there at all.
 */
@Named
@RequestScoped
public class RegistrationForm {

  @Inject private TaxpayerPage page;
  @Inject private TaxpayerRegistration registration;
  private String name;
  private TaxpayerState state;
  private String stateBecause;
  private String deletedBecause;

  public String rename() {
    registration.rename(page.getId(), name);
    return page.address();
  }

  public String changeState() {
    registration.changeState(page.getId(), state, stateBecause);
    return page.address();
  }

  public String delete() {
    registration.delete(page.getId(), deletedBecause);
    return "/addressbook/taxpayers-deleted.xhtml?faces-redirect=true";
  }

  public TaxpayerState[] getStates() {
    return TaxpayerState.values();
  }

  public String getName() {
    return name == null ? page.getFile().getTaxpayer().getName() : name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public TaxpayerState getState() {
    return state == null ? page.getFile().getTaxpayer().getState() : state;
  }

  public void setState(TaxpayerState state) {
    this.state = state;
  }

  public String getStateBecause() {
    return stateBecause;
  }

  public void setStateBecause(String stateBecause) {
    this.stateBecause = stateBecause;
  }

  public String getDeletedBecause() {
    return deletedBecause;
  }

  public void setDeletedBecause(String deletedBecause) {
    this.deletedBecause = deletedBecause;
  }
}
