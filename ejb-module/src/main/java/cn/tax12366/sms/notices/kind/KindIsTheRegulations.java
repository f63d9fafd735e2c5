package cn.tax12366.sms.notices.kind;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** Filing reminders follow the regulation and its rules: nobody makes another kind of them. */
public final class KindIsTheRegulations extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  KindIsTheRegulations(String code) {
    super(code);
  }
}
