package cn.tax12366.sms.portal.duty;

import cn.tax12366.sms.organisation.duty.safeguard.SafeguardDrafting;
import cn.tax12366.sms.organisation.duty.safeguard.SafeguardKind;
import cn.tax12366.sms.organisation.duty.safeguard.SafeguardReading;
import cn.tax12366.sms.organisation.duty.safeguard.SafeguardView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The safeguard and secrecy rules, which of them the reader has read, and drafting another. */
@Named
@RequestScoped
public class SafeguardsPage {

  @Inject private SafeguardReading reading;
  @Inject private SafeguardDrafting drafting;
  private List<SafeguardView> all;
  private SafeguardKind kind = SafeguardKind.INTERNAL_SAFEGUARDS;
  private String title;
  private String text;

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    getAll();
  }

  public String draft() {
    return "/duty/safeguard.xhtml?faces-redirect=true&id=" + drafting.draft(kind, title, text);
  }

  public List<SafeguardView> getAll() {
    if (all == null) {
      all = reading.all();
    }
    return all;
  }

  public SafeguardKind[] getKinds() {
    return SafeguardKind.values();
  }

  public SafeguardKind getKind() {
    return kind;
  }

  public void setKind(SafeguardKind kind) {
    this.kind = kind;
  }

  public String getTitle() {
    return title;
  }

  public void setTitle(String title) {
    this.title = title;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
