package cn.tax12366.sms.portal.organisation;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.administration.OfficerList;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The posts to which the person in front of the page may appoint, each asked for once. */
@Named
@RequestScoped
public class OfferedPosts implements PostChoice.Posts {

  @Inject private OfficerList officers;
  private List<AuthorityView> units;
  private final Map<String, List<DepartmentKind>> departments = new HashMap<>();
  private final Map<String, List<OfficerRole>> roles = new HashMap<>();

  public List<AuthorityView> getUnits() {
    if (units == null) {
      units = officers.appointableUnits();
    }
    return units;
  }

  @Override
  public List<String> units() {
    return getUnits().stream().map(unit -> unit.getCode().digits()).toList();
  }

  @Override
  public List<DepartmentKind> departments(String unit) {
    return departments.computeIfAbsent(
        unit, code -> officers.appointableDepartments(AuthorityCode.of(code)));
  }

  @Override
  public List<OfficerRole> roles(String unit, DepartmentKind department) {
    return roles.computeIfAbsent(
        unit + department,
        any ->
            officers.appointableRoles(AuthorityCode.of(unit), department).stream()
                .sorted()
                .toList());
  }
}
