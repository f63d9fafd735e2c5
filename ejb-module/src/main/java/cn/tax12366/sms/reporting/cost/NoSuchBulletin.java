package cn.tax12366.sms.reporting.cost;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.time.YearMonth;

/** No bulletin of this unit and month. Carries both. */
public final class NoSuchBulletin extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public NoSuchBulletin(AuthorityCode unit, YearMonth month) {
    super(unit.digits(), month == null ? "-" : month.toString());
  }
}
