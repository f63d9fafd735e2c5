package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.shared.PhoneNumber;
import java.time.Instant;
import java.util.List;

/** One member of a group. Of one who has moved away nothing is told but the number. */
public final class GroupMember {

  private final long id;
  private final String number;
  private final String name;
  private final String unitName;
  private final Standing standing;
  private final List<PhoneNumber> phones;
  private final String addedBy;
  private final Instant addedAt;

  GroupMember(
      long id,
      String number,
      String name,
      String unitName,
      Standing standing,
      List<PhoneNumber> phones,
      String addedBy,
      Instant addedAt) {
    boolean away = standing == Standing.MOVED_AWAY;
    this.id = id;
    this.number = number;
    this.name = away ? null : name;
    this.unitName = away ? null : unitName;
    this.standing = standing;
    this.phones = standing == Standing.PRESENT ? List.copyOf(phones) : List.of();
    this.addedBy = addedBy;
    this.addedAt = addedAt;
  }

  /** Of the taxpayer, or of the member of staff. */
  public long getId() {
    return id;
  }

  /** Taxpayer number or officer code. */
  public String getNumber() {
    return number;
  }

  /** Null where it has moved away. */
  public String getName() {
    return name;
  }

  /** Null where it has moved away. */
  public String getUnitName() {
    return unitName;
  }

  public Standing getStanding() {
    return standing;
  }

  public boolean isPresent() {
    return standing == Standing.PRESENT;
  }

  /** Phones that work, masked: 138****5678; none of one who has departed. */
  public List<String> getMaskedPhones() {
    return phones.stream().map(PhoneNumber::masked).toList();
  }

  /** Name of the officer who added it. */
  public String getAddedBy() {
    return addedBy;
  }

  public Instant getAddedAt() {
    return addedAt;
  }
}
