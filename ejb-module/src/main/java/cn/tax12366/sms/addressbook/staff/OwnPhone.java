package cn.tax12366.sms.addressbook.staff;

import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.secrets.SealedPhones;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Where an officer of the platform is reached himself, by the phone book of the staff. Asked for
 * whoever is calling, and by the platform that has to tell the officer himself something; never for
 * somebody else.
 */
@ApplicationScoped
public class OwnPhone {

  private StaffContacts contacts;
  private SealedPhones phones;

  /** For the container. */
  protected OwnPhone() {}

  @Inject
  OwnPhone(StaffContacts contacts, SealedPhones phones) {
    this.contacts = contacts;
    this.phones = phones;
  }

  /**
   * Empty where the phone book does not have the person, or has none of his phones, or knows that
   * it does not reach him, or that he has left.
   */
  public Optional<PhoneNumber> of(OfficerCode officer) {
    return contacts
        .find(officer)
        .filter(contact -> contact.leftOn().isEmpty() && contact.isReachable())
        .flatMap(StaffContact::sealedPhone)
        .map(phones::open);
  }
}
