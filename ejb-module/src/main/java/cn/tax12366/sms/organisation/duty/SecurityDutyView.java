package cn.tax12366.sms.organisation.duty;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import java.time.Instant;
import java.time.OffsetDateTime;

/** A bureau, and who answers for its security. */
public final class SecurityDutyView {

  private final AuthorityCode unit;
  private final String unitName;
  private final OfficerCode officer;
  private final String officerName;
  private final SecurityGap gap;
  private final Instant since;

  private SecurityDutyView(
      AuthorityCode unit,
      String unitName,
      OfficerCode officer,
      String officerName,
      SecurityGap gap,
      Instant since) {
    this.unit = unit;
    this.unitName = unitName;
    this.officer = officer;
    this.officerName = officerName;
    this.gap = gap;
    this.since = since;
  }

  /** From the columns that {@link SecurityDuties} asks for. */
  static SecurityDutyView of(Object[] row) {
    String officer = (String) row[2];
    return new SecurityDutyView(
        AuthorityCode.of((String) row[0]),
        (String) row[1],
        officer == null ? null : OfficerCode.of(officer),
        (String) row[3],
        gap(officer, (Boolean) row[4], row[0].equals(row[5])),
        row[6] == null ? null : ((OffsetDateTime) row[6]).toInstant());
  }

  private static SecurityGap gap(String officer, Boolean active, boolean servesHere) {
    if (officer == null) {
      return SecurityGap.NOBODY;
    }
    if (!active) {
      return SecurityGap.LEFT;
    }
    return servesHere ? null : SecurityGap.MOVED;
  }

  public AuthorityCode getUnit() {
    return unit;
  }

  public String getUnitName() {
    return unitName;
  }

  /** Whoever was named last; null if nobody ever was. */
  public OfficerCode getOfficer() {
    return officer;
  }

  public String getOfficerName() {
    return officerName;
  }

  /** Null where he who was named is in service there. */
  public SecurityGap getGap() {
    return gap;
  }

  /** Since when he is named; null if nobody is. */
  public Instant getSince() {
    return since;
  }
}
