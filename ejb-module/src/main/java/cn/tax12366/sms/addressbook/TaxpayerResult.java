package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.RowOutcome;
import java.util.Optional;

/**
 * What became of one {@link TaxpayerEntry}.
 *
 * @param refusal why it was refused; present exactly if the outcome is {@link RowOutcome#REFUSED}
 */
public record TaxpayerResult(RowOutcome outcome, Optional<BusinessRuleViolation> refusal) {

  static TaxpayerResult of(RowOutcome outcome) {
    return new TaxpayerResult(outcome, Optional.empty());
  }

  static TaxpayerResult refused(BusinessRuleViolation refusal) {
    return new TaxpayerResult(RowOutcome.REFUSED, Optional.of(refusal));
  }
}
