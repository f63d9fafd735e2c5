package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.TaxpayerNumber;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the cells of a row mean. Whatever cannot be understood is refused with its field. */
final class Cells {

  /** First and last day, both inclusive. */
  record Period(LocalDate from, LocalDate to) {}

  private static final Pattern DAY =
      Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))(?:[ T].*)?");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})月?");
  private static final Pattern QUARTER =
      Pattern.compile("(\\d{4})(?:-?[Qq]|年第?)([1-4一二三四])(?:季度?)?");
  private static final Pattern SPAN =
      Pattern.compile("(.+?)\\s*(?:至|~|—+|/(?=\\d{4}[-年])|-(?=\\d{6,8}$))\\s*(.+)");

  private static final Pattern WITHOUT_WIDTH = Pattern.compile("\\p{Cf}");
  private static final Set<String> SPREADSHEET_ERRORS =
      Set.of("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!");

  private static final Set<String> YES =
      Set.of("是", "y", "yes", "true", "1", "已申报", "已报", "已开通", "开通", "开");
  private static final Set<String> NO =
      Set.of("否", "n", "no", "false", "0", "未申报", "未报", "未开通", "不开通", "取消", "关");

  private final ListRow row;

  Cells(ListRow row) {
    this.row = row;
  }

  String needed(ListField field) {
    return row.cell(field)
        .orElseThrow(() -> new RowRefused(field, "cell-missing", field.heading()));
  }

  /**
   * A text of at most {@code longest} characters, without control characters and without what a
   * spreadsheet shows in the place of a value it could not calculate. Characters without width are
   * left out: two names that look the same are the same.
   */
  String text(ListField field, int longest) {
    String written = needed(field);
    if (written.length() > longest) {
      throw new RowRefused(
          field,
          "cell-too-long",
          IntakeFinding.storable(written, 20) + "… " + written.length() + " > " + longest);
    }
    if (!IntakeFinding.storable(written, longest).equals(written)) {
      throw new RowRefused(field, "cell-unreadable", written);
    }
    if (SPREADSHEET_ERRORS.contains(written)) {
      throw new RowRefused(field, "cell-spreadsheet-error", written);
    }
    return WITHOUT_WIDTH.matcher(written).replaceAll("");
  }

  TaxpayerNumber taxpayerNumber(ListField field) {
    return value(field, TaxpayerNumber::of);
  }

  AuthorityCode authorityCode(ListField field) {
    return value(field, written -> AuthorityCode.of(plain(written)));
  }

  OfficerCode officerCode(ListField field) {
    return value(field, written -> OfficerCode.of(plain(written)));
  }

  private <T> T value(ListField field, Function<String, T> reader) {
    try {
      return reader.apply(needed(field));
    } catch (BusinessRuleViolation e) {
      throw new RowRefused(field, e);
    }
  }

  LocalDate day(ListField field) {
    String written = needed(field);
    return day(written).orElseThrow(() -> new RowRefused(field, "malformed-date", written));
  }

  Optional<LocalDate> dayIfAny(ListField field) {
    return row.cell(field).isEmpty() ? Optional.empty() : Optional.of(day(field));
  }

  Optional<Boolean> yesNoIfAny(ListField field) {
    return row.cell(field)
        .map(
            written -> {
              String word = plain(written).toLowerCase(Locale.ROOT);
              if (!YES.contains(word) && !NO.contains(word)) {
                throw new RowRefused(field, "malformed-yes-no", written);
              }
              return YES.contains(word);
            });
  }

  boolean yesNo(ListField field) {
    needed(field);
    return yesNoIfAny(field).orElseThrow();
  }

  /** The tax period, from one cell or from two. */
  Period period() {
    if (row.cell(ListField.PERIOD_FROM).isPresent()) {
      Period from = period(ListField.PERIOD_FROM, needed(ListField.PERIOD_FROM));
      Period to =
          row.cell(ListField.PERIOD_TO)
              .map(written -> period(ListField.PERIOD_TO, written))
              .orElse(from);
      return ordered(ListField.PERIOD_TO, from.from(), to.to());
    }
    return period(ListField.PERIOD, needed(ListField.PERIOD));
  }

  private static Period period(ListField field, String written) {
    String plain = plain(written);
    Matcher span = SPAN.matcher(plain);
    if (span.matches()) {
      return ordered(
          field,
          single(field, written, span.group(1)).from(),
          single(field, written, span.group(2)).to());
    }
    return single(field, written, plain);
  }

  private static Period ordered(ListField field, LocalDate from, LocalDate to) {
    if (to.isBefore(from)) {
      throw new RowRefused(field, "period-ends-before-it-begins", from + " – " + to);
    }
    return new Period(from, to);
  }

  private static Period single(ListField field, String written, String plain) {
    try {
      Matcher month = MONTH.matcher(plain);
      if (month.matches() && plain.length() > 4) {
        YearMonth m = YearMonth.of(year(month.group(1)), Integer.parseInt(month.group(2)));
        return new Period(m.atDay(1), m.atEndOfMonth());
      }
      Matcher quarter = QUARTER.matcher(plain);
      if (quarter.matches()) {
        int q = "1一2二3三4四".indexOf(quarter.group(2)) / 2;
        YearMonth first = YearMonth.of(year(quarter.group(1)), q * 3 + 1);
        return new Period(first.atDay(1), first.plusMonths(2).atEndOfMonth());
      }
    } catch (DateTimeException e) {
      throw new RowRefused(field, "malformed-period", written);
    }
    LocalDate day =
        day(plain).orElseThrow(() -> new RowRefused(field, "malformed-period", written));
    return new Period(day, day);
  }

  private static Optional<LocalDate> day(String written) {
    Matcher day = DAY.matcher(plain(written));
    if (!day.matches()) {
      return Optional.empty();
    }
    try {
      String month = day.group(2) == null ? day.group(4) : day.group(2);
      String dayOfMonth = day.group(3) == null ? day.group(5) : day.group(3);
      return Optional.of(
          LocalDate.of(year(day.group(1)), Integer.parseInt(month), Integer.parseInt(dayOfMonth)));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Years of this system's life only: 0226 and 20226 are typing errors. */
  private static int year(String digits) {
    int year = Integer.parseInt(digits);
    if (year < 1990 || year > 2099) {
      throw new DateTimeException("year " + year);
    }
    return year;
  }

  private static String plain(String written) {
    return WITHOUT_WIDTH
        .matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
        .replaceAll("")
        .strip();
  }
}
