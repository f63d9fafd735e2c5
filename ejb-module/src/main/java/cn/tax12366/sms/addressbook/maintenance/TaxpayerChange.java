package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.shared.PhoneNumber;
import java.time.Instant;

/** One change of a taxpayer by hand. */
public final class TaxpayerChange {

  private final ChangeAct act;
  private final PhoneNumber phone;
  private final String was;
  private final String becomes;
  private final String reason;
  private final String officerName;
  private final Instant at;

  TaxpayerChange(
      ChangeAct act,
      PhoneNumber phone,
      String was,
      String becomes,
      String reason,
      String officerName,
      Instant at) {
    this.act = act;
    this.phone = phone;
    this.was = was;
    this.becomes = becomes;
    this.reason = reason;
    this.officerName = officerName;
    this.at = at;
  }

  public ChangeAct getAct() {
    return act;
  }

  /** The phone it is about, masked; null where it is about the taxpayer. */
  public String getMaskedPhone() {
    return phone == null ? null : phone.masked();
  }

  /** The role before, by its name in {@code PhoneRole}; null for nothing. */
  public String getWas() {
    return was;
  }

  /**
   * The role after, or the kind of messages by its name in {@code SubscriptionKind}; null for
   * nothing.
   */
  public String getBecomes() {
    return becomes;
  }

  /** As it was given, numbers in it masked; null where none is asked for. */
  public String getReason() {
    return reason;
  }

  /** Who did it; null where it was a carrier's word. */
  public String getOfficerName() {
    return officerName;
  }

  public Instant getAt() {
    return at;
  }
}
