package cn.tax12366.sms.portal;

import cn.tax12366.sms.entrance.Sitting;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.signin.SignIn;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The person in front of the page: for what is shown, never for what is decided (D8). */
@Named("signedIn")
@RequestScoped
public class SignedInOfficer {

  @Inject private AccessDecision access;
  @Inject private SignIn signIn;
  @Inject private HttpServletRequest request;
  private final Map<Act, Boolean> permitted = new EnumMap<>(Act.class);
  private Optional<OfficerView> officer;

  public boolean isPresent() {
    return officer().isPresent();
  }

  public String getRealName() {
    return officer().map(OfficerView::getRealName).orElse("");
  }

  public String getUnitName() {
    return officer().map(OfficerView::getAuthorityName).orElse("");
  }

  public String getOfficerCode() {
    return officer().map(who -> who.getCode().digits()).orElse("");
  }

  public String getLanguage() {
    return officer().map(OfficerView::getLanguage).orElse(null);
  }

  /** The unit whose area the officer's lists show; only where somebody is signed in. */
  public AuthorityCode getUnit() {
    return officer().orElseThrow().getAuthorityCode();
  }

  /** Whether to show what leads to {@code act}; the name of an {@link Act}. */
  public boolean may(String act) {
    return isPresent() && permitted.computeIfAbsent(Act.valueOf(act), access::permits);
  }

  /** Whether to show what leads to {@code act} upon {@code target}; the name of an {@link Act}. */
  public boolean mayUpon(String act, AuthorityCode target) {
    return isPresent() && access.permits(Act.valueOf(act), target);
  }

  /** Ends the sitting, and the session with it. */
  public void signOut() throws IOException {
    Sitting.of(request).map(Sitting::token).ifPresent(signIn::signOut);
    Sitting.end(request);
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(request.getContextPath() + "/signin/signin.xhtml");
  }

  private Optional<OfficerView> officer() {
    if (officer == null) {
      officer = request.getUserPrincipal() == null ? Optional.empty() : access.caller();
    }
    return officer;
  }
}
