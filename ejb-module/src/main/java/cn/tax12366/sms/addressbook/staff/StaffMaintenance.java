package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the phone book of an area by hand (R7.2a–b): the operators of each office for the people of
 * their own unit and of those below it. Each change says which state of the entry it was made upon,
 * and is refused upon another one.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class StaffMaintenance {

  private static final int SHORTEST_REASON = 2;
  private static final int LONGEST_REASON = 200;
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  @Inject private StaffContacts contacts;
  @Inject private StaffAdmission admission;
  @Inject private AuthorityDirectory authorities;
  @Inject private OfficerDirectory officers;
  @Inject private AccessDecision access;
  @Inject private SealedPhones phones;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * Adds a person, or takes somebody on who has left this office or another: then under the code
   * and the name that the person has.
   *
   * @return the id
   * @throws StaffNameUnfit and its like if what is to be kept is unfit
   * @throws StaffDepartmentOutOfPlace if the unit has no such department
   * @throws StaffKnownAlready if somebody of this code is in service in the caller's area
   * @throws StaffKnownElsewhere if somebody of this code is in service outside of it
   * @throws StaffOfAnotherName if the code is that of somebody else who has left
   */
  public long add(NewStaff staff) {
    OfficerCode by = access.require(Act.MAINTAIN_STAFF, staff.terms().unit()).getCode();
    StaffTerms terms = admission.fit(staff.terms());
    String phone = phone(staff).map(phones::seal).orElse(null);
    Optional<StaffContact> known = contacts.find(staff.code());
    if (known.isPresent()) {
      return takeOn(known.get(), terms, phone, by);
    }
    StaffContact contact = new StaffContact(staff.code(), terms, phone);
    contact.changedByHand(by, clock.instant());
    if (!contacts.add(contact)) {
      // By the same office most likely, at the same moment: nobody else has this code to give.
      throw new StaffKnownAlready(
          staff.code(), terms.name(), authorities.get(terms.unit()).getShortName());
    }
    keep(contact, List.of(StaffChange.of(StaffAct.ADDED, null, terms.name())), by);
    keep(contact, StaffDifference.betweenPhones(null, phone), by);
    audit.record(described(entry("staff.added", contact), contact));
    return contact.id();
  }

  /** The one given; otherwise that of the account, where it is wanted. */
  private Optional<PhoneNumber> phone(NewStaff staff) {
    if (staff.phone() == null && staff.phoneOfAccount()) {
      return admission.offer(staff.code(), access.area(Act.MAINTAIN_STAFF)).isEmpty()
          ? Optional.empty()
          : officers.phone(staff.code());
    }
    return Optional.ofNullable(staff.phone());
  }

  private long takeOn(StaffContact known, StaffTerms terms, String phone, OfficerCode by) {
    contacts.hold(known);
    admission.requireFree(known, terms.name(), access.area(Act.SEE_STAFF));
    keep(known, List.of(StaffChange.of(StaffAct.RETURNED, known.leftOn().orElse(null), null)), by);
    keep(known, StaffDifference.between(known.terms(), terms), by);
    keep(known, StaffDifference.betweenPhones(known.sealedPhone().orElse(null), phone), by);
    known.comeBack();
    known.take(terms);
    known.isReachedAt(phone);
    known.changedByHand(by, clock.instant());
    audit.record(described(entry("staff.returned", known), known));
    return known.id();
  }

  /**
   * From now on the person is called so and serves there, perhaps in another unit of the caller's
   * area.
   *
   * @param version as it was seen
   * @throws StaffChangedMeanwhile if it is another by now
   * @throws StaffHasLeft if the person is not in service
   * @throws StaffNameUnfit and its like if what is to be kept is unfit
   */
  public void change(long staffId, int version, StaffTerms terms) {
    StaffContact contact = inService(staffId, version);
    OfficerCode by = access.require(Act.MAINTAIN_STAFF, terms.unit()).getCode();
    StaffTerms before = contact.terms();
    StaffTerms after = admission.fit(terms);
    List<StaffChange> changes = StaffDifference.between(before, after);
    if (changes.isEmpty()) {
      return;
    }
    contact.take(after);
    contact.changedByHand(by, clock.instant());
    keep(contact, changes, by);
    audit.record(
        entry("staff.changed", contact)
            .fact("code", contact.code())
            .change("name", before.name(), after.name())
            .change("unit", unitName(before.unit()), unitName(after.unit()))
            .change("department", before.department(), after.department())
            .change("post", before.post(), after.post()));
  }

  /**
   * From now on the person answers this phone.
   *
   * @param phone empty if none is known any more
   * @throws StaffChangedMeanwhile if the entry is another than was seen
   * @throws StaffHasLeft if the person is not in service
   */
  public void reachAt(long staffId, int version, Optional<PhoneNumber> phone) {
    StaffContact contact = inService(staffId, version);
    OfficerCode by = access.require(Act.MAINTAIN_STAFF, contact.unit()).getCode();
    String sealed = phone.map(phones::seal).orElse(null);
    String before = contact.sealedPhone().orElse(null);
    List<StaffChange> changes = StaffDifference.betweenPhones(before, sealed);
    if (changes.isEmpty() && contact.isReachable()) {
      return;
    }
    // The same number again says that it is right after all.
    keep(
        contact,
        changes.isEmpty() ? List.of(StaffChange.ofPhone(StaffAct.PHONE_ADDED, sealed)) : changes,
        by);
    contact.isReachedAt(sealed);
    contact.changedByHand(by, clock.instant());
    audit.record(
        entry("staff.phone", contact)
            .fact("phone", masked(sealed) == null ? "-" : masked(sealed))
            .change("phone", masked(before), masked(sealed)));
  }

  /**
   * Nothing is sent to the phone any more, which is not this person's.
   *
   * @param reason 2–200 characters
   * @throws StaffPhoneMissing if there is none
   * @throws StaffChangeNeedsReason if there is no reason
   */
  public void markWrong(long staffId, int version, String reason) {
    StaffContact contact = inService(staffId, version);
    OfficerCode by = access.require(Act.MAINTAIN_STAFF, contact.unit()).getCode();
    String sealed = contact.sealedPhone().orElseThrow(() -> new StaffPhoneMissing(contact.name()));
    String why = reason(reason);
    if (!contact.isReachable() && !contact.isVoid()) {
      return;
    }
    contact.isNotReached();
    contact.changedByHand(by, clock.instant());
    keep(contact, List.of(StaffChange.ofPhone(StaffAct.PHONE_WRONG, sealed).because(why)), by);
    audit.record(
        entry("staff.phone-wrong", contact).fact("phone", masked(sealed)).fact("reason", why));
  }

  private static String reason(String written) {
    String reason = written == null ? "" : written.strip();
    if (reason.codePointCount(0, reason.length()) < SHORTEST_REASON
        || reason.length() > LONGEST_REASON) {
      throw new StaffChangeNeedsReason(SHORTEST_REASON, LONGEST_REASON);
    }
    return PhoneNumber.maskedWithin(reason);
  }

  /**
   * The person is not in service any more: nothing is sent to them, and they are found among those
   * who have left.
   *
   * @param lastDay today or before
   * @throws StaffLastDayAhead if it lies ahead
   * @throws StaffHasLeft if they have left already
   */
  public void leave(long staffId, int version, LocalDate lastDay) {
    StaffContact contact = inService(staffId, version);
    OfficerCode by = access.require(Act.MAINTAIN_STAFF, contact.unit()).getCode();
    if (lastDay.isAfter(LocalDate.now(clock))) {
      throw new StaffLastDayAhead(lastDay);
    }
    contact.leave(lastDay);
    contact.changedByHand(by, clock.instant());
    keep(contact, List.of(StaffChange.of(StaffAct.LEFT, null, lastDay)), by);
    audit.record(entry("staff.left", contact).fact("code", contact.code()).fact("day", lastDay));
  }

  /**
   * The person is in service again, with all that was known.
   *
   * @throws StaffInService if they are
   */
  public void comeBack(long staffId, int version) {
    StaffContact contact = asSeen(staffId, version);
    OfficerCode by = access.require(Act.MAINTAIN_STAFF, contact.unit()).getCode();
    LocalDate left = contact.leftOn().orElseThrow(() -> new StaffInService(contact.name()));
    contact.comeBack();
    contact.changedByHand(by, clock.instant());
    keep(contact, List.of(StaffChange.of(StaffAct.RETURNED, left, null)), by);
    audit.record(described(entry("staff.returned", contact), contact));
  }

  /**
   * What the account of this code says of its owner, to begin with where the person is added; empty
   * where there is none in service in the caller's area, or the phone book has the person.
   */
  public Optional<StaffOffer> offer(OfficerCode code) {
    return admission.offer(code, access.area(Act.MAINTAIN_STAFF));
  }

  /**
   * Officers of the caller's area whom the phone book does not have, in the order of the tree.
   *
   * @param most 1–100
   */
  public List<StaffOffer> offers(int most) {
    return admission.offers(access.area(Act.MAINTAIN_STAFF), most);
  }

  /** How many there are of {@link #offers}. */
  public long countOffers() {
    return contacts.countWithoutEntry(access.area(Act.MAINTAIN_STAFF));
  }

  private StaffContact inService(long staffId, int version) {
    StaffContact contact = asSeen(staffId, version);
    contact
        .leftOn()
        .ifPresent(
            day -> {
              throw new StaffHasLeft(contact.name(), day);
            });
    return contact;
  }

  private StaffContact asSeen(long staffId, int version) {
    StaffContact contact =
        contacts.held(staffId, access.area(Act.MAINTAIN_STAFF)).orElseThrow(NoSuchStaffInArea::new);
    if (contact.version() != version) {
      throw new StaffChangedMeanwhile(
          contact.name(),
          who(contact.source()),
          MINUTE.withZone(clock.getZone()).format(contact.updatedAt()));
    }
    return contact;
  }

  /** As a refusal names whoever has changed something. */
  private String who(String source) {
    return OfficerCode.isWellFormed(source)
        ? officers.find(OfficerCode.of(source)).map(OfficerView::getRealName).orElse(source)
        : source;
  }

  private void keep(StaffContact contact, List<StaffChange> changes, OfficerCode by) {
    contacts.keep(contact, changes, by.digits(), clock.instant());
  }

  private String masked(String sealed) {
    return sealed == null ? null : phones.open(sealed).masked();
  }

  private String unitName(AuthorityCode unit) {
    return authorities.get(unit).getName();
  }

  private Entry described(Entry entry, StaffContact contact) {
    return entry
        .fact("code", contact.code())
        .fact("unit", unitName(contact.unit()))
        .fact("phone", masked(contact.sealedPhone().orElse(null)));
  }

  private static Entry entry(String act, StaffContact contact) {
    return Entry.of(act, "staff:" + contact.id()).called(contact.name());
  }
}
