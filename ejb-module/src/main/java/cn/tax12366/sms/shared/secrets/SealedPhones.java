package cn.tax12366.sms.shared.secrets;

import cn.tax12366.sms.shared.MalformedPhoneNumber;
import cn.tax12366.sms.shared.PhoneNumber;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Phones as they stand in the database (S22). Every statement that writes a phone, or looks for
 * one, binds what {@link #seal} gives; every one that reads a phone {@link #open}s it. One phone
 * looks the same in every table, so it can be joined, compared and kept unique as before.
 *
 * <p>What a reader of the database still learns is that two rows speak of the same phone. What is
 * given up is the search for a part of a number and any order of numbers: a phone is found by all
 * its digits only.
 */
@ApplicationScoped
public class SealedPhones {

  private Sealing sealing;

  protected SealedPhones() {}

  @Inject
  SealedPhones(Sealing sealing) {
    this.sealing = sealing;
  }

  public String seal(PhoneNumber phone) {
    return sealing.sealAlike(Purpose.PHONE, phone.digits());
  }

  /**
   * @throws NotOpened if {@code sealed} is not what {@link #seal} gave
   */
  public PhoneNumber open(String sealed) {
    return new PhoneNumber(sealing.openText(Purpose.PHONE, sealed));
  }

  /**
   * A number as a carrier writes it: where it is a mainland mobile number, however written, it is
   * sealed as that number, else as it stands.
   *
   * @param written may be null, and then so is the answer
   */
  public String sealWritten(String written) {
    if (written == null) {
      return null;
    }
    try {
      return seal(PhoneNumber.of(written));
    } catch (MalformedPhoneNumber noMobile) {
      return sealing.sealAlike(Purpose.PHONE, written);
    }
  }
}
