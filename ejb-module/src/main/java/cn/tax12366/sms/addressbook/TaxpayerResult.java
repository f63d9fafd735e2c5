package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.RowOutcome;
import java.util.List;
import java.util.Optional;

/**
 * What became of one {@link TaxpayerEntry}.
 *
 * @param refusal why it was refused; present exactly if the outcome is {@link RowOutcome#REFUSED}
 * @param kept phones whose subscription was left as it is, because they are also those of taxpayers
 *     outside the area of whoever brings the list
 * @param toldOtherwise phones whose subscription was left as it is, because somebody has said
 *     himself what the list says otherwise, or another list has closed it
 * @param conflicts what was not taken, because somebody has changed it by hand and nobody has
 *     decided yet which of the two is right
 */
public record TaxpayerResult(
    RowOutcome outcome,
    Optional<BusinessRuleViolation> refusal,
    List<PhoneNumber> kept,
    List<PhoneNumber> toldOtherwise,
    List<Conflict> conflicts) {

  /**
   * A part of an entry that is otherwise by hand.
   *
   * @param phone empty for the name
   */
  public record Conflict(Optional<PhoneNumber> phone) {}

  static TaxpayerResult refused(BusinessRuleViolation refusal) {
    return new TaxpayerResult(
        RowOutcome.REFUSED, Optional.of(refusal), List.of(), List.of(), List.of());
  }
}
