package cn.tax12366.sms.organisation.duty;

import cn.tax12366.sms.shared.OfficerCode;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Somebody who answers for the security of a bureau, or did. */
public final class NamedForSecurity {

  private final OfficerCode officer;
  private final String officerName;
  private final String namedBy;
  private final Instant from;
  private final Instant until;

  private NamedForSecurity(
      OfficerCode officer, String officerName, String namedBy, Instant from, Instant until) {
    this.officer = officer;
    this.officerName = officerName;
    this.namedBy = namedBy;
    this.from = from;
    this.until = until;
  }

  /** From the columns that {@link SecurityDuties} asks for. */
  static NamedForSecurity of(Object[] row) {
    return new NamedForSecurity(
        OfficerCode.of((String) row[0]),
        (String) row[1],
        (String) row[2],
        ((OffsetDateTime) row[3]).toInstant(),
        row[4] == null ? null : ((OffsetDateTime) row[4]).toInstant());
  }

  public OfficerCode getOfficer() {
    return officer;
  }

  public String getOfficerName() {
    return officerName;
  }

  /** The name of whoever named him. */
  public String getNamedBy() {
    return namedBy;
  }

  public Instant getFrom() {
    return from;
  }

  /** Null as long as nobody else is named. */
  public Instant getUntil() {
    return until;
  }
}
