package cn.tax12366.sms.portal.duty;

import cn.tax12366.sms.organisation.duty.change.ChangeRaising;
import cn.tax12366.sms.organisation.duty.change.ChangeRequestCriteria;
import cn.tax12366.sms.organisation.duty.change.ChangeRequestList;
import cn.tax12366.sms.organisation.duty.change.ChangeRequestView;
import cn.tax12366.sms.organisation.duty.change.ChangeState;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The change requests, and raising one. */
@Named
@RequestScoped
public class ChangesPage {

  @Inject private ChangeFilter filter;
  @Inject private ChangeRequestList list;
  @Inject private ChangeRaising raising;
  private final PagedRows<ChangeRequestView> rows = new PagedRows<>(this::page);
  private String title;
  private String need;
  private String reason;

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    page(0, 1);
  }

  private Page<ChangeRequestView> page(int first, int size) {
    return list.find(new ChangeRequestCriteria(filter.getState(), first, size));
  }

  /** Shows what was chosen, under an address of its own. */
  public String look() {
    return "/duty/changes.xhtml?faces-redirect=true&includeViewParams=true";
  }

  public String raise() {
    return "/duty/change.xhtml?faces-redirect=true&id=" + raising.raise(title, need, reason);
  }

  public PagedRows<ChangeRequestView> getRows() {
    return rows;
  }

  public ChangeState[] getStates() {
    return ChangeState.values();
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getNeed() {
    return need;
  }

  public void setNeed(String need) {
    this.need = need;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
