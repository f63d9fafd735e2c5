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
 */
public record TaxpayerResult(
    RowOutcome outcome, Optional<BusinessRuleViolation> refusal, List<PhoneNumber> kept) {

  static TaxpayerResult of(RowOutcome outcome, List<PhoneNumber> kept) {
    return new TaxpayerResult(outcome, Optional.empty(), kept);
  }

  static TaxpayerResult refused(BusinessRuleViolation refusal) {
    return new TaxpayerResult(RowOutcome.REFUSED, Optional.of(refusal), List.of());
  }
}
