package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A service was to be opened without saying how its owner has agreed to it. */
public final class ConsentNeedsProof extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  ConsentNeedsProof(int shortest, int longest) {
    super(shortest, longest);
  }
}
