package cn.tax12366.sms.portal.signin;

import cn.tax12366.sms.organisation.signin.FirstAdministrator;
import cn.tax12366.sms.organisation.signin.FirstAdministrator.Bureau;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The first administrator of an installation, by the token in its home; once (S5). */
@Named
@RequestScoped
public class FirstPage {

  @Inject private FirstAdministrator first;

  private String token;
  private String bureauCode;
  private String bureauName;
  private String bureauShortName;
  private String code;
  private String realName;
  private String password;

  public void appoint() {
    password =
        first.appoint(
            token,
            new Bureau(AuthorityCode.of(bureauCode), bureauName, bureauShortName),
            OfficerCode.of(code),
            realName);
  }

  /** Whether there is nobody in this installation yet. */
  public boolean isWanted() {
    return first.isWanted();
  }

  /** In the answer that makes it and never again. */
  public String getPassword() {
    return password;
  }

  /** Never written back into the page. */
  public String getToken() {
    return "";
  }

  public void setToken(String token) {
    this.token = token;
  }

  public String getBureauCode() {
    return bureauCode;
  }

  public void setBureauCode(String bureauCode) {
    this.bureauCode = bureauCode;
  }

  public String getBureauName() {
    return bureauName;
  }

  public void setBureauName(String bureauName) {
    this.bureauName = bureauName;
  }

  public String getBureauShortName() {
    return bureauShortName;
  }

  public void setBureauShortName(String bureauShortName) {
    this.bureauShortName = bureauShortName;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getRealName() {
    return realName;
  }

  public void setRealName(String realName) {
    this.realName = realName;
  }
}
