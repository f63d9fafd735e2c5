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
    account.add(DEADLINE, yuan("100.00"));

    assertThat(account.debt(BigDecimal.ZERO)).isEmpty();
    assertThat(account.isPutOff(BigDecimal.ZERO)).isTrue();
  }

  @Test
  @Tag("R4.3")
  void whatIsPaidInPartLeavesTheRest() {
    Account account = seenOn(DEADLINE.plusDays(1));
    account.add(DEADLINE, yuan("100.10"));

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
    account.add(LATER, yuan("50.00"));
    account.add(DEADLINE, yuan("100.00"));

    assertThat(account.debt(yuan("100.00")).orElseThrow().since()).isEqualTo(LATER);
    assertThat(account.debt(yuan("99.99")).orElseThrow().since()).isEqualTo(DEADLINE);
  }

  @Test
  @Tag("R4.3")
  void whatIsSetOffCountsAsPaid() {
    Account account = seenOn(LATER.plusDays(1));
    account.add(DEADLINE, yuan("100.00"));
    account.add(LATER, yuan("-100.00"));
    assertThat(account.debt(BigDecimal.ZERO)).isEmpty();

    account.add(LATER, yuan("20.00"));

    assertThat(account.debt(BigDecimal.ZERO).orElseThrow().since()).isEqualTo(LATER);
    assertThat(account.debt(BigDecimal.ZERO).orElseThrow().outstanding()).isEqualTo(yuan("20.00"));
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
