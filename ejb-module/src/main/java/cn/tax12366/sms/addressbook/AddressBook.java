package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.TaxpayerNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers who a taxpayer is and how it is reached.
 *
 * <p>Knows no areas: it answers services that ask on behalf of someone whose area they have judged.
 */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
public class AddressBook {

  private Taxpayers taxpayers;
  private TaxpayerPhones phones;
  private Subscriptions subscriptions;

  /** For the container. */
  public AddressBook() {}

  @Inject
  public AddressBook(Taxpayers taxpayers, TaxpayerPhones phones, Subscriptions subscriptions) {
    this.taxpayers = taxpayers;
    this.phones = phones;
    this.subscriptions = subscriptions;
  }

  /** The taxpayer with this current or former number. */
  public Optional<TaxpayerView> find(TaxpayerNumber number) {
    return Optional.ofNullable(find(Set.of(number)).get(number));
  }

  /**
   * The taxpayers behind many numbers at once, each under the number asked for, whether that is its
   * current or its former one. Numbers that nobody has are left out.
   */
  public Map<TaxpayerNumber, TaxpayerView> find(Collection<TaxpayerNumber> numbers) {
    return taxpayers.byNumber(numbers);
  }

  /** The taxpayers with these ids; ids that nobody has are left out. */
  public Map<Long, TaxpayerView> byId(Collection<Long> ids) {
    return taxpayers.byId(ids);
  }

  /** The phones of many taxpayers at once; a taxpayer without a phone is left out. */
  public Map<Long, List<PhoneView>> phones(Collection<Long> taxpayerIds) {
    return phones.of(taxpayerIds);
  }

  /** Which of these phones want {@code kind}. */
  public Set<PhoneNumber> subscribed(SubscriptionKind kind, Collection<PhoneNumber> asked) {
    return subscriptions.open(kind, asked);
  }
}
