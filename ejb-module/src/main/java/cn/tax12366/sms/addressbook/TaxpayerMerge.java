package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.TaxpayerNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares entries with the book, and writes the difference in three batches. */
@ApplicationScoped
class TaxpayerMerge {

  private Taxpayers taxpayers;
  private TaxpayerPhones phones;
  private Subscriptions subscriptions;
  private HandChanges hands;
  private RecountMarks recount;

  TaxpayerMerge() {}

  @Inject
  TaxpayerMerge(
      Taxpayers taxpayers,
      TaxpayerPhones phones,
      Subscriptions subscriptions,
      HandChanges hands,
      RecountMarks recount) {
    this.taxpayers = taxpayers;
    this.phones = phones;
    this.subscriptions = subscriptions;
    this.hands = hands;
    this.recount = recount;
  }

  List<TaxpayerResult> merge(
      List<TaxpayerEntry> entries,
      Predicate<AuthorityCode> withinArea,
      String source,
      Instant at,
      boolean write) {
    String origin = subscriptions.origin(source);
    List<SubscriptionDifference> subscribed =
        List.of(
            new SubscriptionDifference(
                SubscriptionKind.FILING_REMINDER, TaxpayerEntry::subscribed, origin),
            new SubscriptionDifference(
                SubscriptionKind.NOTICE, TaxpayerEntry::announcements, origin));
    TaxpayerDifference difference =
        new TaxpayerDifference(withinArea, subscribed, taxpayers::firstOfThousandIds);
    Taxpayers.Known known = taxpayers.known(numbers(entries));
    difference.know(known.active().values());
    difference.knowDeleted(known.deleted());
    difference.phones().know(phones.of(difference.ids()));
    difference.knowHands(hands.of(difference.idsWithDeleted()));
    for (SubscriptionDifference each : subscribed) {
      each.know(subscriptions.states(each.kind(), phonesOf(entries)));
      each.knowShared(phones.heldOutside(each.resubscribed(entries), withinArea));
    }

    List<TaxpayerResult> results = new ArrayList<>(entries.size());
    for (TaxpayerEntry entry : entries) {
      results.add(difference.apply(entry));
    }
    if (write) {
      taxpayers.insert(difference.addedTaxpayers(), difference.phonesOfAdded(), source, at);
      taxpayers.update(difference.changedTaxpayers(), difference.namesBefore(), source, at);
      phones.insert(difference.phones().added(), source, at);
      phones.changeRoles(difference.phones().changed(), source, at);
      taxpayers.countPhones(difference.knownWithAddedPhones());
      recount.mark(difference.touchedUnits());
      hands.keep(difference.wordsAgainstHands(), source, at);
      for (SubscriptionDifference each : subscribed) {
        subscriptions.insert(each.kind(), each.added(), source, at);
        subscriptions.update(each.kind(), each.changed(), source, at);
      }
    }
    return results;
  }

  private static Set<TaxpayerNumber> numbers(Collection<TaxpayerEntry> entries) {
    return entries.stream()
        .flatMap(entry -> Stream.concat(Stream.of(entry.number()), entry.legacyNumber().stream()))
        .collect(Collectors.toSet());
  }

  private static Set<PhoneNumber> phonesOf(Collection<TaxpayerEntry> entries) {
    return entries.stream()
        .flatMap(entry -> entry.phones().stream())
        .map(PhoneEntry::phone)
        .collect(Collectors.toSet());
  }
}
