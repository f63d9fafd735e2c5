package cn.tax12366.sms.taxdata.account;

import cn.tax12366.sms.taxdata.account.OverdueRows.Item;
import cn.tax12366.sms.taxdata.account.OverdueRows.Part;
import cn.tax12366.sms.taxdata.deadline.DeadlineMove;
import cn.tax12366.sms.taxdata.deadline.FilingDeadlines;
import cn.tax12366.sms.taxdata.record.DeferralKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Answers what some taxpayers should have filed or paid before a day and have not, at this moment.
 * Knows nothing of their state in the register: whoever chases asks {@code notices.audience}.
 */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
public class OverdueLookup {

  private OverdueRows rows;
  private FilingDeadlines deadlines;

  /** For the container. */
  public OverdueLookup() {}

  @Inject
  public OverdueLookup(OverdueRows rows, FilingDeadlines deadlines) {
    this.rows = rows;
    this.deadlines = deadlines;
  }

  /**
   * What was to be filed before {@code day} and is not (R4.2). On its last day itself nothing is
   * overdue; an approved extension has a later last day.
   *
   * @param taxpayers ids, at most 1,000
   */
  public Overdue<OverdueFiling> unfiled(Collection<Long> taxpayers, LocalDate day) {
    Map<Item, LocalDate> extended = rows.putOff(DeferralKind.FILING, taxpayers);
    List<OverdueFiling> open = new ArrayList<>();
    Set<Long> putOff = new HashSet<>();
    for (Part part : rows.unfiled(taxpayers, day)) {
      LocalDate since = later(part.lastDay(), extended.get(part.item()));
      Item item = part.item();
      if (since.isBefore(day)) {
        open.add(
            new OverdueFiling(
                item.taxpayerId(),
                part.id(),
                item.taxCode(),
                part.taxName(),
                item.from(),
                item.to(),
                since));
      } else {
        putOff.add(item.taxpayerId());
      }
    }
    putOff.removeAll(open.stream().map(OverdueFiling::taxpayerId).collect(Collectors.toSet()));
    return new Overdue<>(open, putOff);
  }

  /**
   * What was to be paid before {@code day}, less what was paid (R4.3). Payments settle the oldest
   * amount of their tax and period first.
   *
   * @param taxpayers ids, at most 1,000
   */
  public Overdue<Debt> owed(Collection<Long> taxpayers, LocalDate day) {
    Map<Item, BigDecimal> paid = rows.paid(taxpayers);
    Map<Item, Account> accounts = accounts(taxpayers, day, day);
    List<Debt> open = new ArrayList<>();
    Set<Long> putOff = new HashSet<>();
    accounts.forEach(
        (item, account) -> {
          BigDecimal payments = paid.getOrDefault(item, BigDecimal.ZERO);
          account.debt(payments).ifPresent(open::add);
          if (account.isPutOff(payments)) {
            putOff.add(item.taxpayerId());
          }
        });
    putOff.removeAll(open.stream().map(Debt::taxpayerId).collect(Collectors.toSet()));
    return new Overdue<>(open, putOff);
  }

  /**
   * What one taxpayer has to pay, has paid and has been given time for, the newest period first:
   * for its page. What is payable in more than two years is not looked at.
   *
   * @param day on which it is looked at
   */
  public List<Balance> balances(long taxpayerId, LocalDate day) {
    List<Long> taxpayer = List.of(taxpayerId);
    Map<Item, BigDecimal> paid = rows.paid(taxpayer);
    List<Balance> balances = new ArrayList<>();
    accounts(taxpayer, day.plusYears(2), day)
        .forEach(
            (item, account) ->
                balances.add(account.balance(paid.getOrDefault(item, BigDecimal.ZERO))));
    balances.sort(
        Comparator.comparing(Balance::periodTo)
            .thenComparing(Balance::periodFrom)
            .reversed()
            .thenComparing(Balance::taxName));
    return balances;
  }

  private Map<Item, Account> accounts(
      Collection<Long> taxpayers, LocalDate payableBefore, LocalDate day) {
    List<DeadlineMove> moves = deadlines.standingMoves();
    Map<Item, LocalDate> deferred = rows.putOff(DeferralKind.PAYMENT, taxpayers);
    Map<Item, Account> accounts = new LinkedHashMap<>();
    for (Part part : rows.payable(taxpayers, payableBefore)) {
      LocalDate usual = moved(part, moves);
      LocalDate lastDay = later(usual, deferred.get(part.item()));
      accounts
          .computeIfAbsent(part.item(), item -> new Account(item, part.taxName(), day))
          .add(lastDay, part.amount(), lastDay.isAfter(usual));
    }
    return accounts;
  }

  /** The list of the collection system may not know yet what the province has moved. */
  private static LocalDate moved(Part part, List<DeadlineMove> moves) {
    LocalDate day = part.lastDay();
    for (DeadlineMove move : moves) {
      if (move.concerns(day, part.item().from(), part.item().to())) {
        day = move.deadline();
      }
    }
    return day;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return other == null || one.isAfter(other) ? one : other;
  }
}
