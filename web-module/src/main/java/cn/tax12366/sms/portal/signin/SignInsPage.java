package cn.tax12366.sms.portal.signin;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.signin.SignInCare;
import cn.tax12366.sms.organisation.signin.SignInControl;
import cn.tax12366.sms.organisation.signin.SittingCriteria;
import cn.tax12366.sms.organisation.signin.SittingCriteria.Order;
import cn.tax12366.sms.organisation.signin.SittingView;
import cn.tax12366.sms.portal.AddressedId;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.ResourceBundle;

/** Who is signed in within one's area; ending it, and helping those who cannot sign in. */
@Named
@RequestScoped
public class SignInsPage {

  private static final String ADDRESS = "/organisation/signins.xhtml?faces-redirect=true";

  @Inject private SignInControl control;
  @Inject private SignInCare care;
  @Inject private AuthorityDirectory authorities;
  @Inject private SignedInOfficer signedIn;
  @Inject private SignInFilter filter;
  @Inject private HttpServletRequest request;

  @Inject
  @Named("signinText")
  private ResourceBundle texts;

  private final PagedRows<SittingView> rows = new PagedRows<>(this::page);
  private List<AuthorityView> units;
  private String chosen;
  private SittingView toEnd;
  private String officer;
  private String password;

  /** The form that ends a sitting must be there before the page's parameters are. */
  @PostConstruct
  void findForm() {
    chosen = request.getParameter("end");
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    if (chosen == null) {
      page(0, 1);
    } else {
      getToEnd();
    }
  }

  private Page<SittingView> page(int first, int size) {
    return control.find(
        new SittingCriteria(
            filter.getUnit() == null ? null : AuthorityCode.of(filter.getUnit()),
            filter.getWords(),
            filter.begunSince(),
            filter.isEnded(),
            filter.getOrder() == null ? Order.USED : filter.getOrder(),
            first,
            size));
  }

  /** Shows what was chosen, under an address of its own. */
  public String look() {
    return ADDRESS + "&includeViewParams=true";
  }

  /** The units of the reader's area, each after the one above it. */
  public List<AuthorityView> getUnits() {
    if (units == null) {
      units = authorities.subtree(signedIn.getUnit());
    }
    return units;
  }

  public Order[] getOrders() {
    return Order.values();
  }

  public String end() {
    control.end(AddressedId.number(chosen));
    say("signins.ended");
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    return ADDRESS;
  }

  public void assignPassword() {
    password = care.assignPassword(OfficerCode.of(officer));
  }

  public void unlock() {
    care.unlock(OfficerCode.of(officer));
    say("care.unlocked");
  }

  public void resetSecondFactor() {
    care.resetSecondFactor(OfficerCode.of(officer));
    say("care.reset.done");
  }

  private void say(String key) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, texts.getString(key), null));
  }

  public PagedRows<SittingView> getRows() {
    return rows;
  }

  /** The sitting that the reader is about to end; null while he has chosen none. */
  public SittingView getToEnd() {
    if (toEnd == null && chosen != null) {
      toEnd = control.get(AddressedId.number(chosen));
    }
    return toEnd;
  }

  /** The assigned password, in the answer that makes it and never again. */
  public String getPassword() {
    return password;
  }

  public String getChosen() {
    return chosen;
  }

  public void setChosen(String chosen) {
    this.chosen = chosen;
  }

  public String getOfficer() {
    return officer;
  }

  public void setOfficer(String officer) {
    this.officer = officer == null ? "" : officer.strip();
  }
}
