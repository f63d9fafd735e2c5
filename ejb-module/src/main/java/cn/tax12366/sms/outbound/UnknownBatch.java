package cn.tax12366.sms.outbound;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** There is no batch of this number or origin. */
public final class UnknownBatch extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  UnknownBatch(Object idOrOrigin) {
    super(String.valueOf(idOrOrigin));
  }
}
