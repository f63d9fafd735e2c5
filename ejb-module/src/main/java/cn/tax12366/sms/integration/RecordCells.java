package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.Headings;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.taxdata.record.RecordEntry;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the cells of records of the collection system mean, beyond {@link Cells}. */
final class RecordCells {

  private static final int LONGEST_KEY = 64;
  private static final Pattern VERSION = Pattern.compile("0*[1-9][0-9]{0,17}");

  /** Plain or with commas, never 1.2E+7: what a spreadsheet has rounded is not guessed. */
  private static final Pattern AMOUNT =
      Pattern.compile(
          "-?(?:[0-9]{1,13}|[0-9]{1,3}(?:,[0-9]{3}){1,4})(?:\\.([0-9]{1,10}?)0{0,10})?");

  private static final Pattern YUAN = Pattern.compile("^[¥￥]\\s*|\\s*元$");

  /** Words of a record that is no more, and of one that stands. */
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

  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,4})?)\\s*%?");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

  private final ListRow row;
  private final Cells cells;

  RecordCells(ListRow row) {
    this.row = row;
    this.cells = new Cells(row);
  }

  Cells cells() {
    return cells;
  }

  String key() {
    return cells.text(ListField.SOURCE_KEY, LONGEST_KEY);
  }

  /** Whole and from 1, with at most eighteen digits: also a time in milliseconds. */
  long version() {
    String written = cells.needed(ListField.VERSION);
    String plain = plain(written);
    if (!VERSION.matcher(plain).matches()) {
      throw new RowRefused(ListField.VERSION, "malformed-version", written);
    }
    return Long.parseLong(plain);
  }

  /** {@link RecordEntry#NONE} where the row has none. */
  long versionIfAny() {
    return row.cell(ListField.VERSION).isEmpty() ? RecordEntry.NONE : version();
  }

  /** Deleted, or cancelled, as the list calls it. */
  boolean deleted() {
    return cells.yesNoIfAny(ListField.DELETED).orElse(false)
        || row.cell(ListField.CANCELLED)
            .map(written -> word(ListField.CANCELLED, written, CANCELLED))
            .orElse(false);
  }

  Optional<String> textIfAny(ListField field, int longest) {
    return row.cell(field).map(written -> cells.text(field, longest));
  }

  /** An amount in yuan with at most two decimals, exactly as written: never a binary fraction. */
  Optional<BigDecimal> amountIfAny(ListField field) {
    return row.cell(field)
        .map(
            written -> {
              String plain = YUAN.matcher(plain(written)).replaceAll("");
              var amount = AMOUNT.matcher(plain);
              if (!amount.matches() || (amount.group(1) != null && amount.group(1).length() > 2)) {
                throw new RowRefused(field, "malformed-amount", written);
              }
              return new BigDecimal(plain.replace(",", "")).setScale(2);
            });
  }

  BigDecimal amount(ListField field) {
    cells.needed(field);
    return amountIfAny(field).orElseThrow();
  }

  /** {@code 3} and {@code 3%} alike; at most a hundred, with at most four decimals. */
  Optional<BigDecimal> percentIfAny(ListField field) {
    return row.cell(field)
        .map(
            written -> {
              var percent = PERCENT.matcher(plain(written));
              if (!percent.matches()
                  || new BigDecimal(percent.group(1)).compareTo(BigDecimal.valueOf(100)) > 0) {
                throw new RowRefused(field, "malformed-percentage", written);
              }
              return new BigDecimal(percent.group(1)).setScale(4);
            });
  }

  /** A whole number from 0, of at most nine digits. */
  Optional<Integer> countIfAny(ListField field) {
    return row.cell(field)
        .map(
            written -> {
              String plain = plain(written);
              if (!COUNT.matcher(plain).matches()) {
                throw new RowRefused(field, "malformed-count", written);
              }
              return Integer.valueOf(plain);
            });
  }

  <T> T word(ListField field, Map<String, T> words) {
    return word(field, cells.needed(field), words);
  }

  private static <T> T word(ListField field, String written, Map<String, T> words) {
    T meant = words.get(Headings.plain(written));
    if (meant == null) {
      throw new RowRefused(field, "word-unknown", written);
    }
    return meant;
  }

  private static String plain(String written) {
    return Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
  }
}
