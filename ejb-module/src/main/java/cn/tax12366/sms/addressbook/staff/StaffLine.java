package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import java.time.Instant;
import java.time.LocalDate;

/** A person as a line of the phone book; the phone is masked (S21). */
public final class StaffLine {

  /** Whether the person signs in to this platform. */
  public enum Account {
    NONE,
    ACTIVE,
    ENDED
  }

  private final long id;
  private final OfficerCode code;
  private final StaffTerms terms;
  private final AuthorityView unit;
  private final String maskedPhone;
  private final boolean reachable;
  private final Instant voidSince;
  private final LocalDate leftOn;
  private final Account account;

  StaffLine(StaffContact contact, AuthorityView unit, PhoneNumber phone, Account account) {
    this.id = contact.id();
    this.code = contact.code();
    this.terms = contact.terms();
    this.unit = unit;
    this.maskedPhone = phone == null ? null : phone.masked();
    this.reachable = contact.isReachable();
    this.voidSince = contact.voidSince();
    this.leftOn = contact.leftOn().orElse(null);
    this.account = account;
  }

  public long getId() {
    return id;
  }

  public OfficerCode getCode() {
    return code;
  }

  public String getName() {
    return terms.name();
  }

  public AuthorityCode getUnit() {
    return unit.getCode();
  }

  public String getUnitName() {
    return unit.getShortName();
  }

  /** Null for a department that the regulation does not name. */
  public DepartmentKind getDepartment() {
    return terms.department();
  }

  /** Null for none. */
  public String getPost() {
    return terms.post();
  }

  /** Such as {@code 154****0001}; null while none is known. */
  public String getMaskedPhone() {
    return maskedPhone;
  }

  /** False once a carrier or somebody has found that the phone is wrong. */
  public boolean isReachable() {
    return reachable;
  }

  /** Since when a carrier says that the number does not exist; null where it was somebody. */
  public Instant getVoidSince() {
    return voidSince;
  }

  /** The last day in service; null for whoever is in service. */
  public LocalDate getLeftOn() {
    return leftOn;
  }

  public Account getAccount() {
    return account;
  }
}
