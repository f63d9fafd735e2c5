package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The groups of one's area: a unit sees its own and those kept below it. Of another area's groups
 * nothing is told, not even that they are there (R7.2b).
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class GroupList {

  /** By words so many members are found at most; a page that ends there says so. */
  public static final int MOST = FoundMembers.MOST;

  @Inject private Groups groups;
  @Inject private GroupFigures figures;
  @Inject private MemberLines lines;
  @Inject private GroupHistory history;
  @Inject private GroupAccess access;
  @Inject private AccessDecision decision;
  @Inject private AuthorityDirectory authorities;

  /**
   * One page, with the figures as they were counted last, a minute ago at most.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller sees none anywhere
   */
  public Page<ContactGroup> find(GroupCriteria criteria) {
    AuthorityView area = access.area();
    List<GroupKind> kinds = access.seen();
    AuthorityCode unit = criteria.unit();
    if (unit != null && !authorities.within(unit, area.getCode())) {
      decision.require(Act.SEE_TAXPAYERS, unit);
      return new Page<>(List.of(), 0);
    }
    return groups.find(criteria, unit == null ? area : authorities.get(unit), kinds);
  }

  /**
   * One group with its history, counted now; one of more than 5,000 as it was counted last.
   *
   * @throws NoSuchGroup if there is none of this id in the caller's area
   */
  public GroupFile get(long groupId) {
    ContactGroup group = access.find(groupId);
    return new GroupFile(group, figures.now(group), history.of(groupId), access.isKeeper(group));
  }

  /**
   * Its members, one page; by words the first {@link #MOST} that are found.
   *
   * @throws NoSuchGroup if there is none of this id in the caller's area
   */
  public Page<GroupMember> members(long groupId, MemberCriteria criteria) {
    ContactGroup group = access.find(groupId);
    return lines.find(group, criteria, figures.now(group));
  }

  /** The open groups of the caller's area in which a taxpayer is. */
  public List<ContactGroup> ofTaxpayer(long taxpayerId) {
    return groups.ofTaxpayer(taxpayerId, decision.area(Act.SEE_TAXPAYERS));
  }

  /** The open groups of a kind that the caller keeps, the first 500 in the order of a list. */
  public List<ContactGroup> kept(GroupKind kind) {
    decision.require(Act.MAINTAIN_GROUPS);
    return groups
        .find(
            new GroupCriteria(null, null, false, 0, 500),
            decision.area(GroupAccess.seeing(kind)),
            List.of(kind))
        .rows()
        .stream()
        .filter(access::isKeeper)
        .toList();
  }
}
