package cn.tax12366.sms.portal.organisation;

import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.administration.OfficerPost;
import cn.tax12366.sms.shared.AuthorityCode;
import java.io.Serializable;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;

/** A post as it is being chosen: what does not go together any more falls away. */
public class PostChoice implements Serializable {

  private static final long serialVersionUID = 1L;

  private String unit;
  private DepartmentKind department;
  private OfficerRole[] roles = {};

  void take(OfficerView officer) {
    unit = officer.getAuthorityCode().digits();
    department = officer.getDepartment();
    roles = officer.getRoles().toArray(OfficerRole[]::new);
  }

  /** Leaves of what was chosen what {@code posts} still offers. */
  void fit(Posts posts) {
    if (unit == null || !posts.units().contains(unit)) {
      unit = posts.units().isEmpty() ? null : posts.units().get(0);
    }
    List<DepartmentKind> departments = unit == null ? List.of() : posts.departments(unit);
    if (department == null || !departments.contains(department)) {
      department = departments.isEmpty() ? null : departments.get(0);
    }
    List<OfficerRole> offered = department == null ? List.of() : posts.roles(unit, department);
    roles = Arrays.stream(roles).filter(offered::contains).toArray(OfficerRole[]::new);
  }

  /** What can be chosen. */
  interface Posts {

    /** Codes of units. */
    List<String> units();

    List<DepartmentKind> departments(String unit);

    List<OfficerRole> roles(String unit, DepartmentKind department);
  }

  OfficerPost post() {
    EnumSet<OfficerRole> chosen = EnumSet.noneOf(OfficerRole.class);
    chosen.addAll(Arrays.asList(roles));
    return new OfficerPost(AuthorityCode.of(unit), department, chosen);
  }

  public String getUnit() {
    return unit;
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

  public OfficerRole[] getRoles() {
    return roles.clone();
  }

  public void setRoles(OfficerRole[] roles) {
    this.roles = roles.clone();
  }
}
