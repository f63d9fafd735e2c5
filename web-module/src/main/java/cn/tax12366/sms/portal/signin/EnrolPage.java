package cn.tax12366.sms.portal.signin;

import cn.tax12366.sms.entrance.Sitting;
import cn.tax12366.sms.organisation.signin.SecondFactor;
import cn.tax12366.sms.organisation.signin.SecondFactor.Enrolled;
import cn.tax12366.sms.organisation.signin.SecondFactor.Offer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Sets up the second factor; its recovery codes are on the page once and never again (S4). */
@Named
@RequestScoped
public class EnrolPage {

  private static final int GROUP = 4;

  @Inject private SecondFactor factor;
  @Inject private CodeForm form;
  @Inject private HttpServletRequest request;

  private Offer offer;
  private List<String> recoveryCodes = List.of();

  public void confirm() {
    Enrolled enrolled = factor.confirm(token(), form.typed());
    Sitting.begin(request, enrolled.signedIn());
    recoveryCodes = enrolled.recoveryCodes();
  }

  public boolean isDone() {
    return !recoveryCodes.isEmpty();
  }

  public List<String> getRecoveryCodes() {
    return recoveryCodes;
  }

  public QrDrawing getQr() {
    return new QrDrawing(offer().address());
  }

  /** In groups of four, as people copy it. */
  public String getSecret() {
    return offer().secret().replaceAll("(.{" + GROUP + "})(?=.)", "$1 ");
  }

  /** The page that was asked for before, as an outcome of the navigation. */
  public String getOnwards() {
    return form.onwards().address();
  }

  private Offer offer() {
    if (offer == null) {
      offer = factor.offer(token());
    }
    return offer;
  }

  private String token() {
    return Sitting.of(request).orElseThrow().token();
  }
}
