package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.TaxpayerNumber;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A taxpayer as a list gives it: what {@link TaxpayerIntake} compares with what is known.
 *
 * @param number the current number
 * @param legacyNumber the number before 三证合一, if the list has it; empty leaves what is stored
 * @param name as registered, 1–200 characters
 * @param authority the unit in charge
 * @param kind company or household; empty leaves what is stored, and means a company that is new
 * @param state what the register says; empty leaves what is stored, and means normal that is new
 * @param simplifiedFiling whether a fixed amount is paid and nothing filed (定期定额, 简易申报); empty
 *     leaves what is stored, and means no for one that is new
 * @param phones phones to add or to give another role; phones not named here stay as they are
 * @param subscribed whether these phones want filing reminders; empty leaves what is stored
 * @param announcements whether they want what the bureaus publish; empty leaves what is stored
 */
public record TaxpayerEntry(
    TaxpayerNumber number,
    Optional<TaxpayerNumber> legacyNumber,
    String name,
    AuthorityCode authority,
    Optional<TaxpayerKind> kind,
    Optional<TaxpayerState> state,
    Optional<Boolean> simplifiedFiling,
    List<PhoneEntry> phones,
    Optional<Boolean> subscribed,
    Optional<Boolean> announcements) {

  /** From a list that says nothing of what the bureaus publish. */
  public TaxpayerEntry(
      TaxpayerNumber number,
      Optional<TaxpayerNumber> legacyNumber,
      String name,
      AuthorityCode authority,
      Optional<TaxpayerKind> kind,
      Optional<TaxpayerState> state,
      Optional<Boolean> simplifiedFiling,
      List<PhoneEntry> phones,
      Optional<Boolean> subscribed) {
    this(
        number,
        legacyNumber,
        name,
        authority,
        kind,
        state,
        simplifiedFiling,
        phones,
        subscribed,
        Optional.empty());
  }

  /** From a list that says nothing of state, way of filing and publications either. */
  public TaxpayerEntry(
      TaxpayerNumber number,
      Optional<TaxpayerNumber> legacyNumber,
      String name,
      AuthorityCode authority,
      Optional<TaxpayerKind> kind,
      List<PhoneEntry> phones,
      Optional<Boolean> subscribed) {
    this(
        number,
        legacyNumber,
        name,
        authority,
        kind,
        Optional.empty(),
        Optional.empty(),
        phones,
        subscribed);
  }

  public TaxpayerEntry {
    Objects.requireNonNull(number);
    Objects.requireNonNull(legacyNumber);
    Objects.requireNonNull(name);
    Objects.requireNonNull(authority);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(state);
    Objects.requireNonNull(simplifiedFiling);
    Objects.requireNonNull(subscribed);
    Objects.requireNonNull(announcements);
    phones = List.copyOf(phones);
  }

  /** The same of these phones only. */
  TaxpayerEntry withPhones(List<PhoneEntry> only) {
    return new TaxpayerEntry(
        number,
        legacyNumber,
        name,
        authority,
        kind,
        state,
        simplifiedFiling,
        only,
        subscribed,
        announcements);
  }
}
