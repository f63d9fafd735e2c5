package cn.tax12366.sms.content;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** The unit has a template of this name already. Carries the name. */
public final class TemplateNameTaken extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public TemplateNameTaken(String name) {
    super(name);
  }
}
