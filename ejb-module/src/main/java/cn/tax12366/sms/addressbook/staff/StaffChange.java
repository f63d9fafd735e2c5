package cn.tax12366.sms.addressbook.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** One change of one person's entry; never changed itself. */
@Entity
@Table(name = "staff_change")
public class StaffChange {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "staff_change")
  @SequenceGenerator(name = "staff_change", sequenceName = "staff_change_seq")
  private Long id;

  @Column(name = "staff_id")
  private long staffId;

  @Enumerated(EnumType.STRING)
  private StaffAct act;

  private String phone;

  private String was;

  private String becomes;

  private String reason;

  private String source;

  @Column(name = "changed_at")
  private OffsetDateTime changedAt;

  protected StaffChange() {}

  private StaffChange(StaffAct act, String was, String becomes) {
    this.act = act;
    this.was = was;
    this.becomes = becomes;
  }

  /** Of the person: something is now other than it was; null stands for nothing. */
  static StaffChange of(StaffAct act, Object was, Object becomes) {
    return new StaffChange(
        act, was == null ? null : was.toString(), becomes == null ? null : becomes.toString());
  }

  /** Of a phone, as it is sealed. */
  static StaffChange ofPhone(StaffAct act, String sealedPhone) {
    StaffChange change = new StaffChange(act, null, null);
    change.phone = sealedPhone;
    return change;
  }

  /** With the reason that was given. */
  StaffChange because(String given) {
    reason = given;
    return this;
  }

  /**
   * Says whose it is and who has made it.
   *
   * @param who code of an officer, or {@code client:name}
   */
  StaffChange madeBy(long staff, String who, Instant at) {
    staffId = staff;
    source = who;
    changedAt = at.atOffset(ZoneOffset.UTC);
    return this;
  }

  StaffAct act() {
    return act;
  }

  String sealedPhone() {
    return phone;
  }

  String was() {
    return was;
  }

  String becomes() {
    return becomes;
  }

  String reason() {
    return reason;
  }

  /** Null where it was the carrier. */
  String source() {
    return source;
  }

  Instant changedAt() {
    return changedAt.toInstant();
  }
}
