package cn.tax12366.sms.portal.signin;

import cn.tax12366.sms.entrance.CallerOrigin;
import cn.tax12366.sms.entrance.ReadingLanguage;
import cn.tax12366.sms.entrance.Sitting;
import cn.tax12366.sms.entrance.WayBack;
import cn.tax12366.sms.organisation.signin.SignIn;
import cn.tax12366.sms.organisation.signin.SignedIn;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;

/** Officer code and password in, a session out. A refusal is shown as every other. */
@Named
@RequestScoped
public class SignInPage {

  @Inject private SignIn signIn;
  @Inject private CallerOrigin origin;
  @Inject private HttpServletRequest request;

  private String code;
  private String password;
  private String back;

  public void signIn() throws IOException {
    char[] typed = password.toCharArray();
    try {
      SignedIn officer = signIn.signIn(code, typed, origin.of(request));
      Sitting.begin(request, officer);
      ReadingLanguage.remember(request, officer.getOfficer());
    } finally {
      Arrays.fill(typed, ' ');
    }
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(request.getContextPath() + new WayBack(back).address());
  }

  /** True for somebody who asked for a page and was led here instead. */
  public boolean isOnTheWay() {
    return !WayBack.WORKBENCH.equals(new WayBack(back).address());
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  /** Never written back into the page. */
  public String getPassword() {
    return "";
  }

  public void setPassword(String password) {
    this.password = password;
  }

  public String getBack() {
    return back;
  }

  public void setBack(String back) {
    this.back = back;
  }
}
