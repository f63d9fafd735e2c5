package cn.tax12366.sms.addressbook.group;

import cn.tax12366.sms.shared.BusinessRuleViolation;

/** A list of numbers has more lines than are taken at once. */
public final class TooManyLines extends BusinessRuleViolation {

  private static final long serialVersionUID = 1L;

  TooManyLines(int lines, int most) {
    super(lines, most);
  }
}
