package cn.tax12366.sms.approval;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.shared.AuthorityCode;
import java.util.List;

/** What has waited for too long for one who may decide it. */
public final class OverdueForDecider {

  private final OfficerView decider;
  private final int count;
  private final Approval oldest;

  /**
   * @param approvals at least one, the oldest first
   */
  OverdueForDecider(OfficerView decider, List<Approval> approvals) {
    this.decider = decider;
    this.count = approvals.size();
    this.oldest = approvals.get(0);
  }

  public OfficerView getDecider() {
    return decider;
  }

  /** How many requests, at least 1. */
  public int getCount() {
    return count;
  }

  /** What stands before the colon of the oldest one's subject: {@code template}, … */
  public String getOldestKind() {
    return oldest.subject().substring(0, oldest.subject().indexOf(':'));
  }

  /** The unit whose approvers the oldest waits for. */
  public AuthorityCode getOldestUnit() {
    return oldest.authority();
  }

  /**
   * One frozen fact of the oldest.
   *
   * @return null if its snapshot has none of this name
   */
  public String oldestFact(String name) {
    return oldest.snapshot().facts().get(name);
  }
}
