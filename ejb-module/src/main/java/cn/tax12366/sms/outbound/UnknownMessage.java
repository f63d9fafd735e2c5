package cn.tax12366.sms.outbound;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** No message of the area that was asked about has this number. */
public final class UnknownMessage extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  UnknownMessage(long id) {
    super(String.valueOf(id));
  }
}
