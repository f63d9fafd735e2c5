package cn.tax12366.sms.portal.organisation;

import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.administration.OfficerCriteria.Order;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What narrows and orders the list of officers: as it stands in the address of the page. */
@Named
@RequestScoped
public class OfficerFilter {

  private String unit;
  private String words;
  private DepartmentKind department;
  private OfficerRole role;
  private boolean left;
  private Order order;

  /** Code of the unit whose area is shown; null for the reader's own. */
  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  /** Part of a name or of a code; null for all. */
  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  public DepartmentKind getDepartment() {
    return department;
  }

  public void setDepartment(DepartmentKind department) {
    this.department = department;
  }

  public OfficerRole getRole() {
    return role;
  }

  public void setRole(OfficerRole role) {
    this.role = role;
  }

  /** True for those who have left instead of those in service. */
  public boolean isLeft() {
    return left;
  }

  public void setLeft(boolean left) {
    this.left = left;
  }

  /** Null for the order of the tree. */
  public Order getOrder() {
    return order;
  }

  public void setOrder(Order order) {
    this.order = order;
  }

  public boolean isNarrow() {
    return unit != null || words != null || department != null || role != null || left;
  }
}
