package cn.tax12366.sms.portal.addressbook;

import cn.tax12366.sms.addressbook.staff.StaffLine;
import cn.tax12366.sms.addressbook.staff.StaffTerms;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.administration.RolePlacement;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Set;

/** Name, unit, department and post of a person as they are being written. */
@Named
@RequestScoped
public class StaffEntry {

  @Inject private AuthorityDirectory authorities;
  @Inject private SignedInOfficer signedIn;
  private String name;
  private String unit;
  private DepartmentKind department;
  private String post;
  private List<AuthorityView> units;

  /** What stands there now, to be changed. */
  void take(StaffLine line) {
    name = line.getName();
    unit = line.getUnit().digits();
    department = line.getDepartment();
    post = line.getPost();
  }

  /** What an account says of its owner. */
  void take(OfficerView officer) {
    name = officer.getRealName();
    unit = officer.getAuthorityCode().digits();
    department = officer.getDepartment();
  }

  StaffTerms terms() {
    return new StaffTerms(name, AuthorityCode.of(getUnit()), department, post);
  }

  /** The units in force of the reader's area, each after the one above it. */
  public List<AuthorityView> getUnits() {
    if (units == null) {
      units = authorities.inForce(signedIn.getUnit());
    }
    return units;
  }

  /** Those that the chosen unit has. */
  public Set<DepartmentKind> getDepartments() {
    return authorities
        .find(AuthorityCode.of(getUnit()))
        .map(RolePlacement::departments)
        .orElse(Set.of());
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  /** Code of the unit; the reader's own where nothing is chosen. */
  public String getUnit() {
    return unit == null ? signedIn.getUnit().digits() : unit;
  }

  public void setUnit(String unit) {
    this.unit = unit;
  }

  public DepartmentKind getDepartment() {
    return department;
  }

  public void setDepartment(DepartmentKind department) {
    this.department = department;
  }

  public String getPost() {
    return post;
  }

  public void setPost(String post) {
    this.post = post;
  }
}
