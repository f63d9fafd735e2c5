package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * The packages of evidence: those that the caller's unit or one below it has ordered, without what
 * is about himself. Who may not have evidence about his own unit sees none of it either, though his
 * auditor has ordered it.
 */
@Stateless
@RolesAllowed("OFFICER")
public class EvidenceList {

  private static final int LARGEST_PAGE = 200;

  @Inject private EvidencePackages packages;
  @Inject private AuthorityDirectory authorities;
  @Inject private OfficerDirectory officers;
  @Inject private AccessDecision access;

  /**
   * A page, newest first.
   *
   * @param first counted from 0
   * @param size 1 to 200
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may order none
   */
  public Page<EvidenceView> find(int first, int size) {
    OfficerView reader = access.require(Act.EXPORT_EVIDENCE);
    Page<EvidencePackage> page =
        packages.page(
            reader,
            isOpenUponOwnUnit(reader),
            Math.max(0, first),
            Math.max(1, Math.min(LARGEST_PAGE, size)));
    return new Page<>(page.rows().stream().map(this::view).toList(), page.total());
  }

  /**
   * One of them.
   *
   * @throws NoSuchEvidence if there is none by this name where the caller may see one
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if he may order none
   */
  public EvidenceView get(String publicId) {
    return view(visible(publicId));
  }

  private EvidencePackage visible(String publicId) {
    OfficerView reader = access.require(Act.EXPORT_EVIDENCE);
    return packages
        .find(publicId, reader, isOpenUponOwnUnit(reader))
        .orElseThrow(() -> new NoSuchEvidence(publicId));
  }

  private boolean isOpenUponOwnUnit(OfficerView reader) {
    return access.permits(Act.EXPORT_EVIDENCE, reader.getAuthorityCode());
  }

  private EvidenceView view(EvidencePackage kept) {
    return new EvidenceView(
        kept,
        officers.get(OfficerCode.of(kept.orderedBy())),
        authorities.get(AuthorityCode.of(kept.subjectUnit())).getName());
  }
}
