package cn.tax12366.sms.content;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A template version that nobody but its author has read (R10.1e). Carries name and version. */
public final class TemplateNotApproved extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public TemplateNotApproved(String name, int revision) {
    super(name, revision);
  }
}
