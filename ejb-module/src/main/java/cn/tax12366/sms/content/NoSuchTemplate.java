package cn.tax12366.sms.content;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** No template version by this id that the caller may see. */
public final class NoSuchTemplate extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public NoSuchTemplate(long id) {
    super(String.valueOf(id));
  }
}
