package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import java.io.Serializable;

/**
 * What a package is to be about.
 *
 * @param id code of the unit or the officer, public id of the notice
 */
public record EvidenceSubject(EvidenceKind kind, String id) implements Serializable {

  public static EvidenceSubject of(AuthorityCode unit) {
    return new EvidenceSubject(EvidenceKind.UNIT, unit.digits());
  }

  public static EvidenceSubject of(OfficerCode officer) {
    return new EvidenceSubject(EvidenceKind.OFFICER, officer.digits());
  }

  /** The notice of this public id. */
  public static EvidenceSubject ofNotice(String publicId) {
    return new EvidenceSubject(EvidenceKind.NOTICE, publicId);
  }
}
