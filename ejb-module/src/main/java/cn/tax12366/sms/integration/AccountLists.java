package cn.tax12366.sms.integration;

import cn.tax12366.sms.addressbook.AddressBook;
import cn.tax12366.sms.calendar.CalendarNotLoaded;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.taxdata.account.AccountIntake;
import cn.tax12366.sms.taxdata.account.AmountDue;
import cn.tax12366.sms.taxdata.account.Deferral;
import cn.tax12366.sms.taxdata.account.DeferralKind;
import cn.tax12366.sms.taxdata.account.Payment;
import cn.tax12366.sms.taxdata.deadline.DeferralTooLong;
import cn.tax12366.sms.taxdata.deadline.FilingDeadlines;
import cn.tax12366.sms.taxdata.deadline.NoLevyRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;

/** What the columns of deferrals, amounts due and payments mean: into the tax data (R4.3). */
@ApplicationScoped
class AccountLists {

  private AddressBook addressBook;
  private AccountIntake intake;
  private FilingDeadlines deadlines;

  AccountLists() {}

  @Inject
  AccountLists(AddressBook addressBook, AccountIntake intake, FilingDeadlines deadlines) {
    this.addressBook = addressBook;
    this.intake = intake;
    this.deadlines = deadlines;
  }

  RowTaker<?> amountsDue() {
    return new AccountRows<>(
        addressBook,
        (row, cells) -> {
          String code = LevyCells.code(row, cells);
          String name = LevyCells.name(row, cells);
          Cells.Period period = cells.period();
          LocalDate payableBy = cells.day(ListField.PAYABLE_BY);
          if (payableBy.isBefore(period.from())) {
            throw new RowRefused(
                ListField.PAYABLE_BY, "payable-before-period", payableBy.toString());
          }
          BigDecimal amount = AccountCells.amount(cells, ListField.AMOUNT_DUE);
          return head ->
              new AmountDue(head, code, name, period.from(), period.to(), payableBy, amount);
        },
        intake::takeAmountsDue);
  }

  RowTaker<?> payments() {
    return new AccountRows<>(
        addressBook,
        (row, cells) -> {
          String code = LevyCells.code(row, cells);
          Cells.Period period = cells.period();
          BigDecimal amount = AccountCells.amount(cells, ListField.AMOUNT_PAID);
          LocalDate paidOn = cells.day(ListField.PAID_ON);
          return head -> new Payment(head, code, period.from(), period.to(), amount, paidOn);
        },
        intake::takePayments);
  }

  RowTaker<?> deferrals() {
    return new AccountRows<>(
        addressBook,
        (row, cells) -> {
          DeferralKind kind = AccountCells.deferralKind(cells);
          String code = LevyCells.code(row, cells);
          Cells.Period period = cells.period();
          LocalDate until = cells.day(ListField.GRANTED_UNTIL);
          if (!until.isAfter(period.to())) {
            throw new RowRefused(
                ListField.GRANTED_UNTIL, "deferral-within-period", until.toString());
          }
          LocalDate lastDay = lastDay(kind, code, period, until);
          return head -> new Deferral(head, kind, code, period.from(), period.to(), until, lastDay);
        },
        intake::takeDeferrals);
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
