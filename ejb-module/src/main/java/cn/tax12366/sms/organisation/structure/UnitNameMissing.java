package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A unit was to have no name, no short name, or one too long. */
public final class UnitNameMissing extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  UnitNameMissing() {
    super(UnitTerms.LONGEST_NAME, UnitTerms.LONGEST_SHORT_NAME);
  }
}
