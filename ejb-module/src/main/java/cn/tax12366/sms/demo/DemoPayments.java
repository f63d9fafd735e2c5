package cn.tax12366.sms.demo;

import static cn.tax12366.sms.integration.list.ListContent.AMOUNTS_DUE;
import static cn.tax12366.sms.integration.list.ListContent.DEFERRALS;
import static cn.tax12366.sms.integration.list.ListContent.PAYMENTS;
import static cn.tax12366.sms.integration.list.ListField.AMOUNT_DUE;
import static cn.tax12366.sms.integration.list.ListField.AMOUNT_PAID;
import static cn.tax12366.sms.integration.list.ListField.CANCELLED;
import static cn.tax12366.sms.integration.list.ListField.DEFERRAL_KIND;
import static cn.tax12366.sms.integration.list.ListField.GRANTED_UNTIL;
import static cn.tax12366.sms.integration.list.ListField.PAID_ON;
import static cn.tax12366.sms.integration.list.ListField.PAYABLE_BY;
import static cn.tax12366.sms.integration.list.ListField.PERIOD;
import static cn.tax12366.sms.integration.list.ListField.TAX_CODE;
import static cn.tax12366.sms.integration.list.ListField.TAX_NAME;

import cn.tax12366.sms.demo.DemoTaxpayer.Filing;
import cn.tax12366.sms.integration.list.ListRow;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * What the demo's taxpayers had to pay of value added tax for October until the middle of November,
 * and what became of it: four in a hundred each have paid in part, late, twice or not at all, are
 * given more time, owe nothing after all, or had their payment booked back.
 */
final class DemoPayments {

  private static final String VALUE_ADDED_TAX = "10101";
  private static final String OCTOBER = "202610";
  private static final LocalDate LAST_DAY = LocalDate.of(2026, 11, 16);

  /** Within the three months that the law allows. */
  private static final String PAYMENT_PUT_OFF = "2026-12-31";

  private static final String RETURN_PUT_OFF = "2026-12-25";

  private static final int CASES = 25;

  /** Of those who have not filed the last quarter, one in so many is given more time. */
  private static final int EXTENDED = 4;

  private final DemoRows rows;
  private int amounts;
  private int unfiled;

  DemoPayments(DemoRows rows) {
    this.rows = rows;
  }

  void owes(DemoTaxpayer taxpayer, BigDecimal amount) {
    int n = amounts++;
    ListRow due =
        rows.add(AMOUNTS_DUE, taxpayer)
            .with(TAX_CODE, VALUE_ADDED_TAX)
            .with(TAX_NAME, "增值税")
            .with(PERIOD, OCTOBER)
            .with(PAYABLE_BY, LAST_DAY.toString())
            .with(AMOUNT_DUE, amount.toPlainString());
    LocalDate inTime = LocalDate.of(2026, 11, 2).plusDays(n % 14);
    switch (n % CASES) {
      case 0 -> paid(taxpayer, part(amount, 2), inTime);
      case 1 -> {
        // Nothing yet.
      }
      case 2 -> deferral(taxpayer, "延期缴纳税款", VALUE_ADDED_TAX, OCTOBER, PAYMENT_PUT_OFF);
      case 3 -> paid(taxpayer, amount, LAST_DAY.plusDays(1L + n % 9));
      case 4 -> rows.second(AMOUNTS_DUE, due).with(CANCELLED, "是");
      case 5 -> {
        BigDecimal first = part(amount, 3);
        paid(taxpayer, first, inTime);
        paid(taxpayer, amount.subtract(first), LAST_DAY);
      }
      case 6 -> rows.second(PAYMENTS, paid(taxpayer, amount, inTime)).with(CANCELLED, "冲正");
      default -> paid(taxpayer, amount, inTime);
    }
  }

  /** More time for a return of the last quarter that is overdue, as an approval gives it. */
  void extension(DemoTaxpayer taxpayer) {
    for (Filing filing : taxpayer.filings()) {
      if (filing.filedOn() == null
          && filing.due().isBefore(DemoTaxpayers.DEADLINE)
          && unfiled++ % EXTENDED == 0) {
        deferral(taxpayer, "延期申报", filing.taxCode(), filing.period(), RETURN_PUT_OFF);
      }
    }
  }

  private static BigDecimal part(BigDecimal amount, int parts) {
    return amount.divide(BigDecimal.valueOf(parts), 2, RoundingMode.HALF_UP);
  }

  private ListRow paid(DemoTaxpayer taxpayer, BigDecimal amount, LocalDate on) {
    return rows.add(PAYMENTS, taxpayer)
        .with(TAX_CODE, VALUE_ADDED_TAX)
        .with(PERIOD, OCTOBER)
        .with(AMOUNT_PAID, amount.toPlainString())
        .with(PAID_ON, on.toString());
  }

  private void deferral(
      DemoTaxpayer taxpayer, String kind, String taxCode, String period, String until) {
    rows.add(DEFERRALS, taxpayer)
        .with(DEFERRAL_KIND, kind)
        .with(TAX_CODE, taxCode)
        .with(PERIOD, period)
        .with(GRANTED_UNTIL, until);
  }
}
