package cn.tax12366.sms.addressbook;

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
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a few entries change in the part of the book they speak of. Kept in memory only; lives as
 * long as one batch.
 */
class TaxpayerDifference {

  private record PhoneOf(long taxpayerId, PhoneNumber phone) {}

  private final Predicate<AuthorityCode> withinArea;
  private final LongSupplier firstOfThousandIds;
  private final Map<TaxpayerNumber, TaxpayerView> byNumber = new HashMap<>();
  private final Map<PhoneOf, PhoneRole> phones = new HashMap<>();
  private final Map<PhoneNumber, Boolean> subscriptions = new HashMap<>();
  private final Set<PhoneNumber> sharedPhones = new HashSet<>();

  private final Map<Long, TaxpayerView> added = new LinkedHashMap<>();
  private final Map<Long, TaxpayerView> changed = new LinkedHashMap<>();
  private final Map<PhoneOf, PhoneRole> addedPhones = new LinkedHashMap<>();
  private final Map<PhoneOf, PhoneRole> changedPhones = new LinkedHashMap<>();
  private final Map<PhoneNumber, Boolean> addedSubscriptions = new LinkedHashMap<>();
  private final Map<PhoneNumber, Boolean> changedSubscriptions = new LinkedHashMap<>();
  private final Set<Long> ids = new HashSet<>();
  private final Set<AuthorityCode> touchedUnits = new HashSet<>();
  private long nextId;
  private int idsLeft;

  TaxpayerDifference(Predicate<AuthorityCode> withinArea, LongSupplier firstOfThousandIds) {
    this.withinArea = withinArea;
    this.firstOfThousandIds = firstOfThousandIds;
  }

  void know(Collection<TaxpayerView> taxpayers) {
    for (TaxpayerView taxpayer : taxpayers) {
      remember(taxpayer);
      ids.add(taxpayer.getId());
    }
  }

  Set<Long> ids() {
    return ids;
  }

  void knowPhones(Map<Long, List<PhoneView>> phonesOfTaxpayers) {
    phonesOfTaxpayers.forEach(
        (id, list) ->
            list.forEach(phone -> phones.put(new PhoneOf(id, phone.getPhone()), phone.getRole())));
  }

  void knowSubscriptions(Map<PhoneNumber, Boolean> states) {
    subscriptions.putAll(states);
  }

  /** Of the entries' phones, those whose subscription they would change. */
  Set<PhoneNumber> resubscribed(Collection<TaxpayerEntry> entries) {
    Set<PhoneNumber> found = new HashSet<>();
    for (TaxpayerEntry entry : entries) {
      for (PhoneEntry phone : entry.phones()) {
        if (differs(phone.phone(), entry.subscribed())) {
          found.add(phone.phone());
        }
      }
    }
    return found;
  }

  /** Phones that taxpayers outside the area have too: who wants what there is not for this list. */
  void knowShared(Collection<PhoneNumber> phonesOutside) {
    sharedPhones.addAll(phonesOutside);
  }

  TaxpayerResult apply(TaxpayerEntry entry) {
    TaxpayerView byCurrent = byNumber.get(entry.number());
    TaxpayerView byLegacy = entry.legacyNumber().map(byNumber::get).orElse(null);
    if (byCurrent != null && byLegacy != null && byCurrent.getId() != byLegacy.getId()) {
      return TaxpayerResult.refused(
          new NumbersOfTwoTaxpayers(entry.number(), entry.legacyNumber().orElseThrow()));
    }
    TaxpayerView before = byCurrent != null ? byCurrent : byLegacy;
    if (before != null && !withinArea.test(before.getAuthorityCode())) {
      return TaxpayerResult.refused(new TaxpayerOfAnotherArea(entry.number()));
    }
    RowOutcome taxpayer = before == null ? add(entry) : change(before, entry);
    long id = byNumber.get(entry.number()).getId();
    List<PhoneNumber> kept = kept(entry);
    boolean otherPhones = applyPhones(id, entry);
    if (taxpayer != RowOutcome.UNCHANGED || otherPhones) {
      touchedUnits.add(byNumber.get(entry.number()).getAuthorityCode());
      Optional.ofNullable(before).map(TaxpayerView::getAuthorityCode).ifPresent(touchedUnits::add);
    }
    boolean more = otherPhones | applySubscription(entry);
    return TaxpayerResult.of(
        taxpayer == RowOutcome.UNCHANGED && more ? RowOutcome.CHANGED : taxpayer, kept);
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

  private RowOutcome change(TaxpayerView before, TaxpayerEntry entry) {
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
            entry.name(),
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

  private static boolean same(TaxpayerView one, TaxpayerView other) {
    return one.getNumber().equals(other.getNumber())
        && one.getLegacyNumber().equals(other.getLegacyNumber())
        && one.getName().equals(other.getName())
        && one.getAuthorityCode().equals(other.getAuthorityCode())
        && one.getKind() == other.getKind()
        && one.getState() == other.getState()
        && one.isSimplifiedFiling() == other.isSimplifiedFiling();
  }

  private boolean applyPhones(long id, TaxpayerEntry entry) {
    boolean different = false;
    for (PhoneEntry phone : entry.phones()) {
      PhoneOf key = new PhoneOf(id, phone.phone());
      PhoneRole before = phones.put(key, phone.role());
      if (before == phone.role()) {
        continue;
      }
      different = true;
      (before == null || addedPhones.containsKey(key) ? addedPhones : changedPhones)
          .put(key, phone.role());
    }
    return different;
  }

  private boolean differs(PhoneNumber phone, Optional<Boolean> wanted) {
    return wanted.isPresent() && !wanted.get().equals(subscriptions.get(phone));
  }

  private List<PhoneNumber> kept(TaxpayerEntry entry) {
    return entry.phones().stream()
        .map(PhoneEntry::phone)
        .filter(phone -> sharedPhones.contains(phone) && differs(phone, entry.subscribed()))
        .toList();
  }

  private boolean applySubscription(TaxpayerEntry entry) {
    boolean different = false;
    for (PhoneEntry phone : entry.phones()) {
      if (sharedPhones.contains(phone.phone()) || !differs(phone.phone(), entry.subscribed())) {
        continue;
      }
      different = true;
      Boolean wanted = entry.subscribed().orElseThrow();
      Boolean before = subscriptions.put(phone.phone(), wanted);
      (before == null || addedSubscriptions.containsKey(phone.phone())
              ? addedSubscriptions
              : changedSubscriptions)
          .put(phone.phone(), wanted);
    }
    return different;
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

  /** How many phones each of the added taxpayers has; those without any are left out. */
  Map<Long, Integer> phonesOfAdded() {
    Map<Long, Integer> counts = new HashMap<>();
    addedPhones.keySet().stream()
        .map(PhoneOf::taxpayerId)
        .filter(added::containsKey)
        .forEach(id -> counts.merge(id, 1, Integer::sum));
    return counts;
  }

  /** The taxpayers known before that have a phone more. */
  Set<Long> knownWithAddedPhones() {
    return addedPhones.keySet().stream()
        .map(PhoneOf::taxpayerId)
        .filter(id -> !added.containsKey(id))
        .collect(Collectors.toSet());
  }

  /** The units whose taxpayers are others now, or have other phones. */
  Set<AuthorityCode> touchedUnits() {
    return touchedUnits;
  }

  List<TaxpayerPhones.Change> addedPhones() {
    return changes(addedPhones);
  }

  List<TaxpayerPhones.Change> changedPhones() {
    return changes(changedPhones);
  }

  private static List<TaxpayerPhones.Change> changes(Map<PhoneOf, PhoneRole> phones) {
    List<TaxpayerPhones.Change> changes = new ArrayList<>(phones.size());
    phones.forEach(
        (key, role) ->
            changes.add(
                new TaxpayerPhones.Change(key.taxpayerId(), new PhoneEntry(key.phone(), role))));
    return changes;
  }

  Map<PhoneNumber, Boolean> addedSubscriptions() {
    return addedSubscriptions;
  }

  Map<PhoneNumber, Boolean> changedSubscriptions() {
    return changedSubscriptions;
  }
}
