package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Hands a package of evidence out, to whoever says what for; who, why and what is kept. */
@Stateless
@RolesAllowed("OFFICER")
public class EvidenceDownload {

  @Inject private EvidencePackages packages;
  @Inject private EvidenceStore store;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;

  /**
   * The archive.
   *
   * @param purpose what for and for whom, 4 to 200 characters, kept in the audit trail
   * @throws NoSuchEvidence if there is none by this name where the caller may see one
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if he may not upon its unit, or not
   *     see its numbers
   * @throws EvidenceNeedsWords without a purpose
   * @throws EvidenceNotReady if it has no file: not yet, or not any more
   * @throws EvidenceAltered if the file is not what was put together
   */
  public EvidenceFile take(String publicId, String purpose) {
    OfficerView reader = access.require(Act.EXPORT_EVIDENCE);
    EvidencePackage wanted =
        packages
            .find(publicId, reader, access.permits(Act.EXPORT_EVIDENCE, reader.getAuthorityCode()))
            .orElseThrow(() -> new NoSuchEvidence(publicId));
    AuthorityCode unit = AuthorityCode.of(wanted.subjectUnit());
    access.require(Act.EXPORT_EVIDENCE, unit);
    if (wanted.hasNumbers()) {
      access.require(Act.REVEAL_PHONE, unit);
    }
    String why = EvidenceWords.PURPOSE.required(purpose);
    if (wanted.status() != EvidenceStatus.READY || !store.has(wanted)) {
      throw new EvidenceNotReady(wanted.subjectName());
    }
    if (!store.hash(wanted).equals(wanted.finished().sha256())) {
      audit.recordRefusal(
          Entry.of("evidence.downloaded", wanted.audited())
              .called(wanted.subjectName())
              .detail("the file is not what was put together"));
      throw new EvidenceAltered(wanted.subjectName());
    }
    audit.record(
        Entry.of("evidence.downloaded", wanted.audited())
            .called(wanted.subjectName())
            .fact("purpose", why)
            .fact("file", wanted.fileReference())
            .fact("hash", wanted.finished().sha256()));
    return new EvidenceFile(wanted.fileName() + ".zip", store.path(wanted));
  }
}
