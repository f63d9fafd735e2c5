package cn.tax12366.sms.content;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A template without a text. */
public final class EmptyTemplate extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public EmptyTemplate() {
    super();
  }
}
