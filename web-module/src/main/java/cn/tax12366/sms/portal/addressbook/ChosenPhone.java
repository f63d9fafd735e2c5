package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.PhoneRole;
import cn.tax12366.sms.addressbook.maintenance.FilePhone;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerMaintenance;
import cn.tax12366.sms.portal.AddressedId;
import cn.tax12366.sms.portal.SoughtNumbers;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The phone of a taxpayer that its page's address names, and what is done with it. */
@Named
@RequestScoped
public class ChosenPhone {

  private TaxpayerPage page;
  private TaxpayerMaintenance maintenance;
  private SoughtNumbers numbers;
  private HttpServletRequest request;
  private long id;
  private PhoneRole role;
  private String wrongBecause;
  private String removedBecause;
  private String revealedFor;
  private String shown;

  /** For the container. */
  protected ChosenPhone() {}

  @Inject
  public ChosenPhone(
      TaxpayerPage page,
      TaxpayerMaintenance maintenance,
      SoughtNumbers numbers,
      HttpServletRequest request) {
    this.page = page;
    this.maintenance = maintenance;
    this.numbers = numbers;
    this.request = request;
  }

  /** The forms must know which one it is before anything of them is read. */
  @PostConstruct
  void find() {
    id = AddressedId.number(request.getParameter("phone"));
  }

  /** Null where none is chosen, and where it is this taxpayer's no more. */
  public FilePhone getPhone() {
    return page.getFile().getPhones().stream()
        .filter(each -> each.getId() == id)
        .findFirst()
        .orElse(null);
  }

  public String changeRole() {
    maintenance.changeRole(id, role);
    return here();
  }

  public String markWrong() {
    maintenance.markWrong(id, wrongBecause);
    return here();
  }

  public String remove() {
    maintenance.removePhone(id, removedBecause);
    return page.address();
  }

  /** Shows it in full in this one answer, if the person has said what for. */
  public void reveal() {
    shown = maintenance.reveal(id, revealedFor);
    revealedFor = null;
  }

  /** Of the page with this phone, to be gone to after an act. */
  String here() {
    return page.address() + "&phone=" + id;
  }

  /** The word by which the list of taxpayers finds all that have this phone. */
  public String getWord() {
    return numbers.wordFor(getPhone().getPhone());
  }

  public long getId() {
    return id;
  }

  /** The eleven digits; null unless they have been shown just now. */
  public String getShown() {
    return shown;
  }

  public PhoneRole getRole() {
    return role == null && getPhone() != null ? getPhone().getRole() : role;
  }

  public void setRole(PhoneRole role) {
    this.role = role;
  }

  public String getWrongBecause() {
    return wrongBecause;
  }

  public void setWrongBecause(String wrongBecause) {
    this.wrongBecause = wrongBecause;
  }

  public String getRemovedBecause() {
    return removedBecause;
  }

  public void setRemovedBecause(String removedBecause) {
    this.removedBecause = removedBecause;
  }

  public String getRevealedFor() {
    return revealedFor;
  }

  public void setRevealedFor(String revealedFor) {
    this.revealedFor = revealedFor;
  }
}
