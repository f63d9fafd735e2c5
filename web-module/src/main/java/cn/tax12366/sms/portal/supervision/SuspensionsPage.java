package cn.tax12366.sms.portal.supervision;

import cn.tax12366.sms.organisation.suspension.EffectView;
import cn.tax12366.sms.organisation.suspension.EmergencyStop;
import cn.tax12366.sms.organisation.suspension.SuspensionCriteria;
import cn.tax12366.sms.organisation.suspension.SuspensionKind;
import cn.tax12366.sms.organisation.suspension.SuspensionList;
import cn.tax12366.sms.organisation.suspension.SuspensionView;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Page;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What is suspended or held back in one's area, and the emergency stop of the province. */
@Named
@RequestScoped
public class SuspensionsPage {

  private static final String ADDRESS = "/supervision/suspensions.xhtml?faces-redirect=true";

  @Inject private SuspensionFilter filter;
  @Inject private SuspensionList list;
  @Inject private EmergencyStop emergencyStop;
  @Inject private StandingHolds standing;
  @Inject private SignedInOfficer signedIn;
  private final PagedRows<SuspensionView> rows = new PagedRows<>(this::page);
  private String reason;

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    page(0, 1);
  }

  private Page<SuspensionView> page(int first, int size) {
    String unit = filter.getUnit();
    AuthorityCode area = unit == null || unit.isBlank() ? null : AuthorityCode.of(unit.strip());
    return list.find(new SuspensionCriteria(area, filter.getKind(), filter.isPast(), first, size));
  }

  /** Shows what was chosen, under an address of its own. */
  public String look() {
    return ADDRESS + "&includeViewParams=true";
  }

  /** The first click. */
  public String ask() {
    emergencyStop.ask(reason);
    return ADDRESS;
  }

  /** The second click. */
  public String confirm(long id) {
    emergencyStop.confirm(id);
    return ADDRESS;
  }

  public String withdraw(long id) {
    emergencyStop.withdraw(id);
    return ADDRESS;
  }

  /** The first click to let it go on. */
  public String askToLift(long id) {
    emergencyStop.askToLift(id);
    return ADDRESS;
  }

  /** The second click to let it go on. */
  public String lift(long id) {
    emergencyStop.lift(id, reason);
    return ADDRESS;
  }

  /** The emergency stop that stands or waits for its second person; null if there is none. */
  public SuspensionView getEmergency() {
    return standing.getAll().stream()
        .filter(each -> each.getKind() == SuspensionKind.EMERGENCY_STOP)
        .findFirst()
        .orElse(null);
  }

  /** True where the reader made the click that waits for a second person. */
  public boolean isMine() {
    return signedIn.getOfficerCode().equals(firstClick());
  }

  private String firstClick() {
    if (getEmergency() == null) {
      return null;
    }
    if (getEmergency().isAsked()) {
      return getEmergency().getPlacedBy().getCode().digits();
    }
    return getEmergency().getLiftAskedBy() == null
        ? null
        : getEmergency().getLiftAskedBy().getCode().digits();
  }

  /** What the next click would stop, or let go on. */
  public List<EffectView> getEffects() {
    return getEmergency() == null || getEmergency().isAsked()
        ? emergencyStop.preview()
        : emergencyStop.previewLift();
  }

  public PagedRows<SuspensionView> getRows() {
    return rows;
  }

  public SuspensionKind[] getKinds() {
    return SuspensionKind.values();
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
