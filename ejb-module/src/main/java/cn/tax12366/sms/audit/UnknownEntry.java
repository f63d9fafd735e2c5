package cn.tax12366.sms.audit;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** There is no such entry in the part of the trail that the caller may read. */
public final class UnknownEntry extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  UnknownEntry(long id) {
    super(id);
  }
}
