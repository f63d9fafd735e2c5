package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** The period begins before what the audit trail still has. */
public final class EvidenceBeforeRetention extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  EvidenceBeforeRetention(LocalDate earliest, int months) {
    super(earliest, months);
  }
}
