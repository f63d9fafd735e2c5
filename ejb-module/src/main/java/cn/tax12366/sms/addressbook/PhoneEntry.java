package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.shared.PhoneNumber;
import java.util.Objects;

/** A phone of a taxpayer as a list gives it. */
public record PhoneEntry(PhoneNumber phone, PhoneRole role) {

  public PhoneEntry {
    Objects.requireNonNull(phone);
    Objects.requireNonNull(role);
  }
}
