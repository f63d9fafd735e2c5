package cn.tax12366.sms.portal.supervision;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.suspension.EffectView;
import cn.tax12366.sms.organisation.suspension.SuspensionControl;
import cn.tax12366.sms.organisation.suspension.TechnicalHold;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Suspends a unit or a person, or holds a unit's sending back: first whom, then a look at what it
 * stops, then the act. Whom it is about stands in the address.
 */
@Named
@ViewScoped
public class SuspendPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String HERE = "/supervision/suspend.xhtml?faces-redirect=true";

  @Inject private SuspensionControl control;
  @Inject private TechnicalHold hold;
  @Inject private AuthorityDirectory authorities;
  @Inject private OfficerDirectory officers;
  @Inject private AccessDecision access;
  @Inject private SignedInOfficer signedIn;

  private String unit;
  private String officer;
  private String chosenUnit;
  private String chosenOfficer;
  private String reason;
  private LocalDateTime until;
  private int minutes = 60;
  private transient List<AuthorityView> units;
  private transient List<EffectView> effects;

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    if (officer != null || unit != null && isSuspending()) {
      getEffects();
    } else if (unit != null) {
      access.require(Act.TECHNICAL_HOLD, AuthorityCode.of(unit));
    } else if (!signedIn.may("TECHNICAL_HOLD")) {
      access.require(Act.SUSPEND);
    }
  }

  /** Goes on with a unit. */
  public String chooseUnit() {
    return HERE + "&unit=" + AuthorityCode.of(chosenUnit);
  }

  /** Goes on with a person. */
  public String chooseOfficer() {
    return HERE + "&officer=" + OfficerCode.of(chosenOfficer.strip());
  }

  public String suspend() {
    Instant end = until == null ? null : until.atZone(ClockProducer.ZONE).toInstant();
    return shown(
        officer == null
            ? control.suspend(AuthorityCode.of(unit), reason, end)
            : control.suspend(OfficerCode.of(officer), reason, end));
  }

  public String holdBack() {
    return shown(hold.place(AuthorityCode.of(unit), reason, Duration.ofMinutes(minutes)));
  }

  private static String shown(long id) {
    return "/supervision/suspension.xhtml?faces-redirect=true&id=" + id;
  }

  /** True where the reader suspends; false where he is technical operation and holds. */
  public boolean isSuspending() {
    return signedIn.may("SUSPEND");
  }

  /** The units that can be chosen, each after the one above it. */
  public List<AuthorityView> getUnits() {
    if (units == null) {
      Act act = isSuspending() ? Act.SUSPEND : Act.TECHNICAL_HOLD;
      AuthorityView own = authorities.get(signedIn.getUnit());
      units =
          authorities.subtree(own.getCode()).stream()
              .filter(each -> act == Act.TECHNICAL_HOLD || !each.getCode().equals(own.getCode()))
              .toList();
    }
    return units;
  }

  /** The unit chosen; null while none is. */
  public AuthorityView getChosenView() {
    return unit == null ? null : authorities.get(AuthorityCode.of(unit));
  }

  /** The person chosen; null while none is. Shown to nobody who may not suspend him. */
  public OfficerView getOfficerView() {
    if (officer == null) {
      return null;
    }
    OfficerView chosen = officers.get(OfficerCode.of(officer));
    return signedIn.mayUpon("SUSPEND", chosen.getAuthorityCode()) ? chosen : null;
  }

  /** What the suspension would stop. */
  public List<EffectView> getEffects() {
    if (effects == null) {
      effects =
          officer == null
              ? control.preview(AuthorityCode.of(unit))
              : control.preview(OfficerCode.of(officer));
    }
    return effects;
  }

  public boolean isChosen() {
    return unit != null || officer != null;
  }

  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public String getOfficer() {
    return officer;
  }

  public void setOfficer(String officer) {
    this.officer = officer;
  }

  public String getChosenUnit() {
    return chosenUnit;
  }

  public void setChosenUnit(String chosenUnit) {
    this.chosenUnit = chosenUnit;
  }

  public String getChosenOfficer() {
    return chosenOfficer;
  }

  public void setChosenOfficer(String chosenOfficer) {
    this.chosenOfficer = chosenOfficer;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public LocalDateTime getUntil() {
    return until;
  }

  public void setUntil(LocalDateTime until) {
    this.until = until;
  }

  public int getMinutes() {
    return minutes;
  }

  public void setMinutes(int minutes) {
    this.minutes = minutes;
  }
}
