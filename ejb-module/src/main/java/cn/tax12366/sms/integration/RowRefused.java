package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.shared.BusinessRuleViolation;

/**
 * One row breaks a rule. Thrown and caught within this package: the row becomes a line of the
 * receipt.
 */
final class RowRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ListField field;
  private final String code;
  private final String given;

  RowRefused(ListField field, String code, String given) {
    // Without a stack trace: in a bad list there may be a hundred thousand of them.
    super(code, null, false, false);
    this.field = field;
    this.code = code;
    this.given = given;
  }

  RowRefused(ListField field, BusinessRuleViolation refusal) {
    this(
        field,
        refusal.code(),
        refusal.arguments().isEmpty() ? "" : refusal.arguments().get(0).toString());
  }

  RowResult of(ListRow row) {
    return RowResult.refused(IntakeFinding.refusal(row, field, code, given));
  }
}
