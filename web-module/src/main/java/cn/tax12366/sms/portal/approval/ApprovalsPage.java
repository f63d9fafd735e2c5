package cn.tax12366.sms.portal.approval;

import cn.tax12366.sms.approval.ApprovalView;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.portal.PagedRows;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What waits for the person's decision, oldest first, and what he has decided, newest first. */
@Named
@RequestScoped
public class ApprovalsPage {

  @Inject private Approvals approvals;
  private List<ApprovalView> waiting;
  private PagedRows<ApprovalView> decided;

  public List<ApprovalView> getWaiting() {
    if (waiting == null) {
      waiting = approvals.waitingForMe();
    }
    return waiting;
  }

  public PagedRows<ApprovalView> getDecided() {
    if (decided == null) {
      decided = new PagedRows<>(approvals::decidedByMe);
    }
    return decided;
  }
}
