package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.PhoneRole;
import cn.tax12366.sms.addressbook.maintenance.FilePhone;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerFile;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerMaintenance;
import cn.tax12366.sms.portal.AddressedId;
import cn.tax12366.sms.portal.Texts;
import cn.tax12366.sms.shared.PhoneNumber;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ResourceBundle;

/** One taxpayer: who it is, and its phones. */
@Named
@RequestScoped
public class TaxpayerPage {

  private static final String CLIENT = "client:";

  private TaxpayerMaintenance maintenance;
  private Texts texts;
  private ResourceBundle words;
  private HttpServletRequest request;
  private long id;
  private TaxpayerFile file;
  private String number;
  private PhoneRole role;

  /** For the container. */
  protected TaxpayerPage() {}

  @Inject
  public TaxpayerPage(
      TaxpayerMaintenance maintenance,
      Texts texts,
      @Named("addressbookText") ResourceBundle words,
      HttpServletRequest request) {
    this.maintenance = maintenance;
    this.texts = texts;
    this.words = words;
    this.request = request;
  }

  /** The forms must know whose they are before anything of them is read. */
  @PostConstruct
  void find() {
    id = AddressedId.number(request.getParameter("id"));
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    getFile();
  }

  public TaxpayerFile getFile() {
    if (file == null) {
      file = maintenance.get(id);
    }
    return file;
  }

  public String add() {
    maintenance.addPhone(id, PhoneNumber.of(number), role);
    return address();
  }

  public String confirm() {
    maintenance.confirm(id);
    return address();
  }

  /** Of this taxpayer's page, to be gone to after an act. */
  String address() {
    return "/addressbook/taxpayer.xhtml?faces-redirect=true&id=" + id;
  }

  /** Who says that a phone is this taxpayer's, as a person says it. */
  public String source(FilePhone phone) {
    return source(phone.getSource(), phone.getSourceName());
  }

  /** Who has written something down, as a person says it. */
  public String source(String source, String name) {
    if (name != null) {
      return name;
    }
    return source.startsWith(CLIENT)
        ? texts.filled(words.getString("source.client"), source.substring(CLIENT.length()))
        : words.getString("source.platform");
  }

  public PhoneRole[] getRoles() {
    return PhoneRole.values();
  }

  public long getId() {
    return id;
  }

  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
  }

  public PhoneRole getRole() {
    return role;
  }

  public void setRole(PhoneRole role) {
    this.role = role;
  }
}
