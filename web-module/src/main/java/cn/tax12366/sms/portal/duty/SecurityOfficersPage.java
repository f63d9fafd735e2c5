package cn.tax12366.sms.portal.duty;

import cn.tax12366.sms.organisation.duty.SecurityDutyCriteria;
import cn.tax12366.sms.organisation.duty.SecurityDutyList;
import cn.tax12366.sms.organisation.duty.SecurityDutyView;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The bureaus of one's area with who answers for their security. */
@Named
@RequestScoped
public class SecurityOfficersPage {

  @Inject private DutyFilter filter;
  @Inject private SecurityDutyList list;
  private final PagedRows<SecurityDutyView> rows = new PagedRows<>(this::page);

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    page(0, 1);
  }

  private Page<SecurityDutyView> page(int first, int size) {
    return list.find(new SecurityDutyCriteria(filter.isGapsOnly(), first, size));
  }

  /** Shows what was chosen, under an address of its own. */
  public String look() {
    return "/duty/security-officers.xhtml?faces-redirect=true&includeViewParams=true";
  }

  public PagedRows<SecurityDutyView> getRows() {
    return rows;
  }
}
