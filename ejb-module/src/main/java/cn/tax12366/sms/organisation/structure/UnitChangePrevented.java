package cn.tax12366.sms.organisation.structure;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.Sentence;
import java.util.List;

/** Things in the charge of units stand against a change of the tree; says which. */
public final class UnitChangePrevented extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  UnitChangePrevented(String unit, List<Sentence> against) {
    super(unit, against);
  }
}
