package cn.tax12366.sms.demo;

import static cn.tax12366.sms.integration.list.ListContent.INVOICES;
import static cn.tax12366.sms.integration.list.ListField.BUYER_NAME;
import static cn.tax12366.sms.integration.list.ListField.BUYER_NUMBER;
import static cn.tax12366.sms.integration.list.ListField.INVOICE_AMOUNT;
import static cn.tax12366.sms.integration.list.ListField.INVOICE_CODE;
import static cn.tax12366.sms.integration.list.ListField.INVOICE_KIND;
import static cn.tax12366.sms.integration.list.ListField.INVOICE_NUMBER;
import static cn.tax12366.sms.integration.list.ListField.INVOICE_STATE;
import static cn.tax12366.sms.integration.list.ListField.ISSUED_ON;
import static cn.tax12366.sms.integration.list.ListField.OBTAINED_BATCH;
import static cn.tax12366.sms.integration.list.ListField.OBTAINED_ON;

import cn.tax12366.sms.integration.list.ListRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Invoices of the demo's taxpayers: on paper with code and number, digital with a number alone, and
 * blanks that nobody has issued yet. Of the companies' on paper one in forty is void, taken back or
 * lost. Numbers count from 1; the codes name a batch that does not exist.
 */
final class DemoInvoices {

  private static final String SPECIAL_CODE = "4101269150";
  private static final String HOUSEHOLD_CODE = "141012629999";
  private static final int CASES = 40;

  private final DemoRows rows;
  private int numbers;
  private int digital;
  private DemoTaxpayer buyer;

  DemoInvoices(DemoRows rows) {
    this.rows = rows;
  }

  /** Two on paper, a digital one, and a blank. */
  void ofCompany(DemoTaxpayer taxpayer, SplittableRandom random) {
    onPaper(taxpayer, random);
    onPaper(taxpayer, random);
    digital(taxpayer, amount(random), random);
    blank(taxpayer, SPECIAL_CODE, "增值税专用发票");
    buyer = taxpayer;
  }

  void ofHousehold(DemoTaxpayer taxpayer, SplittableRandom random) {
    issued(blank(taxpayer, HOUSEHOLD_CODE, "通用机打发票"), "88.50", random);
    blank(taxpayer, HOUSEHOLD_CODE, "通用机打发票");
  }

  private void onPaper(DemoTaxpayer taxpayer, SplittableRandom random) {
    int n = numbers;
    BigDecimal amount = amount(random);
    ListRow invoice =
        bought(issued(blank(taxpayer, SPECIAL_CODE, "增值税专用发票"), amount.toPlainString(), random));
    switch (n % CASES) {
      case 1 -> rows.second(INVOICES, invoice).with(INVOICE_STATE, "作废");
      case 21 -> {
        rows.second(INVOICES, invoice).with(INVOICE_STATE, "红冲");
        digital(taxpayer, amount.negate(), random);
      }
      case 33 -> rows.second(INVOICES, invoice).with(INVOICE_STATE, "失控");
      default -> {
        // As it was issued.
      }
    }
  }

  private ListRow blank(DemoTaxpayer taxpayer, String code, String kind) {
    return rows.add(INVOICES, taxpayer)
        .with(INVOICE_CODE, code)
        .with(INVOICE_NUMBER, "%08d".formatted(++numbers))
        .with(INVOICE_KIND, kind)
        .with(INVOICE_STATE, "正常")
        .with(OBTAINED_ON, "2026-10-20")
        .with(OBTAINED_BATCH, "示例批次-10");
  }

  private void digital(DemoTaxpayer taxpayer, BigDecimal amount, SplittableRandom random) {
    ListRow invoice =
        rows.add(INVOICES, taxpayer)
            .with(INVOICE_NUMBER, "26419%015d".formatted(++digital))
            .with(INVOICE_KIND, "数电专用发票")
            .with(INVOICE_STATE, "正常");
    bought(issued(invoice, amount.toPlainString(), random));
  }

  private static ListRow issued(ListRow invoice, String amount, SplittableRandom random) {
    return invoice
        .with(ISSUED_ON, LocalDate.of(2026, 11, 1).plusDays(random.nextInt(38)).toString())
        .with(INVOICE_AMOUNT, amount);
  }

  /** By the company before; by nobody known where it is the first. */
  private ListRow bought(ListRow invoice) {
    return buyer == null
        ? invoice
        : invoice.with(BUYER_NUMBER, buyer.number()).with(BUYER_NAME, buyer.name());
  }

  private static BigDecimal amount(SplittableRandom random) {
    return BigDecimal.valueOf(random.nextInt(10_000, 10_000_001), 2);
  }
}
