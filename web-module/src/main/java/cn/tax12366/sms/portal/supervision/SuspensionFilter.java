package cn.tax12366.sms.portal.supervision;

import cn.tax12366.sms.organisation.suspension.SuspensionKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What narrows the list of suspensions: as it stands in the address of the page. */
@Named
@RequestScoped
public class SuspensionFilter {

  private String unit;
  private SuspensionKind kind;
  private boolean past;

  /** Code of the unit whose area is shown; null for the reader's own. */
  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public SuspensionKind getKind() {
    return kind;
  }

  public void setKind(SuspensionKind kind) {
    this.kind = kind;
  }

  /** True for those that are over instead of those that stand. */
  public boolean isPast() {
    return past;
  }

  public void setPast(boolean past) {
    this.past = past;
  }

  public boolean isNarrow() {
    return kind != null || past || unit != null && !unit.isBlank();
  }
}
