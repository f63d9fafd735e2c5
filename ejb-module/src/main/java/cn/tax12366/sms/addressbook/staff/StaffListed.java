package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import java.util.Optional;

/**
 * What a list says of a person. What it leaves out stays as it is.
 *
 * @param department empty if the list says nothing
 * @param post at most 40 characters
 */
public record StaffListed(
    OfficerCode code,
    String name,
    AuthorityCode unit,
    Optional<Department> department,
    Optional<String> post,
    Optional<PhoneNumber> phone) {

  /**
   * A department as a list writes it.
   *
   * @param kind null for one that the regulation does not name
   */
  public record Department(DepartmentKind kind) {}

  /** True if nothing of the person is left out. */
  boolean isWhole() {
    return department.isPresent() && post.isPresent() && phone.isPresent();
  }
}
