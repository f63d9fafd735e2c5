package cn.tax12366.sms.portal.duty;

import cn.tax12366.sms.organisation.duty.safeguard.SafeguardDrafting;
import cn.tax12366.sms.organisation.duty.safeguard.SafeguardReading;
import cn.tax12366.sms.organisation.duty.safeguard.SafeguardState;
import cn.tax12366.sms.organisation.duty.safeguard.SafeguardView;
import cn.tax12366.sms.portal.AddressedId;
import cn.tax12366.sms.portal.SignedInOfficer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/**
 * One version of a rule: its text, confirming having read it, revising it, putting it in force,
 * ending it.
 */
@Named
@RequestScoped
public class SafeguardPage {

  @Inject private SafeguardReading reading;
  @Inject private SafeguardDrafting drafting;
  @Inject private SignedInOfficer signedIn;
  @Inject private HttpServletRequest request;
  private String id;
  private String title;
  private String text;
  private String reason;
  private SafeguardView safeguard;

  /** The forms must know which one it is before the page's parameters are there. */
  @PostConstruct
  void find() {
    id = request.getParameter("id");
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    getSafeguard();
  }

  public String confirm() {
    reading.confirm(number());
    return shown(number());
  }

  public String revise() {
    return shown(drafting.revise(number(), title, text));
  }

  public String putInForce() {
    drafting.putInForce(number());
    return shown(number());
  }

  public String repeal() {
    drafting.repeal(number(), reason);
    return shown(number());
  }

  private static String shown(long id) {
    return "/duty/safeguard.xhtml?faces-redirect=true&id=" + id;
  }

  public SafeguardView getSafeguard() {
    if (safeguard == null) {
      safeguard = reading.get(number());
    }
    return safeguard;
  }

  /** True where the reader is to confirm having read it. */
  public boolean isToRead() {
    return getSafeguard().getState() == SafeguardState.IN_FORCE && !getSafeguard().isRead();
  }

  /** True where the reader may write another version, or end this one. */
  public boolean isRevisable() {
    return getSafeguard().getEndedAt() == null && signedIn.may("DRAFT_SAFEGUARDS");
  }

  /** True where the reader may put it in force. */
  public boolean isDraft() {
    return getSafeguard().getState() == SafeguardState.DRAFT;
  }

  private long number() {
    return AddressedId.number(id);
  }

  public String getTitle() {
    return title == null ? getSafeguard().getTitle() : title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getText() {
    return text == null ? getSafeguard().getText() : text;
  }

  public void setText(String text) {
    this.text = text;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
