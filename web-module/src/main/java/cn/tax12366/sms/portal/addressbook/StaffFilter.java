package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.organisation.DepartmentKind;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** What narrows the phone book of staff: as it stands in the address of the page. */
@Named
@RequestScoped
public class StaffFilter {

  private String unit;
  private String words;
  private String number;
  private DepartmentKind department;
  private boolean unreached;
  private boolean left;

  /** Code of the unit whose area is shown; null for the reader's own. */
  public String getUnit() {
    return unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  /** The beginning of a code, a part of a name or of its initials; null for all. */
  public String getWords() {
    return words;
  }

  public void setWords(String words) {
    this.words = words;
  }

  /** The word under which the session keeps the phone that is looked for; null for all. */
  public String getNumber() {
    return number;
  }

  public void setNumber(String number) {
    this.number = number;
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

  public boolean isNarrow() {
    return unit != null
        || words != null
        || number != null
        || department != null
        || unreached
        || left;
  }
}
