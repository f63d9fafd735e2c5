package cn.tax12366.sms.portal.notices;

import cn.tax12366.sms.addressbook.SubscriptionKind;
import cn.tax12366.sms.addressbook.TaxpayerKind;
import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import cn.tax12366.sms.notices.audience.published.FilingCondition;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.taxdata.LevyProject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom somebody is choosing for a publication; what does not fit together is left out. */
public class AudienceForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String area;
  private List<Long> groups = new ArrayList<>();
  private Long list;
  private LevyProject tax;
  private TaxpayerKind taxpayerKind;
  private FilingCondition filing;
  private LocalDate deadline;
  private SubscriptionKind subscribed;
  private List<DepartmentKind> departments = new ArrayList<>();
  private Long correcting;

  /** Begins with everybody of an area. */
  void begin(String unit) {
    area = unit;
    groups = new ArrayList<>();
    list = null;
    tax = null;
    taxpayerKind = null;
    filing = null;
    deadline = null;
    subscribed = null;
    departments = new ArrayList<>();
    correcting = null;
  }

  /** Exactly those who received an earlier notice: nothing narrows that. */
  void correct(AudienceTerms terms) {
    begin(terms.area().digits());
    correcting = terms.correcting();
  }

  /** False while a condition lacks its deadline: then nothing can be counted. */
  public boolean isComplete() {
    return area != null && (filing == null || !filing.isOfDeadline() || deadline != null);
  }

  AudienceTerms terms() {
    if (correcting != null) {
      return AudienceTerms.receiversOf(correcting, AuthorityCode.of(area));
    }
    return new AudienceTerms(
        AuthorityCode.of(area),
        Set.copyOf(groups),
        list,
        tax,
        taxpayerKind,
        filing,
        filing != null && filing.isOfDeadline() ? deadline : null,
        subscribed,
        departments.stream().collect(Collectors.toSet()),
        null);
  }

  /** True where it goes to the receivers of an earlier notice. */
  public boolean isCorrection() {
    return correcting != null;
  }

  public String getArea() {
    return area;
  }

  public void setArea(String area) {
    this.area = area;
  }

  public List<Long> getGroups() {
    return groups;
  }

  public void setGroups(List<Long> groups) {
    this.groups = groups == null ? new ArrayList<>() : groups;
  }

  public Long getList() {
    return list;
  }

  void setList(Long list) {
    this.list = list;
  }

  public LevyProject getTax() {
    return tax;
  }

  public void setTax(LevyProject tax) {
    this.tax = tax;
  }

  public TaxpayerKind getTaxpayerKind() {
    return taxpayerKind;
  }

  public void setTaxpayerKind(TaxpayerKind taxpayerKind) {
    this.taxpayerKind = taxpayerKind;
  }

  public FilingCondition getFiling() {
    return filing;
  }

  public void setFiling(FilingCondition filing) {
    this.filing = filing;
  }

  public LocalDate getDeadline() {
    return deadline;
  }

  public void setDeadline(LocalDate deadline) {
    this.deadline = deadline;
  }

  public SubscriptionKind getSubscribed() {
    return subscribed;
  }

  public void setSubscribed(SubscriptionKind subscribed) {
    this.subscribed = subscribed;
  }

  public List<DepartmentKind> getDepartments() {
    return departments;
  }

  public void setDepartments(List<DepartmentKind> departments) {
    this.departments = departments == null ? new ArrayList<>() : departments;
  }
}
