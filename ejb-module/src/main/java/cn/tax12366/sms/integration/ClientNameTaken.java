package cn.tax12366.sms.integration;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** There is a client of this name already, perhaps a withdrawn one: names are not given twice. */
public final class ClientNameTaken extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  public ClientNameTaken(String name) {
    super(name);
  }
}
