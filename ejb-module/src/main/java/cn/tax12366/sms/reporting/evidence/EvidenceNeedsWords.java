package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A reason, a file reference or a purpose is missing, says nothing, or is too long. */
public final class EvidenceNeedsWords extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  EvidenceNeedsWords(EvidenceWords which, int shortest, int longest) {
    super(which, shortest, longest);
  }
}
