package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Evidence about oneself is ordered by the superior, never by oneself (art. 12). */
public final class NoEvidenceAboutOneself extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NoEvidenceAboutOneself(String name) {
    super(name);
  }
}
