package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.shared.PhoneNumber;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a few entries of a list change of who wants one kind of messages. Kept in memory only; lives
 * as long as one batch.
 */
class SubscriptionDifference {

  private final SubscriptionKind kind;
  private final Function<TaxpayerEntry, Optional<Boolean>> wish;
  private final String origin;
  private final Map<PhoneNumber, SubscriptionState> known = new HashMap<>();
  private final Set<PhoneNumber> shared = new HashSet<>();
  private final Map<PhoneNumber, Boolean> added = new LinkedHashMap<>();
  private final Map<PhoneNumber, Boolean> changed = new LinkedHashMap<>();

  /**
   * @param kind which messages
   * @param wish what an entry says of them
   * @param origin whose list it is
   */
  SubscriptionDifference(
      SubscriptionKind kind, Function<TaxpayerEntry, Optional<Boolean>> wish, String origin) {
    this.kind = kind;
    this.wish = wish;
    this.origin = origin;
  }

  SubscriptionKind kind() {
    return kind;
  }

  void know(Map<PhoneNumber, SubscriptionState> states) {
    known.putAll(states);
  }

  /** Phones that taxpayers outside the area have too: who wants what there is not for this list. */
  void knowShared(Collection<PhoneNumber> phonesOutside) {
    shared.addAll(phonesOutside);
  }

  /** Of the entries' phones, those of which they would change something. */
  Set<PhoneNumber> resubscribed(Collection<TaxpayerEntry> entries) {
    Set<PhoneNumber> found = new HashSet<>();
    for (TaxpayerEntry entry : entries) {
      for (PhoneEntry phone : entry.phones()) {
        if (differs(phone.phone(), wish.apply(entry))) {
          found.add(phone.phone());
        }
      }
    }
    return found;
  }

  /** Left as they are, because taxpayers outside the area have them too. */
  List<PhoneNumber> keptOfOthers(TaxpayerEntry entry) {
    return differing(entry).stream().filter(shared::contains).toList();
  }

  /** Left as they are, because somebody has said so himself, or another list has closed them. */
  List<PhoneNumber> toldOtherwise(TaxpayerEntry entry) {
    return differing(entry).stream()
        .filter(phone -> !shared.contains(phone) && !yields(phone, entry))
        .toList();
  }

  boolean apply(TaxpayerEntry entry) {
    boolean different = false;
    for (PhoneNumber phone : differing(entry)) {
      if (shared.contains(phone) || !yields(phone, entry)) {
        continue;
      }
      different = true;
      Boolean wanted = wish.apply(entry).orElseThrow();
      SubscriptionState before =
          known.put(phone, new SubscriptionState(wanted, ConsentWay.LIST, origin));
      (before == null || added.containsKey(phone) ? added : changed).put(phone, wanted);
    }
    return different;
  }

  private List<PhoneNumber> differing(TaxpayerEntry entry) {
    return entry.phones().stream()
        .map(PhoneEntry::phone)
        .distinct()
        .filter(phone -> differs(phone, wish.apply(entry)))
        .toList();
  }

  private boolean differs(PhoneNumber phone, Optional<Boolean> wanted) {
    return wanted.isPresent()
        && (!known.containsKey(phone) || wanted.get() != known.get(phone).open());
  }

  private boolean yields(PhoneNumber phone, TaxpayerEntry entry) {
    return !known.containsKey(phone)
        || known.get(phone).yieldsTo(wish.apply(entry).orElseThrow(), origin);
  }

  Map<PhoneNumber, Boolean> added() {
    return added;
  }

  Map<PhoneNumber, Boolean> changed() {
    return changed;
  }
}
