package cn.tax12366.sms.integration;

import cn.tax12366.sms.calendar.CalendarNotLoaded;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.taxdata.deadline.DeferralTooLong;
import cn.tax12366.sms.taxdata.deadline.FilingDeadlines;
import cn.tax12366.sms.taxdata.deadline.NoLevyRule;
import cn.tax12366.sms.taxdata.record.AmountDue;
import cn.tax12366.sms.taxdata.record.Deferral;
import cn.tax12366.sms.taxdata.record.DeferralKind;
import cn.tax12366.sms.taxdata.record.Payment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** What rows of amounts due, payments and deferrals say (R4.3). */
@ApplicationScoped
class AccountReading {

  private static final Map<String, DeferralKind> KINDS =
      Map.ofEntries(
          Map.entry("filing", DeferralKind.FILING),
          Map.entry("延期申报", DeferralKind.FILING),
          Map.entry("payment", DeferralKind.PAYMENT),
          Map.entry("延期缴纳", DeferralKind.PAYMENT),
          Map.entry("延期缴税", DeferralKind.PAYMENT),
          Map.entry("延期缴纳税款", DeferralKind.PAYMENT));

  private FilingDeadlines deadlines;

  AccountReading() {}

  @Inject
  AccountReading(FilingDeadlines deadlines) {
    this.deadlines = deadlines;
  }

  static AmountDue amountDue(ListRow row, RecordCells cells) {
    String code = LevyCells.code(row, cells.cells());
    String name = LevyCells.name(row, cells.cells());
    Cells.Period period = cells.cells().period();
    LocalDate payableBy = cells.cells().day(ListField.PAYABLE_BY);
    if (payableBy.isBefore(period.from())) {
      throw new RowRefused(ListField.PAYABLE_BY, "payable-before-period", payableBy.toString());
    }
    return new AmountDue(
        code, name, period.from(), period.to(), payableBy, cells.amount(ListField.AMOUNT_DUE));
  }

  static Payment payment(ListRow row, RecordCells cells) {
    String code = LevyCells.code(row, cells.cells());
    Cells.Period period = cells.cells().period();
    BigDecimal amount = cells.amount(ListField.AMOUNT_PAID);
    return new Payment(
        code, period.from(), period.to(), amount, cells.cells().day(ListField.PAID_ON));
  }

  Deferral deferral(ListRow row, RecordCells cells) {
    DeferralKind kind = cells.word(ListField.DEFERRAL_KIND, KINDS);
    String code = LevyCells.code(row, cells.cells());
    Cells.Period period = cells.cells().period();
    LocalDate until = cells.cells().day(ListField.GRANTED_UNTIL);
    if (!until.isAfter(period.to())) {
      throw new RowRefused(ListField.GRANTED_UNTIL, "deferral-within-period", until.toString());
    }
    LocalDate lastDay = lastDay(kind, code, period, until);
    return new Deferral(kind, code, period.from(), period.to(), until, lastDay);
  }

  /**
   * The day itself or the first working day after it. Asked while a row is read, outside the
   * transaction of its batch, which a refusal of the calendar would end.
   */
  private LocalDate lastDay(
      DeferralKind kind, String taxCode, Cells.Period period, LocalDate until) {
    try {
      return kind == DeferralKind.PAYMENT
          ? payableBy(taxCode, period, until)
          : deadlines.extended(until, until);
    } catch (DeferralTooLong e) {
      throw new RowRefused(
          ListField.GRANTED_UNTIL,
          "deferral-over-three-months",
          e.arguments().get(0) + " > " + e.arguments().get(1));
    } catch (CalendarNotLoaded e) {
      // The holidays of next year are published in autumn only: the day itself counts then.
      return until;
    }
  }

  /** Of what is levied by no rule of ours, three months cannot be counted: the approval stands. */
  private LocalDate payableBy(String taxCode, Cells.Period period, LocalDate until) {
    try {
      return deadlines.payableBy(taxCode, period.from(), period.to(), until);
    } catch (NoLevyRule e) {
      return deadlines.extended(until, until);
    }
  }
}
