package cn.tax12366.sms.portal.account;

import cn.tax12366.sms.entrance.Sitting;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.signin.MySittings;
import cn.tax12366.sms.organisation.signin.SecondFactor;
import cn.tax12366.sms.organisation.signin.SecondFactor.Standing;
import cn.tax12366.sms.organisation.signin.SignIn;
import cn.tax12366.sms.organisation.signin.SittingView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** One's own account: who one is here, where one is signed in, the second factor. */
@Named
@RequestScoped
public class AccountPage {

  @Inject private AccessDecision access;
  @Inject private MySittings sittings;
  @Inject private SecondFactor factor;
  @Inject private SignIn signIn;
  @Inject private HttpServletRequest request;

  private OfficerView officer;
  private List<SittingView> list;
  private Standing standing;
  private Long present;
  private List<String> recoveryCodes = List.of();

  public OfficerView getOfficer() {
    if (officer == null) {
      officer = access.caller().orElseThrow();
    }
    return officer;
  }

  public List<SittingView> getSittings() {
    if (list == null) {
      list = sittings.list();
    }
    return list;
  }

  /** True for the sitting in which the page is shown. */
  public boolean isPresent(SittingView sitting) {
    if (present == null) {
      present = signIn.resume(token(), true).orElseThrow().getSitting();
    }
    return sitting.getId() == present;
  }

  public boolean isElsewhere() {
    return getSittings().stream().anyMatch(sitting -> !isPresent(sitting));
  }

  public Standing getStanding() {
    if (standing == null) {
      standing = factor.standing(token());
    }
    return standing;
  }

  public void end(SittingView sitting) {
    sittings.end(sitting.getId());
    list = null;
  }

  public void endOthers() {
    sittings.endOthers(signIn.resume(token(), true).orElseThrow().getSitting());
    list = null;
  }

  public void renewRecoveryCodes() {
    recoveryCodes = factor.newRecoveryCodes(token());
    standing = null;
  }

  /** The new ones, in the answer that makes them and never again. */
  public List<String> getRecoveryCodes() {
    return recoveryCodes;
  }

  private String token() {
    return Sitting.of(request).orElseThrow().token();
  }
}
