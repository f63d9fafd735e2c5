package cn.tax12366.sms.portal.organisation;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.administration.PublishingAdministration;
import cn.tax12366.sms.organisation.administration.PublishingKind;
import cn.tax12366.sms.organisation.administration.PublishingList;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;

/** Assigns publishing in one's own unit, and allows units of the tier below a further publisher. */
@Named
@ViewScoped
public class GrantPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String LIST = "/organisation/grants.xhtml?faces-redirect=true";

  @Inject private PublishingAdministration publishing;
  @Inject private PublishingList list;
  @Inject private SignedInOfficer signedIn;

  private PublishingKind kind = PublishingKind.EXTERNAL;
  private String officer;
  private String unit;
  private LocalDate firstDay;
  private LocalDate lastDay;
  private String reason;
  private transient List<OfficerView> candidates;
  private transient List<AuthorityView> units;

  /** Another kind was chosen: other people publish it. */
  public void choose() {
    officer = null;
    candidates = null;
  }

  public String grant() {
    publishing.grant(OfficerCode.of(officer), kind);
    return LIST;
  }

  public String except() {
    publishing.except(AuthorityCode.of(unit), kind, firstDay, lastDay, reason);
    return LIST;
  }

  /** Who of the unit could publish what was chosen; nobody where one may not assign it. */
  public List<OfficerView> getCandidates() {
    if (candidates == null) {
      candidates = signedIn.may("GRANT_PUBLISHING") ? list.candidates(kind) : List.of();
    }
    return candidates;
  }

  /** The units to which one may allow a further publisher. */
  public List<AuthorityView> getUnits() {
    if (units == null) {
      units = list.exceptableUnits();
    }
    return units;
  }

  public PublishingKind getKind() {
    return kind;
  }

  public void setKind(PublishingKind kind) {
    this.kind = kind;
  }

  public String getOfficer() {
    return officer;
  }

  public void setOfficer(String officer) {
    this.officer = officer;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public LocalDate getFirstDay() {
    return firstDay;
  }

  public void setFirstDay(LocalDate firstDay) {
    this.firstDay = firstDay;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
