package cn.tax12366.sms.notices;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** No notice by this name, or none that the caller may see. Carries the name. */
public final class NoSuchNotice extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public NoSuchNotice(String publicId) {
    super(publicId);
  }
}
