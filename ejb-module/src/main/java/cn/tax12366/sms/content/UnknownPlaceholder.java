package cn.tax12366.sms.content;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import java.util.Set;

/** Something in braces is none of the placeholders. Carries it, and those that can stand there. */
public final class UnknownPlaceholder extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  UnknownPlaceholder(String given, Set<Placeholder> allowed) {
    super(given, Placeholder.list(allowed));
  }
}
