package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The package has no file: not yet, or not any more. */
public final class EvidenceNotReady extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  EvidenceNotReady(String name) {
    super(name);
  }
}
