package cn.tax12366.sms.notices.kind;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** A version of a kind was to hold from a day that is over. */
public final class KindBeginsInThePast extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  KindBeginsInThePast(String code, LocalDate validFrom) {
    super(code, validFrom);
  }
}
