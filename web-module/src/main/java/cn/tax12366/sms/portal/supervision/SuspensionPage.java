package cn.tax12366.sms.portal.supervision;

import cn.tax12366.sms.organisation.suspension.EffectView;
import cn.tax12366.sms.organisation.suspension.SuspensionControl;
import cn.tax12366.sms.organisation.suspension.SuspensionList;
import cn.tax12366.sms.organisation.suspension.SuspensionView;
import cn.tax12366.sms.organisation.suspension.TechnicalHold;
import cn.tax12366.sms.portal.AddressedId;
import cn.tax12366.sms.shared.ClockProducer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.List;

/** One suspension or hold: what it says, how long it stands, and lifting it. */
@Named
@RequestScoped
public class SuspensionPage {

  @Inject private SuspensionList list;
  @Inject private SuspensionControl control;
  @Inject private TechnicalHold hold;
  @Inject private HttpServletRequest request;
  private String id;
  private SuspensionView suspension;
  private List<EffectView> effects;
  private String reason;
  private LocalDateTime until;

  /** The forms must know which one it is before the page's parameters are there. */
  @PostConstruct
  void find() {
    id = request.getParameter("id");
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    getSuspension();
  }

  public String lift() {
    control.lift(number(), reason);
    return here();
  }

  /** Lets it stand until another time, or until it is lifted where none is given. */
  public String stand() {
    control.stand(number(), until == null ? null : until.atZone(ClockProducer.ZONE).toInstant());
    return here();
  }

  public String endHold() {
    hold.end(number());
    return here();
  }

  private String here() {
    return "/supervision/suspension.xhtml?faces-redirect=true&id=" + number();
  }

  public SuspensionView getSuspension() {
    if (suspension == null) {
      suspension = list.get(number());
    }
    return suspension;
  }

  /** What would go on if it were lifted; for who may lift it. */
  public List<EffectView> getEffects() {
    if (effects == null) {
      effects = control.previewLift(number());
    }
    return effects;
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

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public LocalDateTime getUntil() {
    if (until == null && getSuspension().getUntil() != null) {
      until = LocalDateTime.ofInstant(getSuspension().getUntil(), ClockProducer.ZONE);
    }
    return until;
  }

  public void setUntil(LocalDateTime until) {
    this.until = until;
  }
}
