package cn.tax12366.sms.portal.duty;

import cn.tax12366.sms.organisation.duty.change.ChangeRaising;
import cn.tax12366.sms.organisation.duty.change.ChangeRealising;
import cn.tax12366.sms.organisation.duty.change.ChangeRequestList;
import cn.tax12366.sms.organisation.duty.change.ChangeRequestView;
import cn.tax12366.sms.organisation.duty.change.ChangeState;
import cn.tax12366.sms.organisation.duty.change.ChangeStepView;
import cn.tax12366.sms.portal.AddressedId;
import cn.tax12366.sms.portal.SignedInOfficer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** One change request: what is wanted, what has become of it, and the reader's next step. */
@Named
@RequestScoped
public class ChangePage {

  @Inject private ChangeRequestList list;
  @Inject private ChangeRaising raising;
  @Inject private ChangeRealising realising;
  @Inject private SignedInOfficer signedIn;
  @Inject private HttpServletRequest request;
  private String id;
  private String words;
  private String release;
  private ChangeRequestView change;
  private List<ChangeStepView> steps;

  /** The forms must know which one it is before the page's parameters are there. */
  @PostConstruct
  void find() {
    id = request.getParameter("id");
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    getChange();
  }

  public String accept() {
    realising.accept(number());
    return here();
  }

  public String decline() {
    realising.decline(number(), words);
    return here();
  }

  public String realised() {
    realising.realised(number(), release);
    return here();
  }

  public String confirm() {
    raising.confirm(number());
    return here();
  }

  public String sendBack() {
    raising.sendBack(number(), words);
    return here();
  }

  private String here() {
    return "/duty/change.xhtml?faces-redirect=true&id=" + number();
  }

  public ChangeRequestView getChange() {
    if (change == null) {
      change = list.get(number());
    }
    return change;
  }

  public List<ChangeStepView> getSteps() {
    if (steps == null) {
      steps = list.steps(number());
    }
    return steps;
  }

  /** True where the reader may accept or decline it now. */
  public boolean isDecidable() {
    return getChange().getState() == ChangeState.RAISED && signedIn.may("REALISE_CHANGES");
  }

  /** True where the reader may report it realised now. */
  public boolean isRealisable() {
    return getChange().getState() == ChangeState.ACCEPTED && signedIn.may("REALISE_CHANGES");
  }

  /** True where the reader may confirm it or send it back now. */
  public boolean isConfirmable() {
    return getChange().getState() == ChangeState.REALISED && signedIn.may("RAISE_CHANGES");
  }

  private long number() {
    return AddressedId.number(id);
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public String getRelease() {
    return release;
  }

  public void setRelease(String release) {
    this.release = release;
  }
}
