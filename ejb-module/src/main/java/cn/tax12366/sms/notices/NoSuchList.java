package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The pasted list is not there any more, or is somebody else's: paste it again. */
public final class NoSuchList extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NoSuchList() {
    super();
  }
}
