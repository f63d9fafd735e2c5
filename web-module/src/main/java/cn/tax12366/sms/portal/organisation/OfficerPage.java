package cn.tax12366.sms.portal.organisation;

import cn.tax12366.sms.organisation.administration.OfficerAdministration;
import cn.tax12366.sms.organisation.administration.OfficerFile;
import cn.tax12366.sms.organisation.administration.OfficerList;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Optional;

/** One officer: his post, to be changed; without a code in the address one to be appointed. */
@Named
@ViewScoped
public class OfficerPage implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private OfficerAdministration administration;
  @Inject private OfficerList officers;
  @Inject private OfferedPosts posts;

  private final PostChoice choice = new PostChoice();
  private String code;
  private String newCode;
  private String realName;
  private String phone;
  private transient OfficerFile file;
  private transient String password;

  /** What the address says: an officer, or nothing for one to be appointed. */
  public void begin() {
    if (code != null) {
      choice.take(getFile().getOfficer());
    }
    if (code == null || file.isMaintainable()) {
      choice.fit(posts);
    }
  }

  /** Appoints; the password is in this one answer and nowhere else. */
  public void appoint() {
    OfficerCode appointed = OfficerCode.of(newCode == null ? "" : newCode.strip());
    password = administration.appoint(appointed, realName, choice.post(), written());
    code = appointed.digits();
    phone = null;
  }

  /** Something else was chosen: what no longer goes with it falls away. */
  public void choose() {
    choice.fit(posts);
  }

  public String place() {
    administration.place(OfficerCode.of(code), choice.post());
    return samePage();
  }

  public String reachAt() {
    administration.reachAt(OfficerCode.of(code), written());
    return samePage();
  }

  public String end() {
    administration.end(OfficerCode.of(code));
    return samePage();
  }

  private String samePage() {
    return "/organisation/officer.xhtml?faces-redirect=true&code=" + code;
  }

  private Optional<PhoneNumber> written() {
    return phone == null || phone.isBlank() ? Optional.empty() : Optional.of(PhoneNumber.of(phone));
  }

  /** Null for one to be appointed. */
  public OfficerFile getFile() {
    if (file == null && code != null) {
      file = officers.get(OfficerCode.of(code));
    }
    return file;
  }

  /** The first password, in the answer to the appointment alone. */
  public String getPassword() {
    return password;
  }

  public PostChoice getChoice() {
    return choice;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getNewCode() {
    return newCode;
  }

  public void setNewCode(String newCode) {
    this.newCode = newCode;
  }

  public String getRealName() {
    return realName;
  }

  public void setRealName(String realName) {
    this.realName = realName;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }
}
