package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.addressbook.PhoneRole;
import cn.tax12366.sms.addressbook.maintenance.KeptTaxpayers.Phone;
import cn.tax12366.sms.addressbook.search.TaxpayerLine;
import cn.tax12366.sms.addressbook.search.TaxpayerSearch;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.disclosure.Disclosure;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Keeps one taxpayer and its phones by hand. The tax administrator to whom it is entrusted adds,
 * changes and deletes (R7.2c); managers of the county add and change, and may call a number wrong,
 * and never delete (R7.2d, reading A13). Each change is kept with who, when and what was before.
 */
@Stateless
@RolesAllowed("OFFICER")
public class TaxpayerMaintenance {

  private static final int SHORTEST_REASON = 2;
  private static final int LONGEST_REASON = 200;

  @Inject private KeptTaxpayers kept;
  @Inject private TaxpayerKeepers keepers;
  @Inject private TaxpayerSearch search;
  @Inject private AccessDecision access;
  @Inject private Disclosure disclosure;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * One taxpayer of the caller's area.
   *
   * @throws NoSuchTaxpayerInArea if there is none of this id in it
   */
  public TaxpayerFile get(long id) {
    TaxpayerLine taxpayer = search.find(id).orElseThrow(NoSuchTaxpayerInArea::new);
    return new TaxpayerFile(
        taxpayer,
        kept.phones(id, access.area(Act.SEE_TAXPAYERS)),
        kept.changes(id),
        keepers.isKeeper(id, taxpayer.getUnit()),
        keepers.isEntrusted(id, taxpayer.getUnit()));
  }

  /**
   * Gives the taxpayer a phone more.
   *
   * @throws PhoneKnownAlready if it has it
   */
  public void addPhone(long taxpayerId, PhoneNumber phone, PhoneRole role) {
    keepers.requireSomewhere();
    TaxpayerLine taxpayer = search.find(taxpayerId).orElseThrow(NoSuchTaxpayerInArea::new);
    OfficerCode by = keepers.require(taxpayerId, taxpayer.getUnit(), taxpayer.getName());
    if (kept.has(taxpayerId, phone)) {
      throw new PhoneKnownAlready(phone);
    }
    kept.add(taxpayerId, phone, role, by, clock.instant());
    keep(
        taxpayerId, taxpayer.getUnit(), change(ChangeAct.PHONE_ADDED, null, role, null), by, phone);
    audit.record(
        entry("taxpayers.phone-added", taxpayerId, taxpayer.getName(), phone)
            .change("role", null, role));
  }

  /** From now on somebody else answers it. */
  public void changeRole(long phoneId, PhoneRole role) {
    keepers.requireSomewhere();
    Phone seen = phone(phoneId);
    OfficerCode by = keepers.require(seen.taxpayerId(), seen.unit(), seen.name());
    if (seen.role() == role) {
      return;
    }
    if (!kept.change(seen, role, seen.reachable(), by, clock.instant())) {
      throw new NoSuchTaxpayerInArea();
    }
    keep(seen, change(ChangeAct.PHONE_ROLE, seen.role(), role, null), by);
    audit.record(
        entry("taxpayers.phone-role", seen.taxpayerId(), seen.name(), seen.phone())
            .change("role", seen.role(), role));
  }

  /**
   * Nothing is sent to it for this taxpayer any more.
   *
   * @param reason 2–200 characters
   * @throws PhoneChangeNeedsReason if there is none
   */
  public void markWrong(long phoneId, String reason) {
    keepers.requireSomewhere();
    Phone seen = phone(phoneId);
    OfficerCode by = keepers.require(seen.taxpayerId(), seen.unit(), seen.name());
    String why = reason(reason);
    if (!seen.reachable() && !seen.byReceipt()) {
      return;
    }
    if (!kept.change(seen, seen.role(), false, by, clock.instant())) {
      throw new NoSuchTaxpayerInArea();
    }
    kept.takeFromReceipt(seen);
    keep(seen, change(ChangeAct.PHONE_WRONG, seen.role(), seen.role(), why), by);
    audit.record(
        entry("taxpayers.phone-wrong", seen.taxpayerId(), seen.name(), seen.phone())
            .fact("reason", why)
            .change("reachable", true, false));
  }

  /**
   * Takes the phone away; what it was stays in the history.
   *
   * @param reason 2–200 characters
   * @throws TaxpayerOfColleague if the taxpayer is not entrusted to the caller (reading A13)
   * @throws PhoneChangeNeedsReason if there is no reason
   */
  public void removePhone(long phoneId, String reason) {
    access.require(Act.MAINTAIN_TAXPAYERS);
    Phone seen = phone(phoneId);
    OfficerCode by = keepers.requireEntrusted(seen.taxpayerId(), seen.unit(), seen.name());
    String why = reason(reason);
    if (!kept.remove(seen)) {
      throw new NoSuchTaxpayerInArea();
    }
    keep(seen, change(ChangeAct.PHONE_REMOVED, seen.role(), null, why), by);
    audit.record(
        entry("taxpayers.phone-removed", seen.taxpayerId(), seen.name(), seen.phone())
            .fact("reason", why)
            .change("role", seen.role(), null));
  }

  /** Says that name and phones are as they stand (R7.2e). */
  public void confirm(long taxpayerId) {
    keepers.requireSomewhere();
    TaxpayerLine taxpayer = search.find(taxpayerId).orElseThrow(NoSuchTaxpayerInArea::new);
    OfficerCode by = keepers.require(taxpayerId, taxpayer.getUnit(), taxpayer.getName());
    keep(taxpayerId, taxpayer.getUnit(), change(ChangeAct.CONFIRMED, null, null, null), by, null);
    audit.record(
        Entry.of("taxpayers.confirmed", "taxpayer:" + taxpayerId)
            .called(taxpayer.getName())
            .change("confirmed", taxpayer.getConfirmedAt(), clock.instant()));
  }

  /**
   * The eleven digits of a phone, if the caller may see the taxpayer and reveal its numbers.
   *
   * @param reason as {@link Disclosure#reveal} wants it
   */
  public String reveal(long phoneId, String reason) {
    access.require(Act.REVEAL_PHONE);
    Phone seen = phone(phoneId);
    return disclosure.reveal(seen.unit(), "taxpayer:" + seen.taxpayerId(), seen.phone(), reason);
  }

  private Phone phone(long id) {
    return kept.phone(id, access.area(Act.SEE_TAXPAYERS)).orElseThrow(NoSuchTaxpayerInArea::new);
  }

  private static String reason(String written) {
    String reason = written == null ? "" : written.strip();
    if (reason.codePointCount(0, reason.length()) < SHORTEST_REASON
        || reason.length() > LONGEST_REASON) {
      throw new PhoneChangeNeedsReason(SHORTEST_REASON, LONGEST_REASON);
    }
    return PhoneNumber.maskedWithin(reason);
  }

  private TaxpayerChange change(ChangeAct act, PhoneRole was, PhoneRole becomes, String reason) {
    return new TaxpayerChange(
        act,
        null,
        was == null ? null : was.name(),
        becomes == null ? null : becomes.name(),
        reason,
        null,
        clock.instant());
  }

  private void keep(Phone seen, TaxpayerChange change, OfficerCode by) {
    kept.keep(seen.taxpayerId(), seen.unit(), change, by, seen.phone());
  }

  private void keep(
      long taxpayer, AuthorityCode unit, TaxpayerChange change, OfficerCode by, PhoneNumber phone) {
    kept.keep(taxpayer, unit, change, by, phone);
  }

  private static Entry entry(String act, long taxpayer, String name, PhoneNumber phone) {
    return Entry.of(act, "taxpayer:" + taxpayer).called(name).fact("phone", phone.masked());
  }
}
