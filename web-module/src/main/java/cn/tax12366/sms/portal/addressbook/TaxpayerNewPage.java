package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.PhoneRole;
import cn.tax12366.sms.addressbook.TaxpayerKind;
import cn.tax12366.sms.addressbook.maintenance.NewTaxpayer;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerRegistration;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.PhoneNumber;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.List;
import java.util.ResourceBundle;

/** Adds one taxpayer by hand. */
@Named
@RequestScoped
public class TaxpayerNewPage {

  private static final String LIST = "/addressbook/taxpayers.xhtml?faces-redirect=true";

  @Inject private TaxpayerRegistration registration;
  @Inject private AuthorityDirectory authorities;
  @Inject private AccessDecision access;
  @Inject private SignedInOfficer signedIn;

  @Inject
  @Named("addressbookText")
  private ResourceBundle texts;

  private String number;
  private String legacyNumber;
  private String name;
  private String unit;
  private TaxpayerKind kind = TaxpayerKind.COMPANY;
  private String phone;
  private PhoneRole role = PhoneRole.FILING_AGENT;
  private List<AuthorityView> units;

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    if (!signedIn.may("MAINTAIN_TAXPAYERS")) {
      access.require(Act.CORRECT_TAXPAYERS);
    }
  }

  public String save() {
    PhoneNumber called = phone == null || phone.isBlank() ? null : PhoneNumber.of(phone);
    NewTaxpayer taxpayer =
        new NewTaxpayer(
            number,
            legacyNumber,
            name,
            unit == null ? signedIn.getUnit() : AuthorityCode.of(unit),
            kind,
            called,
            called == null ? null : role);
    if (signedIn.may("MAINTAIN_TAXPAYERS")) {
      registration.addOwn(taxpayer);
    } else {
      registration.add(taxpayer);
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(
        null,
        new FacesMessage(
            FacesMessage.SEVERITY_INFO,
            MessageFormat.format(texts.getString("new.done"), name),
            null));
    faces.getExternalContext().getFlash().setKeepMessages(true);
    return LIST;
  }

  /** The units of the reader's area, each after the one above it. */
  public List<AuthorityView> getUnits() {
    if (units == null) {
      units = authorities.subtree(signedIn.getUnit());
    }
    return units;
  }

  public TaxpayerKind[] getKinds() {
    return TaxpayerKind.values();
  }

  public PhoneRole[] getRoles() {
    return PhoneRole.values();
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public String getLegacyNumber() {
    return legacyNumber;
  }

  public void setLegacyNumber(String legacyNumber) {
    this.legacyNumber = legacyNumber;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Code of the unit in charge; the reader's own where nothing is chosen. */
  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public TaxpayerKind getKind() {
    return kind;
  }

  public void setKind(TaxpayerKind kind) {
    this.kind = kind;
  }

  /** As it was typed; empty for none. */
  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public PhoneRole getRole() {
    return role;
  }

  public void setRole(PhoneRole role) {
    this.role = role;
  }
}
