package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;

/** Who sees groups and who keeps them; another area's group is not there for anybody (R7.2b). */
@ApplicationScoped
class GroupAccess {

  @Inject private Groups groups;
  @Inject private AccessDecision access;

  /** The kinds of which the caller sees groups. */
  List<GroupKind> seen() {
    return Arrays.stream(GroupKind.values()).filter(kind -> access.permits(seeing(kind))).toList();
  }

  /**
   * The area whose groups the caller sees.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if there is none
   */
  AuthorityView area() {
    return access.area(seen().isEmpty() ? Act.SEE_TAXPAYERS : seeing(seen().get(0)));
  }

  /**
   * @throws NoSuchGroup if there is none in the caller's area
   */
  ContactGroup find(long id) {
    AuthorityView area = area();
    return groups
        .find(id, area)
        .filter(group -> access.permits(seeing(group.getKind()), group.getUnit()))
        .orElseThrow(NoSuchGroup::new);
  }

  /** A group that the caller keeps, and who he is. */
  record Kept(ContactGroup group, OfficerCode by) {}

  /**
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller does not keep it
   * @throws NoSuchGroup if there is none in the caller's area
   */
  Kept require(long id) {
    // Who keeps no group anywhere is told so, and not what there is.
    access.require(Act.MAINTAIN_GROUPS);
    ContactGroup group = find(id);
    return new Kept(group, require(group.getUnit(), group.getKind()));
  }

  /** The caller, who keeps the unit's groups and sees of whom they are made. */
  OfficerCode require(AuthorityCode unit, GroupKind kind) {
    OfficerCode by = access.require(Act.MAINTAIN_GROUPS, unit).getCode();
    access.require(seeing(kind), unit);
    return by;
  }

  boolean isKeeper(ContactGroup group) {
    return access.permits(Act.MAINTAIN_GROUPS, group.getUnit())
        && access.permits(seeing(group.getKind()), group.getUnit());
  }

  /** What lets see groups of this kind. */
  static Act seeing(GroupKind kind) {
    return kind == GroupKind.STAFF ? Act.SEE_STAFF : Act.SEE_TAXPAYERS;
  }
}
