package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** Somebody is said to have agreed on a day that is still to come. */
public final class ConsentInTheFuture extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  ConsentInTheFuture(LocalDate day) {
    super(day);
  }
}
