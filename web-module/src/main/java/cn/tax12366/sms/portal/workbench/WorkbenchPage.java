package cn.tax12366.sms.portal.workbench;

import cn.tax12366.sms.addressbook.search.Coverage;
import cn.tax12366.sms.addressbook.search.CoverageReport;
import cn.tax12366.sms.approval.ApprovalView;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.integration.IntakeReceipt;
import cn.tax12366.sms.integration.IntakeReceipts;
import cn.tax12366.sms.outbound.route.LinkList;
import cn.tax12366.sms.outbound.route.LinkState;
import cn.tax12366.sms.portal.SignedInOfficer;
import cn.tax12366.sms.taxdata.DeadlineView;
import cn.tax12366.sms.taxdata.FilingCountdown;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a person has to do now. */
@Named
@RequestScoped
public class WorkbenchPage {

  private static final int LISTS = 5;
  private static final int APPROVALS = 6;

  @Inject private SignedInOfficer signedIn;
  @Inject private FilingCountdown countdown;
  @Inject private Approvals approvals;
  @Inject private IntakeReceipts receipts;
  @Inject private LinkList linkList;
  @Inject private CoverageReport coverage;

  private List<DeadlineView> deadlines;
  private List<ApprovalView> waiting;
  private List<IntakeReceipt> lists;
  private List<LinkState> links;
  private Coverage mine;
  private Coverage area;

  /** The nearest deadline; null if none is known. */
  public DeadlineView getNext() {
    return getDeadlines().isEmpty() ? null : getDeadlines().get(0);
  }

  /** The deadlines behind the nearest. */
  public List<DeadlineView> getLater() {
    List<DeadlineView> all = getDeadlines();
    return all.isEmpty() ? all : all.subList(1, all.size());
  }

  private List<DeadlineView> getDeadlines() {
    if (deadlines == null) {
      deadlines = signedIn.may("SEE_TAXPAYERS") ? countdown.ahead() : List.of();
    }
    return deadlines;
  }

  /** What waits for this person's decision, oldest first; the first few of it. */
  public List<ApprovalView> getWaiting() {
    return allWaiting().subList(0, Math.min(APPROVALS, allWaiting().size()));
  }

  public int getWaitingCount() {
    return allWaiting().size();
  }

  /** How many of it have waited for long, or have to be decided today. */
  public long getPressingCount() {
    return allWaiting().stream().filter(ApprovalView::isPressing).count();
  }

  private List<ApprovalView> allWaiting() {
    if (waiting == null) {
      waiting = signedIn.may("APPROVE") ? approvals.waitingForMe() : List.of();
    }
    return waiting;
  }

  /** The newest lists of this person's area. */
  public List<IntakeReceipt> getLists() {
    if (lists == null) {
      lists = receipts.recent(LISTS);
    }
    return lists;
  }

  /** What waits among the taxpayers entrusted to this person; null for those who maintain none. */
  public Coverage getMine() {
    if (mine == null && signedIn.may("MAINTAIN_TAXPAYERS")) {
      mine = coverage.ofMine();
    }
    return mine;
  }

  /** What waits in the area of a person who corrects the book; null for others. */
  public Coverage getArea() {
    if (area == null && signedIn.may("CORRECT_TAXPAYERS")) {
      area = coverage.of(null).getWhole().getFigures();
    }
    return area;
  }

  public List<LinkState> getLinks() {
    if (links == null) {
      links = signedIn.may("SEE_LINKS") ? linkList.all() : List.of();
    }
    return links;
  }
}
