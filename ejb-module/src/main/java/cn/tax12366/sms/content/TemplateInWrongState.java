package cn.tax12366.sms.content;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/**
 * An act that the state of this template version does not permit. Carries name, version and state.
 */
public final class TemplateInWrongState extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public TemplateInWrongState(String name, int revision, TemplateStatus status) {
    super(name, revision, status);
  }
}
