package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.addressbook.group.GroupAccess.Kept;
import cn.tax12366.sms.addressbook.group.GroupChange.Figures;
import cn.tax12366.sms.addressbook.group.ListedPeople.Found;
import cn.tax12366.sms.addressbook.search.Selection;
import cn.tax12366.sms.addressbook.search.TaxpayerCriteria;
import cn.tax12366.sms.addressbook.search.TaxpayerSelections;
import cn.tax12366.sms.addressbook.staff.StaffCriteria;
import cn.tax12366.sms.addressbook.staff.StaffSelections;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Puts members into a group and takes them out: as many as there are in one act, which leaves one
 * line in the history and one row in the audit trail. Who is in it already is not added twice.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class GroupFilling {

  /** As many members a group takes at most: to more than these one writes by another audience. */
  public static final int MOST = 200_000;

  /** As many numbers are taken from one list. */
  public static final int LINES = 5_000;

  @Inject private Groups groups;
  @Inject private GroupMembers members;
  @Inject private ListedPeople listed;
  @Inject private GroupFigures figures;
  @Inject private GroupHistory history;
  @Inject private GroupAccess access;
  @Inject private TaxpayerSelections taxpayers;
  @Inject private StaffSelections staff;
  @Inject private AuthorityDirectory authorities;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * How many taxpayers a search would bring; adds nobody.
   *
   * @throws NoSuchGroup if there is none of taxpayers of this id in the caller's area
   * @throws SearchBeyondGroup if the criteria go beyond the area of the unit that keeps it
   * @throws cn.tax12366.sms.addressbook.search.WordsTooShort if the words are too short
   */
  public FoundCount count(long groupId, TaxpayerCriteria criteria) {
    ContactGroup group = access.require(groupId).group();
    return members.count(group, selection(group, criteria));
  }

  /**
   * How many of the staff a search would bring; adds nobody.
   *
   * @throws NoSuchGroup if there is none of staff of this id in the caller's area
   * @throws SearchBeyondGroup if the criteria go beyond the area of the unit that keeps it
   */
  public FoundCount count(long staffGroupId, StaffCriteria criteria) {
    ContactGroup group = access.require(staffGroupId).group();
    return members.count(group, selection(group, criteria));
  }

  /**
   * Adds all taxpayers that a search finds, page and size of the criteria aside; refused as {@link
   * #count(long, TaxpayerCriteria)}.
   *
   * @throws GroupClosed if the group is closed
   * @throws TooManyMembers if they, or the group with them, are more than {@link #MOST}
   */
  public GroupReceipt addFound(long groupId, TaxpayerCriteria criteria) {
    Kept kept = held(groupId);
    return addFound(kept, selection(kept.group(), criteria));
  }

  /**
   * Adds all of the staff that a search finds, page and size of the criteria aside; refused as
   * {@link #count(long, StaffCriteria)}.
   *
   * @throws GroupClosed if the group is closed
   * @throws TooManyMembers if they, or the group with them, are more than {@link #MOST}
   */
  public GroupReceipt addFound(long staffGroupId, StaffCriteria criteria) {
    Kept kept = held(staffGroupId);
    return addFound(kept, selection(kept.group(), criteria));
  }

  private GroupReceipt addFound(Kept kept, Selection selection) {
    FoundCount count = members.count(kept.group(), selection);
    if (count.isTooMany()) {
      throw new TooManyMembers(MOST);
    }
    int added = members.add(kept.group(), selection, kept.by(), clock.instant());
    int already = Math.max(0, count.found() - added);
    keep(kept, GroupAct.FOUND_ADDED, new Figures(added, already, 0));
    audit.record(
        entry("contact-group.found-added", kept).fact("added", added).fact("already", already));
    return new GroupReceipt(added, already, List.of());
  }

  /**
   * Adds those of a list of numbers, one to a line: taxpayer numbers, current or former, or officer
   * codes. A line that cannot be taken is refused, and stops no other.
   *
   * @param pasted at most {@link #LINES} numbers
   * @throws NoSuchGroup if there is none of this id in the caller's area
   * @throws GroupClosed if the group is closed
   * @throws NobodyListed if there is no number
   * @throws TooManyLines if there are too many
   * @throws TooManyMembers if the group with them were more than {@link #MOST}
   */
  public GroupReceipt addListed(long groupId, String pasted) {
    Kept kept = held(groupId);
    Found found =
        listed.find(kept.group().getKind(), pasted, authorities.get(kept.group().getUnit()), LINES);
    List<RefusedLine> refused = found.refused();
    int added = members.add(kept.group(), found.known(), kept.by(), clock.instant());
    int already = found.lines() - refused.size() - added;
    keep(kept, GroupAct.LISTED_ADDED, new Figures(added, already, refused.size()));
    audit.record(
        entry("contact-group.listed-added", kept)
            .fact("added", added)
            .fact("already", already)
            .fact("refused", refused.size()));
    return new GroupReceipt(added, already, refused);
  }

  /**
   * Takes members out; who is no member stays none.
   *
   * @param memberIds of taxpayers or of staff
   * @return how many were taken out
   * @throws NoSuchGroup if there is none of this id in the caller's area
   * @throws GroupClosed if the group is closed
   */
  public int remove(long groupId, List<Long> memberIds) {
    Kept kept = held(groupId);
    int removed = members.remove(kept.group(), memberIds);
    if (removed > 0) {
      keep(kept, GroupAct.REMOVED, new Figures(removed, 0, 0));
      audit.record(entry("contact-group.removed", kept).fact("removed", removed));
    }
    return removed;
  }

  /** Takes all out that have departed; refused as {@link #remove}. */
  public int removeDeparted(long groupId) {
    Kept kept = held(groupId);
    int removed = members.removeDeparted(kept.group());
    if (removed > 0) {
      keep(kept, GroupAct.DEPARTED_REMOVED, new Figures(removed, 0, 0));
      audit.record(entry("contact-group.departed-removed", kept).fact("removed", removed));
    }
    return removed;
  }

  private Kept held(long groupId) {
    Kept kept = access.require(groupId);
    if (!groups.hold(groupId, clock.instant())) {
      throw new GroupClosed(kept.group().getName());
    }
    return kept;
  }

  private Selection selection(ContactGroup group, TaxpayerCriteria criteria) {
    return taxpayers.of(criteria, within(group, GroupKind.TAXPAYERS, criteria.area()));
  }

  private Selection selection(ContactGroup group, StaffCriteria criteria) {
    return staff.of(criteria, within(group, GroupKind.STAFF, criteria.area()));
  }

  /** The area of a unit in which the group may look for members of its kind. */
  private AuthorityView within(ContactGroup group, GroupKind kind, AuthorityCode unit) {
    if (group.getKind() != kind) {
      throw new NoSuchGroup();
    }
    if (!authorities.within(unit, group.getUnit())) {
      throw new SearchBeyondGroup(group.getUnitName());
    }
    return authorities.get(unit);
  }

  private void keep(Kept kept, GroupAct act, Figures what) {
    ContactGroup group = kept.group();
    if (figures.recount(group, clock.instant()).all() > MOST) {
      throw new TooManyMembers(MOST);
    }
    history.keep(group.getId(), GroupChange.of(act, what, clock.instant()), kept.by());
  }

  private static Entry entry(String act, Kept kept) {
    return Entry.of(act, "contact-group:" + kept.group().getId()).called(kept.group().getName());
  }
}
