package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.TaxpayerNumber;
import java.time.Instant;

/** A taxpayer that somebody has deleted, and that can be restored. */
public final class DeletedTaxpayer {

  private final long id;
  private final TaxpayerNumber number;
  private final String name;
  private final AuthorityCode unit;
  private final String unitName;
  private final String officerName;
  private final Instant at;

  DeletedTaxpayer(
      long id,
      TaxpayerNumber number,
      String name,
      AuthorityCode unit,
      String unitName,
      String officerName,
      Instant at) {
    this.id = id;
    this.number = number;
    this.name = name;
    this.unit = unit;
    this.unitName = unitName;
    this.officerName = officerName;
    this.at = at;
  }

  public long getId() {
    return id;
  }

  public TaxpayerNumber getNumber() {
    return number;
  }

  public String getName() {
    return name;
  }

  /** The unit in charge. */
  public AuthorityCode getUnit() {
    return unit;
  }

  public String getUnitName() {
    return unitName;
  }

  /** Who deleted it. */
  public String getOfficerName() {
    return officerName;
  }

  public Instant getDeletedAt() {
    return at;
  }
}
