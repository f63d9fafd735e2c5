package cn.tax12366.sms.taxdata.account;

import cn.tax12366.sms.taxdata.account.OverdueRows.Item;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What one taxpayer has to pay of one tax for one period, seen on a day. */
class Account {

  private record Amount(LocalDate lastDay, BigDecimal yuan, boolean deferred) {}

  private final Item item;
  private final String taxName;
  private final LocalDate day;
  private final List<Amount> amounts = new ArrayList<>();

  Account(Item item, String taxName, LocalDate day) {
    this.item = item;
    this.taxName = taxName;
    this.day = day;
  }

  /**
   * @param lastDay on which it could be paid in time
   * @param yuan less than nothing where something is set off
   * @param deferred whether an approval has moved that day
   */
  void add(LocalDate lastDay, BigDecimal yuan, boolean deferred) {
    amounts.add(new Amount(lastDay, yuan, deferred));
  }

  /** How it stands on the day. */
  Balance balance(BigDecimal paid) {
    Optional<Debt> debt = debt(paid);
    BigDecimal due = sum(amounts);
    return new Balance(
        taxName,
        item.from(),
        item.to(),
        debt.map(Debt::since).orElseGet(this::lastDay),
        due,
        paid,
        debt.isPresent() ? BalanceState.OVERDUE : inTime(due.compareTo(paid) <= 0));
  }

  private BalanceState inTime(boolean settled) {
    if (settled) {
      return BalanceState.SETTLED;
    }
    return amounts.stream().anyMatch(Amount::deferred) ? BalanceState.PUT_OFF : BalanceState.OPEN;
  }

  private LocalDate lastDay() {
    return amounts.stream().map(Amount::lastDay).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** What is overdue on the day; empty if it is settled, or there is time yet. */
  Optional<Debt> debt(BigDecimal paid) {
    List<Amount> overdue =
        amounts.stream()
            .filter(amount -> amount.lastDay().isBefore(day))
            .sorted(Comparator.comparing(Amount::lastDay))
            .toList();
    BigDecimal due = sum(overdue);
    BigDecimal outstanding = due.subtract(paid);
    if (outstanding.signum() <= 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Debt(
            item.taxpayerId(),
            item.taxCode(),
            taxName,
            item.from(),
            item.to(),
            oldestOpen(overdue, paid),
            due,
            paid,
            outstanding));
  }

  /** True if it would be overdue, had nobody granted more time. */
  boolean isPutOff(BigDecimal paid) {
    return debt(paid).isEmpty() && sum(amounts).compareTo(paid) > 0;
  }

  /** Payments, and what is set off, settle the oldest amount first. */
  private static LocalDate oldestOpen(List<Amount> overdue, BigDecimal paid) {
    BigDecimal left =
        paid.subtract(sum(overdue.stream().filter(amount -> amount.yuan().signum() < 0).toList()));
    for (Amount amount : overdue) {
      if (amount.yuan().signum() > 0) {
        left = left.subtract(amount.yuan());
        if (left.signum() < 0) {
          return amount.lastDay();
        }
      }
    }
    throw new IllegalStateException("Nothing is open of " + overdue);
  }

  private static BigDecimal sum(List<Amount> amounts) {
    return amounts.stream().map(Amount::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
