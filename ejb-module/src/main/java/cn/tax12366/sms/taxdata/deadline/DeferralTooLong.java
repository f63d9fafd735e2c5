package cn.tax12366.sms.taxdata.deadline;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** A payment may be deferred by three months at most (law on tax administration art. 31). */
public final class DeferralTooLong extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  DeferralTooLong(LocalDate until, LocalDate latest) {
    super(until, latest);
  }
}
