package cn.tax12366.sms.portal.signin;

import cn.tax12366.sms.demo.DemoCodes;
import cn.tax12366.sms.entrance.Sitting;
import cn.tax12366.sms.organisation.signin.SecondFactor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** The second factor, at each sign-in; the session goes on under a new id (S4, S6). */
@Named
@RequestScoped
public class CodePage {

  @Inject private SecondFactor factor;
  @Inject private CodeForm form;
  @Inject private DemoCodes demo;
  @Inject private HttpServletRequest request;

  public void prove() throws IOException {
    Sitting.begin(request, factor.prove(Sitting.of(request).orElseThrow().token(), form.typed()));
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(request.getContextPath() + form.onwards().address());
  }

  /** In the demo, what the officer's authenticator would show; null everywhere else. */
  public String getDemoCode() {
    return demo.codeOf(request.getUserPrincipal().getName()).orElse(null);
  }
}
