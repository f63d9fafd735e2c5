package cn.tax12366.sms.notices.audience;

import cn.tax12366.sms.notices.audience.AudienceStep.Position;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.taxdata.FeedKind;
import cn.tax12366.sms.taxdata.Freshness;
import cn.tax12366.sms.taxdata.TaxDataLookup;
import cn.tax12366.sms.taxdata.account.Debt;
import cn.tax12366.sms.taxdata.account.Overdue;
import cn.tax12366.sms.taxdata.account.OverdueFiling;
import cn.tax12366.sms.taxdata.account.OverdueLookup;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Finds who of an area has not filed or not paid in time (R4.2, R4.3). Left out, and counted, is
 * who has nothing to file by himself (停业, 非正常户, 注销, 简易申报) or was granted more time. Whether the
 * caller may ask about an area is decided by those who call.
 *
 * <p>Reads a thousand taxpayers a step, each step by itself: memory stays flat for a province, and
 * an interrupted reading goes on where it stopped.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class OverdueAudience {

  static final int STRETCH = 1000;

  @Inject private TaxpayerStates states;
  @Inject private AudienceRows rows;
  @Inject private OverdueLookup overdue;
  @Inject private TaxDataLookup taxData;

  /**
   * Who has not filed what since when.
   *
   * @param after {@link AudienceStep#BEGINNING}, then what the step before gave
   */
  public OverdueStep<OverdueFiling> unfiled(OverdueQuestion question, Position after) {
    return step(
        question,
        after,
        taxpayers -> overdue.unfiled(taxpayers, question.day()),
        OverdueFiling::taxpayerId,
        unit -> taxData.asOf(FeedKind.FILINGS, unit));
  }

  /**
   * Who owes what since when, net of what was paid in part.
   *
   * @param after {@link AudienceStep#BEGINNING}, then what the step before gave
   */
  public OverdueStep<Debt> owed(OverdueQuestion question, Position after) {
    return step(
        question,
        after,
        taxpayers -> overdue.owed(taxpayers, question.day()),
        Debt::taxpayerId,
        this::asOfOfDebts);
  }

  /** What of these taxpayers is still unfiled, asked right before a message goes out. */
  public List<OverdueFiling> stillUnfiled(Collection<Long> taxpayers, LocalDate day) {
    Set<Long> chased = chased(taxpayers);
    return chased.isEmpty() ? List.of() : overdue.unfiled(chased, day).open();
  }

  /** What these taxpayers still owe, asked right before a message goes out. */
  public List<Debt> stillOwed(Collection<Long> taxpayers, LocalDate day) {
    Set<Long> chased = chased(taxpayers);
    return chased.isEmpty() ? List.of() : overdue.owed(chased, day).open();
  }

  /** As of when it is known who of the area has filed. */
  public Freshness freshness(AuthorityCode area) {
    return taxData.freshness(FeedKind.FILINGS, area);
  }

  /** As of when it is known what the area owes: both what is due and what was paid are needed. */
  public Freshness freshnessOfDebts(AuthorityCode area) {
    return taxData
        .freshness(FeedKind.AMOUNTS_DUE, area)
        .and(taxData.freshness(FeedKind.PAYMENTS, area));
  }

  private Optional<Instant> asOfOfDebts(AuthorityCode unit) {
    return taxData
        .asOf(FeedKind.AMOUNTS_DUE, unit)
        .flatMap(
            due ->
                taxData.asOf(FeedKind.PAYMENTS, unit).map(paid -> due.isBefore(paid) ? due : paid));
  }

  private Set<Long> chased(Collection<Long> taxpayers) {
    Set<Long> chased = new HashSet<>();
    states
        .of(taxpayers)
        .forEach(
            (id, exclusion) -> {
              if (exclusion.isEmpty()) {
                chased.add(id);
              }
            });
    return chased;
  }

  private <T> OverdueStep<T> step(
      OverdueQuestion question,
      Position after,
      Function<Collection<Long>, Overdue<T>> ask,
      ToLongFunction<T> taxpayerOf,
      Function<AuthorityCode, Optional<Instant>> asOf) {
    if (after.unit().isEmpty()) {
      return new OverdueStep<>(
          List.of(), Map.of(), Optional.empty(), nextUnit(question, after.unit()));
    }
    Map<Long, Optional<Exclusion>> stretch = states.stretch(after.unit(), after.after(), STRETCH);
    Map<Exclusion, Integer> leftOut = new EnumMap<>(Exclusion.class);
    List<T> open = new ArrayList<>();
    Overdue<T> found = ask.apply(stretch.keySet());
    Set<Long> counted = new HashSet<>();
    for (T each : found.open()) {
      long taxpayer = taxpayerOf.applyAsLong(each);
      Optional<Exclusion> exclusion = stretch.get(taxpayer);
      if (exclusion.isEmpty()) {
        open.add(each);
      } else if (counted.add(taxpayer)) {
        leftOut.merge(exclusion.get(), 1, Integer::sum);
      }
    }
    found
        .putOff()
        .forEach(
            taxpayer ->
                leftOut.merge(stretch.get(taxpayer).orElse(Exclusion.PUT_OFF), 1, Integer::sum));
    return new OverdueStep<>(
        open, leftOut, asOf.apply(new AuthorityCode(after.unit())), next(question, after, stretch));
  }

  private Optional<Position> next(
      OverdueQuestion question, Position after, Map<Long, Optional<Exclusion>> stretch) {
    if (stretch.size() < STRETCH) {
      return nextUnit(question, after.unit());
    }
    long last = stretch.keySet().stream().mapToLong(Long::longValue).max().orElseThrow();
    return Optional.of(new Position(after.unit(), last));
  }

  private Optional<Position> nextUnit(OverdueQuestion question, String unit) {
    return rows.unitWithTaxpayersAfter(question.area(), unit).map(next -> new Position(next, 0));
  }
}
