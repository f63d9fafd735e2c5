package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.shared.PhoneNumber;

/** A phone of a taxpayer as others see it. */
public final class PhoneView {

  private final PhoneNumber phone;
  private final PhoneRole role;
  private final boolean reachable;

  PhoneView(PhoneNumber phone, PhoneRole role, boolean reachable) {
    this.phone = phone;
    this.role = role;
    this.reachable = reachable;
  }

  public PhoneNumber getPhone() {
    return phone;
  }

  public PhoneRole getRole() {
    return role;
  }

  /** False once the carrier has said that the number does not exist. */
  public boolean isReachable() {
    return reachable;
  }
}
