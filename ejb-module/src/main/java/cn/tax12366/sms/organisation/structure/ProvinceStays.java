package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The provincial bureau was to be moved or closed. */
public final class ProvinceStays extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  ProvinceStays() {
    super();
  }
}
