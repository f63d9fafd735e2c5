package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.staff.NewStaff;
import cn.tax12366.sms.addressbook.staff.StaffMaintenance;
import cn.tax12366.sms.addressbook.staff.StaffOffer;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/**
 * Adds a person to the phone book; with the code of an officer in the address, what the account
 * says stands there to begin with.
 */
@Named
@RequestScoped
public class StaffNewPage {

  private static final int OFFERED = 12;

  @Inject private StaffMaintenance maintenance;
  @Inject private StaffEntry entry;
  @Inject private AccessDecision access;
  @Inject private HttpServletRequest request;
  private String offered;
  private String code;
  private String phone;
  private boolean phoneOfAccount = true;
  private StaffOffer offer;
  private List<StaffOffer> offers;

  /** The form must know whose account it begins with before anything of it is read. */
  @PostConstruct
  void find() {
    String asked = request.getParameter("code");
    offered = OfficerCode.isWellFormed(asked) ? asked : null;
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    access.require(Act.MAINTAIN_STAFF);
    if (getOffer() != null) {
      code = offered;
      entry.take(offer.getOfficer());
    }
  }

  public String save() {
    boolean typed = phone != null && !phone.isBlank();
    long id =
        maintenance.add(
            new NewStaff(
                OfficerCode.of(code == null ? "" : code.strip()),
                entry.terms(),
                typed ? PhoneNumber.of(phone) : null,
                getOffer() != null && phoneOfAccount));
    return "/addressbook/staff-member.xhtml?faces-redirect=true&id=" + id;
  }

  /** The account that the address names; null for none, and for one that is not offered. */
  public StaffOffer getOffer() {
    if (offer == null && offered != null) {
      offer = maintenance.offer(OfficerCode.of(offered)).orElse(null);
    }
    return offer;
  }

  /** The first of the officers whom the phone book does not have. */
  public List<StaffOffer> getOffers() {
    if (offers == null) {
      offers = maintenance.offers(OFFERED);
    }
    return offers;
  }

  /** As it stands in the address; null for none. */
  public String getOffered() {
    return offered;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  /** As it was typed; empty for none. */
  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  /** Whether, without a phone typed, that of the account is taken. */
  public boolean isPhoneOfAccount() {
    return phoneOfAccount;
  }

  public void setPhoneOfAccount(boolean phoneOfAccount) {
    this.phoneOfAccount = phoneOfAccount;
  }
}
