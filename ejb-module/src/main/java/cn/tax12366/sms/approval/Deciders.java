package cn.tax12366.sms.approval;

import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.EntrustedApproval;
import cn.tax12366.sms.organisation.access.SuspendedUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Who may approve a request at this moment: the approvers of its unit and department and whoever
 * stands in for one of them today, but nobody who is suspended, has submitted it, or has voted. For
 * what is said to people; the decision is made anew when one of them acts.
 */
@ApplicationScoped
class Deciders {

  @Inject private OfficerDirectory officers;
  @Inject private EntrustedApproval entrusted;
  @Inject private Instance<SuspendedUse> suspended;

  /** In the order of their codes. */
  List<OfficerView> of(Approval approval) {
    return officers.of(approval.authority()).stream()
        .filter(OfficerView::isActive)
        .filter(officer -> officer.getDepartment().name().equals(approval.department()))
        .filter(officer -> mayApprove(officer, approval))
        .filter(officer -> !isSuspended(officer))
        .toList();
  }

  private boolean mayApprove(OfficerView officer, Approval approval) {
    List<OfficerView> holders =
        officer.has(OfficerRole.APPROVER)
            ? List.of(officer)
            : entrusted.entrustedTo(officer).stream().filter(each -> !isSuspended(each)).toList();
    return approval
        .barredBy(officer.getCode(), holders.stream().map(OfficerView::getCode).toList())
        .isEmpty();
  }

  boolean isSuspended(OfficerView officer) {
    return !suspended.isUnsatisfied() && suspended.get().of(officer);
  }
}
