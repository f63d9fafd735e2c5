package cn.tax12366.sms.portal.outbound;

import cn.tax12366.sms.outbound.MessagePhone;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The number of a message in clear, for this one answer; the next one is masked again. */
@Named
@RequestScoped
public class RevealPage {

  private MessagePhone phones;
  private String reason;
  private String shown;

  /** For the container. */
  protected RevealPage() {}

  @Inject
  public RevealPage(MessagePhone phones) {
    this.phones = phones;
  }

  /** Shows it, if the person may see it and has said what for. */
  public void show(long messageId) {
    shown = phones.reveal(messageId, reason);
    reason = null;
  }

  /** The eleven digits; null unless they have been shown just now. */
  public String getShown() {
    return shown;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
