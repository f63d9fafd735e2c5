package cn.tax12366.sms.taxdata.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AccountTest {

  private static final LocalDate DEADLINE = LocalDate.of(2026, 12, 15);
  private static final LocalDate LATER = LocalDate.of(2027, 1, 18);

  @Test
  @Tag("R4.3")
  @Tag("A20")
  void nothingIsOwedOnTheLastDayItself() {
    Account account = seenOn(DEADLINE);
    account.add(DEADLINE, yuan("100.00"), false);

    assertThat(account.debt(BigDecimal.ZERO)).isEmpty();
    assertThat(account.isPutOff(BigDecimal.ZERO)).isTrue();
  }

  @Test
  @Tag("R4.3")
  void whatIsPaidInPartLeavesTheRest() {
    Account account = seenOn(DEADLINE.plusDays(1));
    account.add(DEADLINE, yuan("100.10"), false);

    Debt debt = account.debt(yuan("30.05")).orElseThrow();

    assertThat(debt.outstanding()).isEqualTo(yuan("70.05"));
    assertThat(debt.since()).isEqualTo(DEADLINE);
    assertThat(account.debt(yuan("100.10"))).isEmpty();
    assertThat(account.debt(yuan("100.09")).orElseThrow().outstanding()).isEqualTo(yuan("0.01"));
  }

  @Test
  @Tag("R4.3")
  void paymentsSettleTheOldestAmountFirst() {
    Account account = seenOn(LATER.plusDays(1));
    account.add(LATER, yuan("50.00"), false);
    account.add(DEADLINE, yuan("100.00"), false);

    assertThat(account.debt(yuan("100.00")).orElseThrow().since()).isEqualTo(LATER);
    assertThat(account.debt(yuan("99.99")).orElseThrow().since()).isEqualTo(DEADLINE);
  }

  @Test
  @Tag("R4.3")
  void whatIsSetOffCountsAsPaid() {
    Account account = seenOn(LATER.plusDays(1));
    account.add(DEADLINE, yuan("100.00"), false);
    account.add(LATER, yuan("-100.00"), false);
    assertThat(account.debt(BigDecimal.ZERO)).isEmpty();

    account.add(LATER, yuan("20.00"), false);

    assertThat(account.debt(BigDecimal.ZERO).orElseThrow().since()).isEqualTo(LATER);
    assertThat(account.debt(BigDecimal.ZERO).orElseThrow().outstanding()).isEqualTo(yuan("20.00"));
  }

  @Test
  @Tag("R4.3")
  @Tag("A20")
  void aBalanceSaysWhetherThereIsTimeYet() {
    Account open = seenOn(DEADLINE);
    open.add(DEADLINE, yuan("100.00"), false);
    Account deferred = seenOn(DEADLINE.plusDays(1));
    deferred.add(LATER, yuan("100.00"), true);
    Account overdue = seenOn(DEADLINE.plusDays(1));
    overdue.add(DEADLINE, yuan("100.00"), false);
    overdue.add(LATER, yuan("50.00"), false);

    assertThat(open.balance(yuan("30.00")).state()).isEqualTo(BalanceState.OPEN);
    assertThat(deferred.balance(yuan("0.00")).state()).isEqualTo(BalanceState.PUT_OFF);
    assertThat(deferred.balance(yuan("0.00")).lastDay()).isEqualTo(LATER);
    assertThat(overdue.balance(yuan("99.99")).state()).isEqualTo(BalanceState.OVERDUE);
    assertThat(overdue.balance(yuan("99.99")).lastDay()).isEqualTo(DEADLINE);
    assertThat(overdue.balance(yuan("99.99")).outstanding()).isEqualTo(yuan("50.01"));
    // What was overdue is paid; of the rest there is time yet.
    assertThat(overdue.balance(yuan("100.00")).state()).isEqualTo(BalanceState.OPEN);
    assertThat(overdue.balance(yuan("150.00")).state()).isEqualTo(BalanceState.SETTLED);
    assertThat(overdue.balance(yuan("160.00")).outstanding()).isEqualTo(yuan("-10.00"));
  }

  private static Account seenOn(LocalDate day) {
    return new Account(
        new OverdueRows.Item(1, "10101", LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)),
        "增值税",
        day);
  }

  private static BigDecimal yuan(String amount) {
    return new BigDecimal(amount);
  }
}
