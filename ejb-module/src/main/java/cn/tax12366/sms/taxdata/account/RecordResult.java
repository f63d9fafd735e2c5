package cn.tax12366.sms.taxdata.account;

import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.RowOutcome;
import java.util.Optional;

/**
 * What became of one {@link SourceRecord}.
 *
 * @param outcome UNCHANGED where it was known already, or a newer version of it is
 * @param refusal why it was refused; present exactly if the outcome is {@link RowOutcome#REFUSED}
 */
public record RecordResult(RowOutcome outcome, Optional<BusinessRuleViolation> refusal) {

  static RecordResult of(RowOutcome outcome) {
    return new RecordResult(outcome, Optional.empty());
  }

  static RecordResult refused(BusinessRuleViolation refusal) {
    return new RecordResult(RowOutcome.REFUSED, Optional.of(refusal));
  }
}
