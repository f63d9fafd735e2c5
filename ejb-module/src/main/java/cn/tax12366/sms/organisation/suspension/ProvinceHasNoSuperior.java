package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The provincial bureau itself was to be suspended as a unit; nobody stands above it (art. 12). */
public final class ProvinceHasNoSuperior extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  ProvinceHasNoSuperior(String name) {
    super(name);
  }
}
