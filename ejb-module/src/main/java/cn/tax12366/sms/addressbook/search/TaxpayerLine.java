package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.addressbook.TaxpayerKind;
import cn.tax12366.sms.addressbook.TaxpayerState;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.TaxpayerNumber;
import java.time.Instant;

/** A taxpayer as a line of a list: who it is, who looks after it, and whether it is reached. */
public final class TaxpayerLine {

  private final long id;
  private final TaxpayerNumber number;
  private final TaxpayerNumber legacyNumber;
  private final String name;
  private final TaxpayerKind kind;
  private final TaxpayerState state;
  private final Care care;
  private final Phones phones;

  /**
   * Who looks after it.
   *
   * @param officer code of the responsible tax administrator; null if it is entrusted to nobody
   * @param officerName his name; null likewise
   */
  record Care(AuthorityCode unit, String unitName, String officer, String officerName) {}

  /**
   * How it is reached.
   *
   * @param confirmedAt null if never
   */
  record Phones(int working, int bad, Instant confirmedAt) {}

  TaxpayerLine(
      long id,
      TaxpayerNumber number,
      TaxpayerNumber legacyNumber,
      String name,
      TaxpayerKind kind,
      TaxpayerState state,
      Care care,
      Phones phones) {
    this.id = id;
    this.number = number;
    this.legacyNumber = legacyNumber;
    this.name = name;
    this.kind = kind;
    this.state = state;
    this.care = care;
    this.phones = phones;
  }

  public long getId() {
    return id;
  }

  public TaxpayerNumber getNumber() {
    return number;
  }

  /** The number before 三证合一; null if none is known. */
  public TaxpayerNumber getLegacyNumber() {
    return legacyNumber;
  }

  public String getName() {
    return name;
  }

  public TaxpayerKind getKind() {
    return kind;
  }

  public TaxpayerState getState() {
    return state;
  }

  /** The unit in charge. */
  public AuthorityCode getUnit() {
    return care.unit();
  }

  public String getUnitName() {
    return care.unitName();
  }

  /** Code of the responsible tax administrator; null if it is entrusted to nobody. */
  public String getOfficer() {
    return care.officer();
  }

  /** Name of the responsible tax administrator; null if it is entrusted to nobody. */
  public String getOfficerName() {
    return care.officerName();
  }

  /** How many phones messages can be sent to. */
  public int getWorkingPhones() {
    return phones.working();
  }

  /** How many of its phones are known to be bad. */
  public int getBadPhones() {
    return phones.bad();
  }

  /** When name and phones were last said to be right; null if never. */
  public Instant getConfirmedAt() {
    return phones.confirmedAt();
  }
}
