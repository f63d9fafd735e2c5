package cn.tax12366.sms.portal.signin;

import cn.tax12366.sms.entrance.Sitting;
import cn.tax12366.sms.entrance.WayBack;
import cn.tax12366.sms.organisation.signin.PasswordMode;
import cn.tax12366.sms.organisation.signin.PasswordSettings;
import cn.tax12366.sms.organisation.signin.SignIn;
import cn.tax12366.sms.organisation.signin.SignedIn;
import cn.tax12366.sms.organisation.signin.SignedIn.Step;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.ResourceBundle;

/** Replaces one's own password; the session goes on under a new id, all others end (S6, S7). */
@Named
@RequestScoped
public class PasswordPage {

  @Inject private SignIn signIn;
  @Inject private PasswordSettings settings;
  @Inject private HttpServletRequest request;

  @Inject
  @Named("signinText")
  private ResourceBundle texts;

  private String present;
  private String wanted;
  private String repeated;
  private String back;
  private Boolean demanded;

  public void change() throws IOException {
    FacesContext page = FacesContext.getCurrentInstance();
    if (!wanted.equals(repeated)) {
      String sentence = texts.getString("password.differ");
      page.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
      return;
    }
    char[] old = present.toCharArray();
    char[] fresh = wanted.toCharArray();
    try {
      String token = Sitting.of(request).orElseThrow().token();
      Sitting.begin(request, signIn.changePassword(token, old, fresh));
    } finally {
      Arrays.fill(old, ' ');
      Arrays.fill(fresh, ' ');
    }
    page.getExternalContext().getFlash().setKeepMessages(true);
    page.addMessage(
        null,
        new FacesMessage(FacesMessage.SEVERITY_INFO, texts.getString("password.changed"), null));
    page.getExternalContext().redirect(request.getContextPath() + new WayBack(back).address());
  }

  /** True where nothing else is open before: there is no page to go back to then. */
  public boolean isDemanded() {
    if (demanded == null) {
      demanded =
          Sitting.of(request)
              .flatMap(sitting -> signIn.resume(sitting.token(), true))
              .map(SignedIn::getStep)
              .filter(step -> step == Step.PASSWORD)
              .isPresent();
    }
    return demanded;
  }

  /** What the page says of the rules: a key of its texts. */
  public String getRules() {
    return settings.mode() == PasswordMode.MLPS ? "password.rules.mlps" : "password.rules";
  }

  /** Never written back into the page. */
  public String getPresent() {
    return "";
  }

  public void setPresent(String present) {
    this.present = present;
  }

  /** Never written back into the page. */
  public String getWanted() {
    return "";
  }

  public void setWanted(String wanted) {
    this.wanted = wanted;
  }

  /** Never written back into the page. */
  public String getRepeated() {
    return "";
  }

  public void setRepeated(String repeated) {
    this.repeated = repeated;
  }

  public String getBack() {
    return back;
  }

  public void setBack(String back) {
    this.back = back;
  }
}
