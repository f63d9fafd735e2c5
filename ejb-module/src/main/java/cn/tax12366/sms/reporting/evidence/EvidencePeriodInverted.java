package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** The period ends before it begins, or begins after today. */
public final class EvidencePeriodInverted extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  EvidencePeriodInverted(LocalDate from, LocalDate to) {
    super(from, to);
  }
}
