package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.portal.SoughtNumbers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What narrows the phone book of staff: as it stands in the address of the page. */
@Named
@RequestScoped
public class StaffFilter extends PeopleFilter {

  private DepartmentKind department;
  private boolean unreached;
  private boolean left;

  /** For the container. */
  protected StaffFilter() {}

  @Inject
  public StaffFilter(SoughtNumbers numbers) {
    super(numbers);
  }

  public DepartmentKind getDepartment() {
    return department;
  }

  public void setDepartment(DepartmentKind department) {
    this.department = department;
  }

  /** True for those alone who have no phone that messages can be sent to. */
  public boolean isUnreached() {
    return unreached;
  }

  public void setUnreached(boolean unreached) {
    this.unreached = unreached;
  }

  /** True for those who have left, false for those in service. */
  public boolean isLeft() {
    return left;
  }

  public void setLeft(boolean left) {
    this.left = left;
  }

  @Override
  public boolean isNarrow() {
    return super.isNarrow() || department != null || unreached || left;
  }
}
