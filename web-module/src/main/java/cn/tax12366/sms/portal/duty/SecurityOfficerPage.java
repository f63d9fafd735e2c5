package cn.tax12366.sms.portal.duty;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.duty.NamedForSecurity;
import cn.tax12366.sms.organisation.duty.SecurityDutyList;
import cn.tax12366.sms.organisation.duty.SecurityDutyNaming;
import cn.tax12366.sms.organisation.duty.SecurityDutyView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** One bureau: who answers for its security, who did, and naming another. */
@Named
@RequestScoped
public class SecurityOfficerPage {

  @Inject private SecurityDutyList list;
  @Inject private SecurityDutyNaming naming;
  @Inject private AccessDecision access;
  @Inject private HttpServletRequest request;
  private String unit;
  private String officer;
  private SecurityDutyView bureau;
  private List<NamedForSecurity> history;
  private List<OfficerView> candidates;

  /** The form must know which bureau it is before the page's parameters are there. */
  @PostConstruct
  void find() {
    unit = request.getParameter("unit");
  }

  /** Asked before anything is drawn: a refusal then has the page to itself. */
  public void open() {
    getBureau();
  }

  public String name() {
    naming.name(code(), OfficerCode.of(officer));
    return "/duty/security-officer.xhtml?faces-redirect=true&unit=" + code();
  }

  public SecurityDutyView getBureau() {
    if (bureau == null) {
      bureau = list.get(code());
    }
    return bureau;
  }

  public List<NamedForSecurity> getHistory() {
    if (history == null) {
      history = list.history(code());
    }
    return history;
  }

  /** True where the reader may name somebody for this bureau. */
  public boolean isNameable() {
    return access.permits(Act.NAME_SECURITY_DUTY, code());
  }

  /** Who can be named. */
  public List<OfficerView> getCandidates() {
    if (candidates == null) {
      candidates = naming.candidates(code());
    }
    return candidates;
  }

  private AuthorityCode code() {
    return AuthorityCode.of(unit);
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
}
