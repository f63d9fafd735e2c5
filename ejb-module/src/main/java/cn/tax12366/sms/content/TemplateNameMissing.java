package cn.tax12366.sms.content;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A template needs a name of 1 to 60 characters. */
public final class TemplateNameMissing extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public TemplateNameMissing() {
    super();
  }
}
