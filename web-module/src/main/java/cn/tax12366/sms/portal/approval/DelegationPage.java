package cn.tax12366.sms.portal.approval;

import cn.tax12366.sms.approval.ApprovalView;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.delegation.Delegating;
import cn.tax12366.sms.organisation.delegation.DelegationView;
import cn.tax12366.sms.portal.PagedRows;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.portal.Today;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/**
 * To whom one has entrusted one's approving and what was decided there, and what is entrusted to
 * oneself.
 */
@Named
@RequestScoped
public class DelegationPage {

  private static final String ADDRESS = "/approval/delegation.xhtml?faces-redirect=true";

  @Inject private Delegating delegating;
  @Inject private Approvals approvals;
  @Inject private SignedInOfficer signedIn;
  @Inject private Today today;

  private String officer;
  private LocalDate firstDay;
  private LocalDate lastDay;
  private String reason;
  private List<OfficerView> candidates;
  private List<DelegationView> mine;
  private List<DelegationView> entrusted;
  private PagedRows<ApprovalView> decided;

  public String entrust() {
    delegating.entrust(OfficerCode.of(officer), firstDay, lastDay, reason);
    return ADDRESS;
  }

  /** At once: the colleague's next click opens nothing any more. */
  public String takeBack(long id) {
    delegating.takeBack(id);
    return ADDRESS;
  }

  /** Nobody where one has nothing to entrust. */
  public List<OfficerView> getCandidates() {
    if (candidates == null) {
      candidates = isApprover() ? delegating.candidates() : List.of();
    }
    return candidates;
  }

  /** The newest first; those that are over too. */
  public List<DelegationView> getMine() {
    if (mine == null) {
      mine = delegating.mine();
    }
    return mine;
  }

  /** Those to oneself that are not over. */
  public List<DelegationView> getEntrusted() {
    if (entrusted == null) {
      entrusted = delegating.entrustedToMe();
    }
    return entrusted;
  }

  /** What others have decided in one's own stead; only of an approver. */
  public PagedRows<ApprovalView> getDecided() {
    if (decided == null) {
      decided = new PagedRows<>(approvals::decidedInMyStead);
    }
    return decided;
  }

  /** By one's own office, and not because it is entrusted to one. */
  public boolean isApprover() {
    return signedIn.may("ENTRUST_APPROVAL");
  }

  public String getOfficer() {
    return officer;
  }

  public void setOfficer(String officer) {
    this.officer = officer;
  }

  public LocalDate getFirstDay() {
    return firstDay == null ? today.getDate() : firstDay;
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
