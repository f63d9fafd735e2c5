package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.addressbook.PhoneRole;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.TaxpayerNumber;
import java.time.Instant;

/**
 * A name or a phone that somebody has changed by hand, and of which a list says something else: one
 * of the two is to be taken (reading A14).
 */
public final class ListConflict {

  private final long id;
  private final Taxpayer taxpayer;
  private final Hand hand;
  private final Words words;
  private final BookPhone phone;

  /** Whom it is about. */
  record Taxpayer(
      long id, TaxpayerNumber number, String name, AuthorityCode unit, String unitName) {}

  /** What was done by hand, by whom and when. */
  record Hand(ChangeAct act, String officerName, Instant at) {}

  /** What the list says, who brought it and when. */
  record Words(String says, String source, Instant at) {}

  /**
   * The phone it is about, as it stands in the book.
   *
   * @param id of its row, and {@code role}: 0 and null where it was deleted
   */
  record BookPhone(PhoneNumber phone, long id, PhoneRole role, boolean reachable) {}

  ListConflict(long id, Taxpayer taxpayer, Hand hand, Words words, BookPhone phone) {
    this.id = id;
    this.taxpayer = taxpayer;
    this.hand = hand;
    this.words = words;
    this.phone = phone;
  }

  BookPhone phone() {
    return phone;
  }

  public long getId() {
    return id;
  }

  public long getTaxpayerId() {
    return taxpayer.id();
  }

  public TaxpayerNumber getNumber() {
    return taxpayer.number();
  }

  /** The taxpayer's name as it stands in the book. */
  public String getName() {
    return taxpayer.name();
  }

  /** The unit in charge. */
  public AuthorityCode getUnit() {
    return taxpayer.unit();
  }

  public String getUnitName() {
    return taxpayer.unitName();
  }

  /** What was done by hand last. */
  public ChangeAct getAct() {
    return hand.act();
  }

  /** Who did it. */
  public String getOfficerName() {
    return hand.officerName();
  }

  public Instant getChangedAt() {
    return hand.at();
  }

  /** True if it is about the name, false for a phone. */
  public boolean isOfName() {
    return phone == null;
  }

  /** The phone it is about, masked; null for the name. */
  public String getMaskedPhone() {
    return phone == null ? null : phone.phone().masked();
  }

  /** Who answers the phone as it stands in the book; null for a name and for a deleted phone. */
  public PhoneRole getRole() {
    return phone == null ? null : phone.role();
  }

  /** The name that the list gives; null for a phone. */
  public String getListedName() {
    return phone == null ? words.says() : null;
  }

  /** Who answers the phone as the list has it; null for a name. */
  public PhoneRole getListedRole() {
    return phone == null ? null : PhoneRole.valueOf(words.says());
  }

  /** Who brought the list: an officer's name, or {@code client:} and the system's. */
  public String getListedBy() {
    return words.source();
  }

  public Instant getListedAt() {
    return words.at();
  }
}
