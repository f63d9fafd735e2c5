package cn.tax12366.sms.content;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/**
 * A template whose longest message takes too many short messages. Carries how many characters too
 * many, and the most short messages there may be.
 */
public final class TemplateTooLong extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public TemplateTooLong(int excess, int segments) {
    super(excess, segments);
  }
}
