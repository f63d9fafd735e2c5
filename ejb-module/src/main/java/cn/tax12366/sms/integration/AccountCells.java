package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.taxdata.account.DeferralKind;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Pattern;

/** What the cells of records with versions and amounts mean. */
final class AccountCells {

  /** Yuan; a million is written 1000000.00 or 1,000,000.00. */
  private static final Pattern AMOUNT =
      Pattern.compile("-?(?:\\d{1,13}|\\d{1,3}(?:,\\d{3}){1,4})(?:\\.\\d{1,2}0*)?");

  private static final Map<String, Boolean> CANCELLED =
      Map.ofEntries(
          Map.entry("是", true),
          Map.entry("y", true),
          Map.entry("yes", true),
          Map.entry("true", true),
          Map.entry("1", true),
          Map.entry("作废", true),
          Map.entry("已作废", true),
          Map.entry("冲正", true),
          Map.entry("已冲正", true),
          Map.entry("否", false),
          Map.entry("n", false),
          Map.entry("no", false),
          Map.entry("false", false),
          Map.entry("0", false),
          Map.entry("有效", false),
          Map.entry("正常", false));

  private static final Map<String, DeferralKind> KINDS =
      Map.ofEntries(
          Map.entry("filing", DeferralKind.FILING),
          Map.entry("延期申报", DeferralKind.FILING),
          Map.entry("payment", DeferralKind.PAYMENT),
          Map.entry("延期缴纳", DeferralKind.PAYMENT),
          Map.entry("延期缴税", DeferralKind.PAYMENT),
          Map.entry("延期缴纳税款", DeferralKind.PAYMENT));

  private AccountCells() {}

  /** 0 where the row has none. */
  static long version(Cells cells, ListRow row) {
    if (row.cell(ListField.VERSION).isEmpty()) {
      return 0;
    }
    return RecordCells.version(RecordCells.plain(cells.needed(ListField.VERSION)));
  }

  static boolean cancelled(ListRow row) {
    return row.cell(ListField.CANCELLED)
        .map(written -> RecordCells.word(ListField.CANCELLED, written, CANCELLED))
        .orElse(false);
  }

  static DeferralKind deferralKind(Cells cells) {
    return RecordCells.word(ListField.DEFERRAL_KIND, cells.needed(ListField.DEFERRAL_KIND), KINDS);
  }

  /** Exactly what is written: an amount is never a binary fraction. */
  static BigDecimal amount(Cells cells, ListField field) {
    String written = cells.needed(field);
    String plain = RecordCells.plain(written).replaceAll("^[¥￥]\\s*|\\s*元$", "");
    if (!AMOUNT.matcher(plain).matches()) {
      throw new RowRefused(field, "malformed-amount", written);
    }
    return new BigDecimal(plain.replace(",", "")).stripTrailingZeros().setScale(2);
  }
}
