package cn.tax12366.sms.reporting.evidence;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** Nothing is kept of this subject in this period. */
public final class NothingToPutTogether extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NothingToPutTogether(String subject, LocalDate from, LocalDate to) {
    super(subject, from, to);
  }
}
