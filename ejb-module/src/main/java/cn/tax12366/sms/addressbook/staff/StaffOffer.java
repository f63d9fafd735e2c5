package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.PhoneNumber;

/** An officer of the platform whom the phone book does not have, with what the account says. */
public final class StaffOffer {

  private final OfficerView officer;
  private final String maskedPhone;

  StaffOffer(OfficerView officer, PhoneNumber phone) {
    this.officer = officer;
    this.maskedPhone = phone == null ? null : phone.masked();
  }

  public OfficerView getOfficer() {
    return officer;
  }

  /** Of the account, such as {@code 154****0001}; null if it has none. */
  public String getMaskedPhone() {
    return maskedPhone;
  }
}
