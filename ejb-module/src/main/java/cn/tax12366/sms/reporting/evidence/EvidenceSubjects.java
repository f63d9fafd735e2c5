package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.notices.NoSuchNotice;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whom and what the caller may have evidence about. */
@ApplicationScoped
class EvidenceSubjects {

  @Inject private EvidenceSources sources;
  @Inject private AuthorityDirectory authorities;
  @Inject private OfficerDirectory officers;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;

  /**
   * @throws cn.tax12366.sms.organisation.access.NotPermitted unless it lies where the caller may
   * @throws NoEvidenceAboutOneself if it is about the caller
   */
  SubjectView permitted(EvidenceSubject subject) {
    SubjectView view =
        switch (subject.kind()) {
          case UNIT -> unit(subject);
          case OFFICER -> officer(subject);
          case NOTICE -> notice(subject);
        };
    OfficerView caller = access.require(Act.EXPORT_EVIDENCE, view.getUnitCode());
    if (caller.getCode().digits().equals(view.officer())) {
      audit.recordRefusal(
          Entry.of("evidence.ordered", "officer:" + view.officer()).detail("about himself"));
      throw new NoEvidenceAboutOneself(caller.getRealName());
    }
    return view;
  }

  private SubjectView unit(EvidenceSubject subject) {
    AuthorityView unit = authorities.get(AuthorityCode.of(subject.id()));
    return new SubjectView(subject, unit.getName(), unit, null, null);
  }

  private SubjectView officer(EvidenceSubject subject) {
    OfficerView officer = officers.get(OfficerCode.of(subject.id()));
    return new SubjectView(
        subject, officer.getRealName(), officer.getAuthority(), officer.getCode().digits(), null);
  }

  private SubjectView notice(EvidenceSubject subject) {
    EvidenceSources.Issued issued =
        sources.issued(subject.id()).orElseThrow(() -> new NoSuchNotice(subject.id()));
    return new SubjectView(
        subject,
        issued.title(),
        authorities.get(AuthorityCode.of(issued.issuer())),
        issued.officer(),
        issued.since());
  }
}
