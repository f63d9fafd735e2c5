package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** There is no package by this name where the caller may see one. */
public final class NoSuchEvidence extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NoSuchEvidence(String publicId) {
    super(publicId);
  }
}
