package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.addressbook.group.GroupAccess.Kept;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/**
 * Founds groups, names them, closes them and opens them again. Only those who keep the unit's book
 * do that: a tier above sees its groups and changes none (R7.2b).
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class GroupMaintenance {

  @Inject private Groups groups;
  @Inject private GroupHistory history;
  @Inject private GroupAccess access;
  @Inject private AuthorityDirectory authorities;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * A group without members.
   *
   * @return its id
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller does not keep the unit's
   *     groups of this kind
   * @throws GroupNameUnfit if the name is empty or too long
   * @throws GroupPurposeUnfit if what is said of it is too long
   * @throws GroupNameTaken if another of the unit and kind is called so, be it a closed one
   */
  public long found(NewGroup group) {
    OfficerCode by = access.require(group.unit(), group.kind());
    String name = GroupTexts.name(group.name());
    String purpose = GroupTexts.purpose(group.purpose());
    long id =
        groups
            .add(group, name, purpose, by, clock.instant())
            .orElseThrow(() -> new GroupNameTaken(name));
    keep(id, GroupAct.FOUNDED, null, name, by);
    audit.record(
        Entry.of("contact-group.founded", "contact-group:" + id)
            .called(name)
            .fact("unit", authorities.get(group.unit()).getShortName())
            .fact("purpose", purpose));
    return id;
  }

  /**
   * From now on it is called so, and is for this.
   *
   * @throws GroupNameTaken as {@link #found}; likewise the other refusals of texts
   * @throws NoSuchGroup if there is none of this id in the caller's area
   * @throws GroupChangedMeanwhile if it is no longer as it was seen
   */
  public void describe(SeenGroup seen, String name, String purpose) {
    Kept kept = access.require(seen.id());
    ContactGroup group = kept.group();
    String newName = GroupTexts.name(name);
    String newPurpose = GroupTexts.purpose(purpose);
    boolean renamed = !newName.equals(group.getName());
    boolean repurposed = !Objects.equals(newPurpose, group.getPurpose());
    if (!renamed && !repurposed) {
      return;
    }
    if (renamed && groups.isTaken(group.getUnit(), group.getKind(), newName)) {
      throw new GroupNameTaken(newName);
    }
    boolean asSeen =
        groups
            .change(seen, newName, newPurpose, clock.instant())
            .orElseThrow(() -> new GroupNameTaken(newName));
    require(asSeen, group);
    if (renamed) {
      keep(seen.id(), GroupAct.RENAMED, group.getName(), newName, kept.by());
    }
    if (repurposed) {
      keep(seen.id(), GroupAct.PURPOSE, group.getPurpose(), newPurpose, kept.by());
    }
    audit.record(
        Entry.of("contact-group.described", subject(group))
            .called(newName)
            .change("name", group.getName(), newName)
            .change("purpose", group.getPurpose(), newPurpose));
  }

  /**
   * It reaches nobody any more; members and history stay.
   *
   * @throws NoSuchGroup if there is none of this id in the caller's area
   * @throws GroupChangedMeanwhile if it is no longer as it was seen
   */
  public void close(SeenGroup seen) {
    Kept kept = access.require(seen.id());
    if (!kept.group().isOpen()) {
      return;
    }
    Instant now = clock.instant();
    require(groups.close(seen, now, now), kept.group());
    keep(seen.id(), GroupAct.CLOSED, null, null, kept.by());
    audit.record(
        Entry.of("contact-group.closed", subject(kept.group())).called(kept.group().getName()));
  }

  /** Takes a closing back; refused as {@link #close}. */
  public void reopen(SeenGroup seen) {
    Kept kept = access.require(seen.id());
    if (kept.group().isOpen()) {
      return;
    }
    require(groups.close(seen, null, clock.instant()), kept.group());
    keep(seen.id(), GroupAct.REOPENED, null, null, kept.by());
    audit.record(
        Entry.of("contact-group.reopened", subject(kept.group())).called(kept.group().getName()));
  }

  private static void require(boolean asSeen, ContactGroup group) {
    if (!asSeen) {
      throw new GroupChangedMeanwhile(group.getName());
    }
  }

  private void keep(long id, GroupAct act, String was, String becomes, OfficerCode by) {
    history.keep(id, GroupChange.of(act, was, becomes, clock.instant()), by);
  }

  private static String subject(ContactGroup group) {
    return "contact-group:" + group.getId();
  }
}
