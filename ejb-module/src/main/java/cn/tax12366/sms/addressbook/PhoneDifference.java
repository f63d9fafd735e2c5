package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.addressbook.TaxpayerResult.Conflict;
import cn.tax12366.sms.shared.PhoneNumber;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What a few entries of a list change of the phones of taxpayers. Kept in memory only; lives as
 * long as one batch.
 */
class PhoneDifference {

  private record PhoneOf(long taxpayerId, PhoneNumber phone) {}

  private final ListAgainstHands hands;
  private final Map<PhoneOf, PhoneRole> phones = new HashMap<>();
  private final Map<PhoneOf, PhoneRole> added = new LinkedHashMap<>();
  private final Map<PhoneOf, PhoneRole> changed = new LinkedHashMap<>();
  private final Map<PhoneOf, PhoneRole> before = new HashMap<>();

  /**
   * @param hands what somebody has changed by hand
   */
  PhoneDifference(ListAgainstHands hands) {
    this.hands = hands;
  }

  void know(Map<Long, List<PhoneView>> phonesOfTaxpayers) {
    phonesOfTaxpayers.forEach(
        (id, list) ->
            list.forEach(phone -> phones.put(new PhoneOf(id, phone.getPhone()), phone.getRole())));
  }

  /**
   * Takes over the phones of an entry that nobody has touched by hand.
   *
   * @param conflicts get what the list says otherwise than somebody has by hand
   * @return whether anything is other than it was
   */
  boolean apply(long id, TaxpayerEntry entry, List<Conflict> conflicts) {
    boolean different = false;
    for (PhoneEntry phone : entry.phones()) {
      if (isForTheList(id, phone, conflicts)) {
        different |= put(new PhoneOf(id, phone.phone()), phone.role());
      }
    }
    return different;
  }

  private boolean isForTheList(long id, PhoneEntry phone, List<Conflict> conflicts) {
    HandChange byHand = hands.of(id, phone.phone());
    if (byHand == null) {
      return true;
    }
    if (phones.get(new PhoneOf(id, phone.phone())) == phone.role() && !byHand.wrong()) {
      hands.agrees(byHand);
    } else if (hands.saysOtherwise(byHand, phone.role().name())) {
      conflicts.add(new Conflict(Optional.of(phone.phone())));
    }
    return false;
  }

  private boolean put(PhoneOf key, PhoneRole role) {
    PhoneRole was = phones.put(key, role);
    if (was == role) {
      return false;
    }
    if (was == null || added.containsKey(key)) {
      added.put(key, role);
    } else {
      changed.put(key, role);
      before.putIfAbsent(key, was);
    }
    return true;
  }

  /** The entry's phones, without those that somebody has taken away by hand. */
  List<PhoneEntry> held(long id, TaxpayerEntry entry) {
    return entry.phones().stream()
        .filter(phone -> phones.containsKey(new PhoneOf(id, phone.phone())))
        .toList();
  }

  /** How many phones each of these taxpayers has got; those without any are left out. */
  Map<Long, Integer> countsOf(LongPredicate taxpayers) {
    Map<Long, Integer> counts = new HashMap<>();
    withAdded().filter(taxpayers).forEach(id -> counts.merge(id, 1, Integer::sum));
    return counts;
  }

  /** Those of these taxpayers that have a phone more. */
  Set<Long> withMore(LongPredicate taxpayers) {
    return withAdded().filter(taxpayers).boxed().collect(Collectors.toSet());
  }

  private LongStream withAdded() {
    return added.keySet().stream().mapToLong(PhoneOf::taxpayerId);
  }

  List<TaxpayerPhones.Change> added() {
    return changes(added);
  }

  List<TaxpayerPhones.Change> changed() {
    return changes(changed);
  }

  private List<TaxpayerPhones.Change> changes(Map<PhoneOf, PhoneRole> phones) {
    List<TaxpayerPhones.Change> changes = new ArrayList<>(phones.size());
    phones.forEach(
        (key, role) ->
            changes.add(
                new TaxpayerPhones.Change(
                    key.taxpayerId(), new PhoneEntry(key.phone(), role), before.get(key))));
    return changes;
  }
}
