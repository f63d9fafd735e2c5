package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.addressbook.TaxpayerResult.Conflict;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.RowOutcome;
import cn.tax12366.sms.shared.TaxpayerNumber;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * What a few entries change in the part of the book they speak of. Kept in memory only; lives as
 * long as one batch.
 */
class TaxpayerDifference {

  private final Predicate<AuthorityCode> withinArea;
  private final LongSupplier firstOfThousandIds;
  private final Map<TaxpayerNumber, TaxpayerView> byNumber = new HashMap<>();
  private final List<SubscriptionDifference> subscriptions;
  private final Map<TaxpayerNumber, TaxpayerView> deleted = new HashMap<>();
  private final ListAgainstHands hands = new ListAgainstHands();
  private final PhoneDifference phones = new PhoneDifference(hands);
  private final Map<Long, String> names = new HashMap<>();

  private final Map<Long, TaxpayerView> added = new LinkedHashMap<>();
  private final Map<Long, TaxpayerView> changed = new LinkedHashMap<>();
  private final Set<Long> ids = new HashSet<>();
  private final Set<AuthorityCode> touchedUnits = new HashSet<>();
  private long nextId;
  private int idsLeft;

  TaxpayerDifference(
      Predicate<AuthorityCode> withinArea,
      List<SubscriptionDifference> subscriptions,
      LongSupplier firstOfThousandIds) {
    this.withinArea = withinArea;
    this.subscriptions = subscriptions;
    this.firstOfThousandIds = firstOfThousandIds;
  }

  void know(Collection<TaxpayerView> taxpayers) {
    for (TaxpayerView taxpayer : taxpayers) {
      remember(taxpayer);
      ids.add(taxpayer.getId());
      names.put(taxpayer.getId(), taxpayer.getName());
    }
  }

  Set<Long> ids() {
    return ids;
  }

  /** Those that somebody has deleted by hand: no list brings them back by itself. */
  void knowDeleted(Map<TaxpayerNumber, TaxpayerView> taxpayers) {
    deleted.putAll(taxpayers);
  }

  Set<Long> idsWithDeleted() {
    Set<Long> all = new HashSet<>(ids);
    deleted.values().forEach(each -> all.add(each.getId()));
    return all;
  }

  /** What the entries change of their phones. */
  PhoneDifference phones() {
    return phones;
  }

  void knowHands(Collection<HandChange> changes) {
    hands.know(changes);
  }

  TaxpayerResult apply(TaxpayerEntry entry) {
    TaxpayerView byCurrent = byNumber.get(entry.number());
    TaxpayerView byLegacy = entry.legacyNumber().map(byNumber::get).orElse(null);
    if (byCurrent != null && byLegacy != null && byCurrent.getId() != byLegacy.getId()) {
      return TaxpayerResult.refused(
          new NumbersOfTwoTaxpayers(entry.number(), entry.legacyNumber().orElseThrow()));
    }
    TaxpayerView before = byCurrent != null ? byCurrent : byLegacy;
    TaxpayerView gone = before == null ? deleted(entry) : null;
    if (gone != null) {
      return leave(gone, entry);
    }
    if (before != null && !withinArea.test(before.getAuthorityCode())) {
      return TaxpayerResult.refused(new TaxpayerOfAnotherArea(entry.number()));
    }
    List<Conflict> conflicts = new ArrayList<>();
    RowOutcome taxpayer = before == null ? add(entry) : change(before, entry, conflicts);
    long id = byNumber.get(entry.number()).getId();
    boolean otherPhones = phones.apply(id, entry, conflicts);
    TaxpayerEntry held = entry.withPhones(phones.held(id, entry));
    List<PhoneNumber> kept = phones(each -> each.keptOfOthers(held));
    List<PhoneNumber> told = phones(each -> each.toldOtherwise(held));
    if (taxpayer != RowOutcome.UNCHANGED || otherPhones) {
      touchedUnits.add(byNumber.get(entry.number()).getAuthorityCode());
      Optional.ofNullable(before).map(TaxpayerView::getAuthorityCode).ifPresent(touchedUnits::add);
    }
    boolean more = otherPhones;
    for (SubscriptionDifference each : subscriptions) {
      more |= each.apply(held);
    }
    return new TaxpayerResult(
        taxpayer == RowOutcome.UNCHANGED && more ? RowOutcome.CHANGED : taxpayer,
        Optional.empty(),
        kept,
        told,
        List.copyOf(conflicts));
  }

  private List<PhoneNumber> phones(Function<SubscriptionDifference, List<PhoneNumber>> of) {
    return subscriptions.stream().map(of).flatMap(List::stream).distinct().toList();
  }

  private TaxpayerView deleted(TaxpayerEntry entry) {
    TaxpayerView byLegacy = entry.legacyNumber().map(deleted::get).orElse(null);
    return deleted.getOrDefault(entry.number(), byLegacy);
  }

  private TaxpayerResult leave(TaxpayerView gone, TaxpayerEntry entry) {
    if (!withinArea.test(gone.getAuthorityCode())) {
      return TaxpayerResult.refused(new TaxpayerOfAnotherArea(entry.number()));
    }
    HandChange byHand = hands.of(gone.getId(), null);
    boolean asks = byHand != null && hands.saysOtherwise(byHand, entry.name());
    return new TaxpayerResult(
        RowOutcome.UNCHANGED,
        Optional.empty(),
        List.of(),
        List.of(),
        asks ? List.of(new Conflict(Optional.empty())) : List.of());
  }

  private RowOutcome add(TaxpayerEntry entry) {
    TaxpayerView view =
        new TaxpayerView(
            newId(),
            entry.number(),
            entry.legacyNumber().orElse(null),
            entry.name(),
            entry.authority(),
            entry.kind().orElse(TaxpayerKind.COMPANY),
            entry.state().orElse(TaxpayerState.NORMAL),
            entry.simplifiedFiling().orElse(false));
    added.put(view.getId(), view);
    remember(view);
    return RowOutcome.ADDED;
  }

  private RowOutcome change(TaxpayerView before, TaxpayerEntry entry, List<Conflict> conflicts) {
    // A list that still uses the former number means the same taxpayer and takes nothing back.
    boolean underFormerNumber = before.getLegacyNumber().equals(Optional.of(entry.number()));
    TaxpayerView after =
        new TaxpayerView(
            before.getId(),
            underFormerNumber ? before.getNumber() : entry.number(),
            (underFormerNumber
                    ? before.getLegacyNumber()
                    : entry.legacyNumber().or(before::getLegacyNumber))
                .orElse(null),
            name(before, entry, conflicts),
            entry.authority(),
            entry.kind().orElse(before.getKind()),
            entry.state().orElse(before.getState()),
            entry.simplifiedFiling().orElse(before.isSimplifiedFiling()));
    remember(after);
    byNumber.put(entry.number(), after);
    if (same(before, after)) {
      return RowOutcome.UNCHANGED;
    }
    (added.containsKey(after.getId()) ? added : changed).put(after.getId(), after);
    return RowOutcome.CHANGED;
  }

  /** What it is called from now on: as the list has it, unless somebody has named it by hand. */
  private String name(TaxpayerView before, TaxpayerEntry entry, List<Conflict> conflicts) {
    HandChange byHand = hands.of(before.getId(), null);
    if (byHand == null) {
      return entry.name();
    }
    if (before.getName().equals(entry.name())) {
      hands.agrees(byHand);
    } else if (hands.saysOtherwise(byHand, entry.name())) {
      conflicts.add(new Conflict(Optional.empty()));
    }
    return before.getName();
  }

  private static boolean same(TaxpayerView one, TaxpayerView other) {
    return one.getNumber().equals(other.getNumber())
        && one.getLegacyNumber().equals(other.getLegacyNumber())
        && one.getName().equals(other.getName())
        && one.getAuthorityCode().equals(other.getAuthorityCode())
        && one.getKind() == other.getKind()
        && one.getState() == other.getState()
        && one.isSimplifiedFiling() == other.isSimplifiedFiling();
  }

  private void remember(TaxpayerView taxpayer) {
    taxpayer.getLegacyNumber().ifPresent(legacy -> byNumber.put(legacy, taxpayer));
    byNumber.put(taxpayer.getNumber(), taxpayer);
  }

  private long newId() {
    if (idsLeft == 0) {
      nextId = firstOfThousandIds.getAsLong();
      idsLeft = 1000;
    }
    idsLeft--;
    return nextId++;
  }

  Collection<TaxpayerView> addedTaxpayers() {
    return added.values();
  }

  Collection<TaxpayerView> changedTaxpayers() {
    return changed.values();
  }

  /** What the taxpayers were called before, by their ids. */
  Map<Long, String> namesBefore() {
    return names;
  }

  /** What the list says otherwise than somebody has changed by hand, by the id of the change. */
  Map<Long, String> wordsAgainstHands() {
    return hands.words();
  }

  /** How many phones each of the added taxpayers has; those without any are left out. */
  Map<Long, Integer> phonesOfAdded() {
    return phones.countsOf(added::containsKey);
  }

  /** The taxpayers known before that have a phone more. */
  Set<Long> knownWithAddedPhones() {
    return phones.withMore(id -> !added.containsKey(id));
  }

  /** The units whose taxpayers are others now, or have other phones. */
  Set<AuthorityCode> touchedUnits() {
    return touchedUnits;
  }
}
