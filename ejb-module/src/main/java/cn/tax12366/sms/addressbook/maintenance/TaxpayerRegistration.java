package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.addressbook.TaxpayerState;
import cn.tax12366.sms.addressbook.search.TaxpayerLine;
import cn.tax12366.sms.addressbook.search.TaxpayerSearch;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.TaxpayerNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Keeps by hand which taxpayers there are and what they are called. Tax administrators add their
 * own, change and delete them (R7.2c); managers of the county add and change, and never delete
 * (R7.2d, reading A13).
 */
@Stateless
@RolesAllowed("OFFICER")
public class TaxpayerRegistration {

  @Inject private TaxpayerKeepers keepers;
  @Inject private KeptTaxpayers kept;
  @Inject private RegisteredTaxpayers registered;
  @Inject private TaxpayerSearch search;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * A tax administrator adds a taxpayer, which is entrusted to him from then on (R7.2c).
   *
   * @return its id
   * @throws cn.tax12366.sms.shared.MalformedTaxpayerNumber if a number is none
   * @throws cn.tax12366.sms.shared.TaxpayerNumberMistyped if a check digit is wrong
   * @throws TaxpayerNameUnfit if the name is empty or too long
   * @throws TaxpayerKnownAlready if there is one of this number in the caller's area
   * @throws TaxpayerDeletedBefore if there was one: it is to be restored
   * @throws TaxpayerKnownElsewhere if there is one outside of it
   */
  public long addOwn(NewTaxpayer taxpayer) {
    OfficerCode by = access.require(Act.MAINTAIN_TAXPAYERS, taxpayer.unit()).getCode();
    long id = add(taxpayer, by);
    registered.entrust(id, by, clock.instant());
    return id;
  }

  /**
   * A manager of the county adds a taxpayer, which is entrusted to nobody yet (R7.2d); refused as
   * {@link #addOwn}.
   *
   * @return its id
   */
  public long add(NewTaxpayer taxpayer) {
    return add(taxpayer, access.require(Act.CORRECT_TAXPAYERS, taxpayer.unit()).getCode());
  }

  private long add(NewTaxpayer taxpayer, OfficerCode by) {
    String name = TaxpayerNames.fit(taxpayer.name());
    TaxpayerNumber number = TaxpayerNumber.entered(taxpayer.number());
    TaxpayerNumber legacyNumber = legacyNumber(taxpayer, number);
    requireUnknown(number);
    if (legacyNumber != null) {
      requireUnknown(legacyNumber);
    }
    long id =
        registered
            .add(number, legacyNumber, taxpayer, name, by, clock.instant())
            .orElseThrow(() -> new TaxpayerKnownAlready(number, name));
    keep(id, taxpayer, change(ChangeAct.ADDED, null, name, null), by, null);
    if (taxpayer.phone() != null) {
      kept.add(id, taxpayer.phone(), taxpayer.role(), by, clock.instant());
      TaxpayerChange phone = change(ChangeAct.PHONE_ADDED, null, taxpayer.role().name(), null);
      keep(id, taxpayer, phone, by, taxpayer.phone());
    }
    audit.record(
        entry("taxpayers.added", id, name)
            .fact("number", number)
            .fact("phone", taxpayer.phone() == null ? null : taxpayer.phone().masked()));
    return id;
  }

  private static TaxpayerNumber legacyNumber(NewTaxpayer taxpayer, TaxpayerNumber number) {
    if (taxpayer.legacyNumber() == null || taxpayer.legacyNumber().isBlank()) {
      return null;
    }
    TaxpayerNumber legacyNumber = TaxpayerNumber.entered(taxpayer.legacyNumber());
    return legacyNumber.equals(number) ? null : legacyNumber;
  }

  /** Who may not see a taxpayer is not told what it is called. */
  private void requireUnknown(TaxpayerNumber number) {
    registered
        .holder(number)
        .ifPresent(
            holder -> {
              if (!holder.path().startsWith(access.area(Act.SEE_TAXPAYERS).getPath())) {
                throw new TaxpayerKnownElsewhere(number);
              }
              throw holder.active()
                  ? new TaxpayerKnownAlready(number, holder.name())
                  : new TaxpayerDeletedBefore(number, holder.name());
            });
  }

  /**
   * From now on the taxpayer is called so; no list gives it another name without somebody deciding.
   *
   * @param name 1–200 characters
   * @throws TaxpayerNameUnfit if it is none
   * @throws NoSuchTaxpayerInArea if there is none of this id, or it has been renamed meanwhile
   */
  public void rename(long taxpayerId, String name) {
    TaxpayerLine taxpayer = find(taxpayerId);
    OfficerCode by = keepers.require(taxpayerId, taxpayer.getUnit(), taxpayer.getName());
    String chosen = TaxpayerNames.fit(name);
    if (chosen.equals(taxpayer.getName())) {
      return;
    }
    require(kept.rename(taxpayerId, taxpayer.getName(), chosen, by, clock.instant()));
    keep(taxpayer, change(ChangeAct.RENAMED, taxpayer.getName(), chosen, null), by);
    audit.record(
        entry("taxpayers.renamed", taxpayerId, chosen).change("name", taxpayer.getName(), chosen));
  }

  /**
   * The register says otherwise of it from now on, such as that it is struck off.
   *
   * @param reason 2–200 characters
   * @throws TaxpayerChangeNeedsReason if there is none
   * @throws NoSuchTaxpayerInArea if there is none of this id, or it has been changed meanwhile
   */
  public void changeState(long taxpayerId, TaxpayerState state, String reason) {
    TaxpayerLine taxpayer = find(taxpayerId);
    OfficerCode by = keepers.require(taxpayerId, taxpayer.getUnit(), taxpayer.getName());
    String why = Reasons.fit(reason);
    if (state == taxpayer.getState()) {
      return;
    }
    require(registered.changeState(taxpayerId, taxpayer.getState(), state, clock.instant()));
    keep(
        taxpayer,
        change(ChangeAct.STATE_CHANGED, taxpayer.getState().name(), state.name(), why),
        by);
    audit.record(
        entry("taxpayers.state", taxpayerId, taxpayer.getName())
            .fact("reason", why)
            .change("state", taxpayer.getState(), state));
  }

  /**
   * Nothing is sent to it any more, and it is found no more but among the deleted ones.
   *
   * @param reason 2–200 characters
   * @throws TaxpayerOfColleague if the taxpayer is not entrusted to the caller (reading A13)
   * @throws TaxpayerChangeNeedsReason if there is no reason
   */
  public void delete(long taxpayerId, String reason) {
    access.require(Act.MAINTAIN_TAXPAYERS);
    TaxpayerLine taxpayer = search.find(taxpayerId).orElseThrow(NoSuchTaxpayerInArea::new);
    OfficerCode by = keepers.requireEntrusted(taxpayerId, taxpayer.getUnit(), taxpayer.getName());
    String why = Reasons.fit(reason);
    require(registered.setActive(taxpayerId, false, clock.instant()));
    keep(taxpayer, change(ChangeAct.DELETED, taxpayer.getName(), null, why), by);
    audit.record(
        entry("taxpayers.deleted", taxpayerId, taxpayer.getName())
            .fact("reason", why)
            .fact("number", taxpayer.getNumber()));
  }

  /** The deleted taxpayers of the caller's area, newest first, one page. */
  public Page<DeletedTaxpayer> deleted(int first, int size) {
    return registered.deleted(access.area(Act.SEE_TAXPAYERS), first, size);
  }

  /**
   * Takes a deletion back, with all its phones; by the one to whom it is entrusted, or a manager of
   * the county.
   *
   * @throws NoSuchTaxpayerInArea if no taxpayer of this id is deleted in the caller's area
   */
  public void restore(long deletedId) {
    keepers.requireSomewhere();
    DeletedTaxpayer taxpayer =
        registered
            .findDeleted(deletedId, access.area(Act.SEE_TAXPAYERS))
            .orElseThrow(NoSuchTaxpayerInArea::new);
    OfficerCode by = keepers.require(deletedId, taxpayer.getUnit(), taxpayer.getName());
    require(registered.setActive(deletedId, true, clock.instant()));
    kept.keep(
        deletedId,
        taxpayer.getUnit(),
        change(ChangeAct.RESTORED, null, taxpayer.getName(), null),
        by,
        null);
    audit.record(
        entry("taxpayers.restored", deletedId, taxpayer.getName())
            .fact("number", taxpayer.getNumber()));
  }

  private TaxpayerLine find(long taxpayerId) {
    keepers.requireSomewhere();
    return search.find(taxpayerId).orElseThrow(NoSuchTaxpayerInArea::new);
  }

  private static void require(boolean asSeen) {
    if (!asSeen) {
      throw new NoSuchTaxpayerInArea();
    }
  }

  private TaxpayerChange change(ChangeAct act, String was, String becomes, String reason) {
    return new TaxpayerChange(act, null, was, becomes, reason, null, clock.instant());
  }

  private void keep(TaxpayerLine taxpayer, TaxpayerChange change, OfficerCode by) {
    kept.keep(taxpayer.getId(), taxpayer.getUnit(), change, by, null);
  }

  private void keep(
      long id, NewTaxpayer taxpayer, TaxpayerChange change, OfficerCode by, PhoneNumber phone) {
    kept.keep(id, taxpayer.unit(), change, by, phone);
  }

  private static Entry entry(String act, long taxpayer, String name) {
    return Entry.of(act, "taxpayer:" + taxpayer).called(name);
  }
}
