package cn.tax12366.sms.outbound;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/**
 * The act asked for does not fit the status the batch has reached: nothing is added to one that is
 * released, and one that is stopped is never resumed.
 */
public final class BatchMovedOn extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  BatchMovedOn(long batchId, BatchStatus status) {
    super(String.valueOf(batchId), status.name());
  }
}
