package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * Has the managers of a county decide where a list says something else than somebody has changed by
 * hand: no list overwrites that by itself (article 7(2), reading A14).
 */
@Stateless
@RolesAllowed("OFFICER")
public class ListConflicts {

  @Inject private ListConflictRows rows;
  @Inject private KeptTaxpayers kept;
  @Inject private RegisteredTaxpayers registered;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /** What waits to be decided in the caller's area, one page; what has waited longest first. */
  public Page<ListConflict> find(int first, int size) {
    return rows.page(access.area(Act.CORRECT_TAXPAYERS), first, size);
  }

  /**
   * One that waits.
   *
   * @throws NoSuchConflict if there is none of this id in the caller's area
   */
  public ListConflict get(long id) {
    return rows.find(id, access.area(Act.CORRECT_TAXPAYERS)).orElseThrow(NoSuchConflict::new);
  }

  /**
   * It shall be as the list says; lists may change it again from then on.
   *
   * @param listedAt when the list came in that the caller has seen
   * @throws NoSuchConflict if it is decided already, or another list has come in since
   */
  public void takeList(long id, Instant listedAt) {
    ListConflict conflict = seen(id, listedAt);
    OfficerCode by = access.require(Act.CORRECT_TAXPAYERS, conflict.getUnit()).getCode();
    Instant now = clock.instant();
    if (!(conflict.isOfName() ? rename(conflict, by, now) : takePhone(conflict, by, now))) {
      throw new NoSuchConflict();
    }
    TaxpayerChange change =
        new TaxpayerChange(
            ChangeAct.LIST_TAKEN, null, was(conflict), says(conflict), null, null, now);
    kept.keep(
        conflict.getTaxpayerId(),
        conflict.getUnit(),
        change,
        by,
        conflict.isOfName() ? null : conflict.phone().phone());
    audit.record(
        entry("taxpayers.list-taken", conflict)
            .change(conflict.isOfName() ? "name" : "role", was(conflict), says(conflict)));
  }

  private boolean rename(ListConflict conflict, OfficerCode by, Instant now) {
    if (conflict.getAct() == ChangeAct.DELETED
        && !registered.setActive(conflict.getTaxpayerId(), true, now)) {
      return false;
    }
    return kept.rename(
        conflict.getTaxpayerId(), conflict.getName(), conflict.getListedName(), by, now);
  }

  private boolean takePhone(ListConflict conflict, OfficerCode by, Instant now) {
    ListConflict.BookPhone phone = conflict.phone();
    if (phone.role() == null) {
      kept.add(conflict.getTaxpayerId(), phone.phone(), conflict.getListedRole(), by, now);
      return true;
    }
    return kept.change(
        new KeptTaxpayers.Phone(
            phone.id(),
            conflict.getTaxpayerId(),
            conflict.getName(),
            conflict.getUnit(),
            phone.phone(),
            phone.role(),
            phone.reachable(),
            false),
        conflict.getListedRole(),
        true,
        by,
        now);
  }

  /**
   * It stays as it was changed by hand; the same words of a list are not asked about again.
   *
   * @param listedAt when the list came in that the caller has seen
   * @throws NoSuchConflict if it is decided already, or another list has come in since
   */
  public void keepHand(long id, Instant listedAt) {
    ListConflict conflict = seen(id, listedAt);
    access.require(Act.CORRECT_TAXPAYERS, conflict.getUnit());
    if (!rows.decideForHand(id)) {
      throw new NoSuchConflict();
    }
    audit.record(entry("taxpayers.hand-kept", conflict).fact("listed", says(conflict)));
  }

  /** To the millisecond, as a page keeps it. */
  private ListConflict seen(long id, Instant listedAt) {
    ListConflict conflict = get(id);
    if (conflict.getListedAt().toEpochMilli() != listedAt.toEpochMilli()) {
      throw new NoSuchConflict();
    }
    return conflict;
  }

  private static String was(ListConflict conflict) {
    if (conflict.isOfName()) {
      return conflict.getName();
    }
    return conflict.getRole() == null ? null : conflict.getRole().name();
  }

  private static String says(ListConflict conflict) {
    return conflict.isOfName() ? conflict.getListedName() : conflict.getListedRole().name();
  }

  private static Entry entry(String act, ListConflict conflict) {
    return Entry.of(act, "taxpayer:" + conflict.getTaxpayerId())
        .called(conflict.getName())
        .fact("phone", conflict.getMaskedPhone())
        .fact("hand", conflict.getOfficerName());
  }
}
