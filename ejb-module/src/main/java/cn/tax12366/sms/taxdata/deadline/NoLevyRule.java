package cn.tax12366.sms.taxdata.deadline;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.LocalDate;

/** Nothing says until when this period of this levy project is to be filed. */
public final class NoLevyRule extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  NoLevyRule(String taxCode, LocalDate from, LocalDate to) {
    super(taxCode, from, to);
  }
}
