package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.disclosure.Disclosure;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** Looks up the tax officials of the caller's area (R7.2a–b). */
@Stateless
@RolesAllowed("OFFICER")
public class StaffBook {

  @Inject private StaffContacts contacts;
  @Inject private AuthorityDirectory authorities;
  @Inject private OfficerDirectory officers;
  @Inject private AccessDecision access;
  @Inject private Disclosure disclosure;
  @Inject private SealedPhones phones;

  /**
   * One page, a bureau before what lies below it, then by code.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may not see the people
   *     of the area
   */
  public Page<StaffLine> find(StaffCriteria criteria) {
    access.require(Act.SEE_STAFF, criteria.area());
    AuthorityView area = authorities.get(criteria.area());
    List<StaffContact> found = contacts.page(criteria, area);
    Map<OfficerCode, Boolean> accounts =
        contacts.accounts(found.stream().map(StaffContact::code).toList());
    return new Page<>(
        found.stream().map(each -> line(each, accounts)).toList(), contacts.count(criteria, area));
  }

  /**
   * One person, also one who has left.
   *
   * @throws NoSuchStaffInArea if there is none of this id in the caller's area
   */
  public StaffFile get(long staffId) {
    StaffContact contact = seen(staffId);
    OfficerView account = officers.find(contact.code()).orElse(null);
    return new StaffFile(
        line(contact, account == null ? Map.of() : Map.of(contact.code(), account.isActive())),
        contact.version(),
        new StaffFile.Origin(contact.source(), name(contact.source()), contact.updatedAt()),
        account,
        contacts.changes(staffId).stream().map(this::told).toList(),
        access.permits(Act.MAINTAIN_STAFF, contact.unit()));
  }

  /**
   * The eleven digits of the person's phone.
   *
   * @param reason as {@link Disclosure#reveal} wants it
   * @throws NoSuchStaffInArea if there is none of this id in the caller's area
   * @throws StaffPhoneMissing if none is known
   */
  public String reveal(long staffId, String reason) {
    access.require(Act.REVEAL_PHONE);
    StaffContact contact = seen(staffId);
    String sealed = contact.sealedPhone().orElseThrow(() -> new StaffPhoneMissing(contact.name()));
    return disclosure.reveal(contact.unit(), "staff:" + staffId, phones.open(sealed), reason);
  }

  private StaffContact seen(long staffId) {
    return contacts.find(staffId, access.area(Act.SEE_STAFF)).orElseThrow(NoSuchStaffInArea::new);
  }

  private StaffLine line(StaffContact contact, Map<OfficerCode, Boolean> accounts) {
    Boolean active = accounts.get(contact.code());
    return new StaffLine(
        contact,
        authorities.get(contact.unit()),
        contact.sealedPhone().map(phones::open).orElse(null),
        active == null
            ? StaffLine.Account.NONE
            : active ? StaffLine.Account.ACTIVE : StaffLine.Account.ENDED);
  }

  private StaffHistory told(StaffChange change) {
    PhoneNumber phone = change.sealedPhone() == null ? null : phones.open(change.sealedPhone());
    boolean ofUnits = change.act() == StaffAct.MOVED;
    return new StaffHistory(
        change,
        ofUnits ? unitName(change.was()) : change.was(),
        ofUnits ? unitName(change.becomes()) : change.becomes(),
        phone,
        name(change.source()));
  }

  private String unitName(String code) {
    return authorities.find(AuthorityCode.of(code)).map(AuthorityView::getShortName).orElse(code);
  }

  private String name(String source) {
    return OfficerCode.isWellFormed(source)
        ? officers.find(OfficerCode.of(source)).map(OfficerView::getRealName).orElse(null)
        : null;
  }
}
