package cn.tax12366.sms.content;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A template that brings its own 【sign】: sign and signature are the platform's (R10.3c). */
public final class SignatureInTemplate extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public SignatureInTemplate() {
    super();
  }
}
