package cn.tax12366.sms.approval;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/**
 * An approver and whoever stands in for him are one vote together: where two are needed another
 * approver's is missing (reading A7). Carries the subject.
 */
public final class VoteAlreadyGiven extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public VoteAlreadyGiven(String subject) {
    super(subject);
  }
}
