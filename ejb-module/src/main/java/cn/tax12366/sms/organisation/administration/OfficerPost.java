package cn.tax12366.sms.organisation.administration;

import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.shared.AuthorityCode;
import java.util.Objects;
import java.util.Set;

/**
 * Where somebody works and as what.
 *
 * @param roles which of them go together where says {@link RolePlacement}
 */
public record OfficerPost(AuthorityCode unit, DepartmentKind department, Set<OfficerRole> roles) {

  public OfficerPost {
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(department, "department");
    roles = Set.copyOf(roles);
  }

  /** True if publishing that was assigned in this post can stay assigned in {@code other}. */
  boolean publishesLike(OfficerPost other) {
    return unit.equals(other.unit)
        && department == other.department
        && other.roles.contains(OfficerRole.OPERATOR);
  }

  /** For the audit trail: {@code 14101050000 COLLECTION_SECTION APPROVER,OPERATOR}. */
  @Override
  public String toString() {
    return unit
        + " "
        + department
        + " "
        + String.join(",", roles.stream().map(Enum::name).sorted().toList());
  }
}
