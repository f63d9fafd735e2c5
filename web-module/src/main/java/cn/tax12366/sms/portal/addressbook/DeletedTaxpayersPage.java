package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.maintenance.DeletedTaxpayer;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerRegistration;
import cn.tax12366.sms.portal.AddressedId;
import cn.tax12366.sms.portal.PagedRows;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The taxpayers of one's area that somebody has deleted; which one is chosen stands in the address.
 */
@Named
@RequestScoped
public class DeletedTaxpayersPage {

  @Inject private TaxpayerRegistration registration;
  @Inject private HttpServletRequest request;
  private final PagedRows<DeletedTaxpayer> rows =
      new PagedRows<>((first, size) -> registration.deleted(first, size));
  private String id;

  /** The form must know whose it is before anything of it is read. */
  @PostConstruct
  void find() {
    id = request.getParameter("id");
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    registration.deleted(0, 1);
  }

  public String restore() {
    long restored = AddressedId.number(id);
    registration.restore(restored);
    return "/addressbook/taxpayer.xhtml?faces-redirect=true&id=" + restored;
  }

  public PagedRows<DeletedTaxpayer> getRows() {
    return rows;
  }

  /** Of the one to be restored; null for none. */
  public String getId() {
    return id;
  }
}
