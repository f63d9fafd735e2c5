package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.shared.AuthorityCode;
import java.time.Instant;

/** A group as it is told: who keeps it, of whom it is made, and how many it reaches. */
public final class ContactGroup {

  private final long id;
  private final AuthorityCode unit;
  private final String unitName;
  private final GroupKind kind;
  private final String name;
  private final String purpose;
  private final int version;
  private final Life life;
  private final GroupCounts counts;

  /**
   * @param founder name of the officer who founded it
   * @param closedAt null while it is open
   */
  record Life(String founder, Instant foundedAt, Instant changedAt, Instant closedAt) {}

  ContactGroup(
      long id,
      AuthorityCode unit,
      String unitName,
      GroupKind kind,
      String name,
      String purpose,
      int version,
      Life life,
      GroupCounts counts) {
    this.id = id;
    this.unit = unit;
    this.unitName = unitName;
    this.kind = kind;
    this.name = name;
    this.purpose = purpose;
    this.version = version;
    this.life = life;
    this.counts = counts;
  }

  public long getId() {
    return id;
  }

  /** The unit that keeps it. */
  public AuthorityCode getUnit() {
    return unit;
  }

  public String getUnitName() {
    return unitName;
  }

  public GroupKind getKind() {
    return kind;
  }

  public String getName() {
    return name;
  }

  /** What is written to it about; null where nothing was said. */
  public String getPurpose() {
    return purpose;
  }

  /** Of what was read: who changes it has seen this one. */
  public int getVersion() {
    return version;
  }

  public String getFounderName() {
    return life.founder();
  }

  public Instant getFoundedAt() {
    return life.foundedAt();
  }

  /** When name, purpose or members were last changed. */
  public Instant getChangedAt() {
    return life.changedAt();
  }

  /** Since when it reaches nobody; null while it is open. */
  public Instant getClosedAt() {
    return life.closedAt();
  }

  public boolean isOpen() {
    return life.closedAt() == null;
  }

  /** As they were counted last. */
  public GroupCounts getCounts() {
    return counts;
  }
}
