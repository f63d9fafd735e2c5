package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The file of the package is not what was put together. */
public final class EvidenceAltered extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  EvidenceAltered(String name) {
    super(name);
  }
}
