package cn.tax12366.sms.portal.organisation;

import cn.tax12366.sms.organisation.administration.PublishingKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What narrows the list of publishing grants: as it stands in the address of the page. */
@Named
@RequestScoped
public class GrantFilter {

  private String unit;
  private PublishingKind kind;
  private boolean past;

  /** Code of the unit whose area is shown; null for the reader's own. */
  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public PublishingKind getKind() {
    return kind;
  }

  public void setKind(PublishingKind kind) {
    this.kind = kind;
  }

  /** True for those that have ended instead of those in force. */
  public boolean isPast() {
    return past;
  }

  public void setPast(boolean past) {
    this.past = past;
  }

  public boolean isNarrow() {
    return unit != null || kind != null || past;
  }
}
