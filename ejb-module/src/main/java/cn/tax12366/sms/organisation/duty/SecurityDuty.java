package cn.tax12366.sms.organisation.duty;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Somebody answers for the security of a bureau (R10.1d). Holds the one place of the bureau until
 * another is named or the bureau is closed; stays as history then.
 */
@Entity
@Table(name = "security_duty")
public class SecurityDuty {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "security_duty")
  @SequenceGenerator(name = "security_duty", sequenceName = "security_duty_seq")
  private Long id;

  @Column(name = "authority_code")
  private String authorityCode;

  @Column(name = "officer_code")
  private String officerCode;

  @Column(name = "named_by")
  private String namedBy;

  @Column(name = "named_at")
  private OffsetDateTime namedAt;

  @Column(name = "ended_at")
  private OffsetDateTime endedAt;

  @Column(name = "ended_by")
  private String endedBy;

  private String place;

  @Version private int version;

  protected SecurityDuty() {}

  static SecurityDuty named(AuthorityCode unit, OfficerCode officer, OfficerCode by, Instant now) {
    SecurityDuty duty = new SecurityDuty();
    duty.authorityCode = unit.digits();
    duty.officerCode = officer.digits();
    duty.namedBy = by.digits();
    duty.namedAt = now.atOffset(ZoneOffset.UTC);
    duty.place = unit.digits();
    return duty;
  }

  void end(OfficerCode by, Instant now) {
    endedAt = now.atOffset(ZoneOffset.UTC);
    endedBy = by.digits();
    place = null;
  }

  OfficerCode officer() {
    return OfficerCode.of(officerCode);
  }
}
