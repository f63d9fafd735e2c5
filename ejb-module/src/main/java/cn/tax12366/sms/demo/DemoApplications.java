package cn.tax12366.sms.demo;

import static cn.tax12366.sms.integration.list.ListContent.APPLICATIONS;
import static cn.tax12366.sms.integration.list.ListField.APPLICATION_NUMBER;
import static cn.tax12366.sms.integration.list.ListField.APPLICATION_STATE;
import static cn.tax12366.sms.integration.list.ListField.APPLIED_ON;
import static cn.tax12366.sms.integration.list.ListField.HANDLED_BY;
import static cn.tax12366.sms.integration.list.ListField.MATTER;
import static cn.tax12366.sms.integration.list.ListField.STATE_SINCE;
import static cn.tax12366.sms.integration.list.ListField.TO_BE_DONE_ON;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What the demo's taxpayers have applied for: in every state, one that waits for papers and one
 * that should have been done a week ago among them.
 */
final class DemoApplications {

  /** One taxpayer in so many has applied for something. */
  private static final int APPLY = 5;

  private static final List<String> MATTERS =
      List.of("增值税专用发票最高开票限额申请", "发票票种核定", "延期缴纳税款申请", "停业登记", "退税申请", "税收减免备案");

  /**
   * How far it is, by the day on which the demo stands.
   *
   * @param appliedOn days before the demo's day
   * @param since days before, when it came to this state
   * @param toBeDone days after it; negative where it is late
   */
  private record Step(String state, int appliedOn, int since, int toBeDone) {}

  private static final List<Step> STEPS =
      List.of(
          new Step("已提交", 0, 0, 20),
          new Step("受理中", 2, 1, 18),
          new Step("待补正", 8, 2, 12),
          new Step("审核中", 10, 6, 10),
          new Step("审核中", 27, 20, -7),
          new Step("已办结", 16, 3, 4),
          new Step("不予受理", 5, 4, 15),
          new Step("已退回", 14, 2, 6),
          new Step("已撤销", 12, 9, 8));

  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);

  private final DemoRows rows;
  private int taxpayers;
  private int applications;

  DemoApplications(DemoRows rows) {
    this.rows = rows;
  }

  void of(DemoTaxpayer taxpayer, Region region, SplittableRandom random) {
    if (taxpayers++ % APPLY == 0) {
      int n = applications++;
      Step step = STEPS.get(n % STEPS.size());
      LocalDate applied = TODAY.minusDays(step.appliedOn());
      rows.add(APPLICATIONS, taxpayer)
          .with(APPLICATION_NUMBER, number(applied, region, n + 1))
          .with(MATTER, MATTERS.get(random.nextInt(MATTERS.size())))
          .with(APPLICATION_STATE, step.state())
          .with(APPLIED_ON, applied.toString())
          .with(STATE_SINCE, TODAY.minusDays(step.since()).toString())
          .with(TO_BE_DONE_ON, TODAY.plusDays(step.toBeDone()).toString())
          .with(HANDLED_BY, region.name() + "税务局办税服务厅");
    }
  }

  /** The day, the city, a number, and a digit by which one mistyped is known. */
  private static String number(LocalDate day, Region region, int n) {
    return CheckDigits.luhn(
        day.format(DateTimeFormatter.ofPattern("yyMMdd"))
            + region.code().substring(2, 4)
            + "%05d".formatted(n));
  }
}
