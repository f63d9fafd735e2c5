package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.taxdata.LevyProject;

/** The levy project of a row, by its code, by its name or by both. */
final class LevyCells {

  private LevyCells() {}

  static String code(ListRow row, Cells cells) {
    if (row.cell(ListField.TAX_CODE).isPresent()) {
      return cells.text(ListField.TAX_CODE, 10);
    }
    String name = cells.needed(ListField.TAX_NAME);
    return LevyProject.ofLabel(name)
        .map(LevyProject::code)
        .orElseThrow(() -> new RowRefused(ListField.TAX_NAME, "tax-unknown", name));
  }

  static String name(ListRow row, Cells cells) {
    if (row.cell(ListField.TAX_NAME).isPresent()) {
      return cells.text(ListField.TAX_NAME, 40);
    }
    String code = cells.needed(ListField.TAX_CODE);
    return LevyProject.ofCode(code)
        .map(LevyProject::label)
        .orElseThrow(() -> new RowRefused(ListField.TAX_CODE, "tax-unknown", code));
  }
}
