package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import java.util.Objects;

/**
 * A person to be added by hand.
 *
 * @param code unique in the province, never changed; the one the person would sign in with
 * @param phone null for none yet
 * @param phoneOfAccount true: without a phone given, the one that the person's account has
 */
public record NewStaff(
    OfficerCode code, StaffTerms terms, PhoneNumber phone, boolean phoneOfAccount) {

  public NewStaff {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(terms, "terms");
  }
}
