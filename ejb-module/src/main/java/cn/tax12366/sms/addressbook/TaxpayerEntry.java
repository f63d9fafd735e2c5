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
 * @param phones phones to add or to give another role; phones not named here stay as they are
 * @param subscribed whether these phones want filing reminders; empty leaves what is stored
 */
public record TaxpayerEntry(
    TaxpayerNumber number,
    Optional<TaxpayerNumber> legacyNumber,
    String name,
    AuthorityCode authority,
    Optional<TaxpayerKind> kind,
    List<PhoneEntry> phones,
    Optional<Boolean> subscribed) {

  public TaxpayerEntry {
    Objects.requireNonNull(number);
    Objects.requireNonNull(legacyNumber);
    Objects.requireNonNull(name);
    Objects.requireNonNull(authority);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(subscribed);
    phones = List.copyOf(phones);
  }
}
