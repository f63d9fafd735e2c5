package cn.tax12366.sms.taxdata.record;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * What a taxpayer has applied for, and how far that is (办理进度, R4.5d, R7.8c).
 *
 * @param matter what it is about, at most 100 characters
 * @param appliedOn the day it was handed in
 * @param stateSince the day on which it came to its state
 * @param dueOn the day by which it is to be done
 * @param handledBy the desk or section that has it, at most 80 characters
 */
public record TaxApplication(
    ApplicationNumber number,
    String matter,
    ApplicationState state,
    LocalDate appliedOn,
    Optional<LocalDate> stateSince,
    Optional<LocalDate> dueOn,
    Optional<String> handledBy)
    implements TaxRecord {

  public TaxApplication {
    Objects.requireNonNull(number);
    Objects.requireNonNull(matter);
    Objects.requireNonNull(state);
    Objects.requireNonNull(appliedOn);
    Objects.requireNonNull(stateSince);
    Objects.requireNonNull(dueOn);
    Objects.requireNonNull(handledBy);
  }
}
