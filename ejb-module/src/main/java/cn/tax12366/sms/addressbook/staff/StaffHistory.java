package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.shared.PhoneNumber;
import java.time.Instant;

/** One change of a person's entry, as a page tells it. */
public final class StaffHistory {

  private final StaffChange change;
  private final String was;
  private final String becomes;
  private final String maskedPhone;
  private final String officerName;

  StaffHistory(
      StaffChange change, String was, String becomes, PhoneNumber phone, String officerName) {
    this.change = change;
    this.was = was;
    this.becomes = becomes;
    this.maskedPhone = phone == null ? null : phone.masked();
    this.officerName = officerName;
  }

  public StaffAct getAct() {
    return change.act();
  }

  /** Units by their names, departments by their constants; null for nothing. */
  public String getWas() {
    return was;
  }

  /** As {@link #getWas()}. */
  public String getBecomes() {
    return becomes;
  }

  /** The phone it is about; null where it is about the person. */
  public String getMaskedPhone() {
    return maskedPhone;
  }

  /** As it was given, numbers in it masked; null where none is asked for. */
  public String getReason() {
    return change.reason();
  }

  /** The officer who did it or brought the list; null where it was a system or the carrier. */
  public String getOfficerName() {
    return officerName;
  }

  /** {@code client:ctais} or an officer's code; null where it was the carrier. */
  public String getSource() {
    return change.source();
  }

  public Instant getAt() {
    return change.changedAt();
  }
}
