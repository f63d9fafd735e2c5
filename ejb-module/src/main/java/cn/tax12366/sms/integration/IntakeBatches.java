package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.RowTaker.ReadRow;
import cn.tax12366.sms.shared.RowOutcome;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Stores one batch of a list, its counts, its refusals and the outcome of each row in one
 * transaction: either all of that is there or none.
 */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
public class IntakeBatches {

  private Intakes intakes;
  private IntakeFindings findings;
  private RowOutcomes outcomes;

  /** For the container. */
  public IntakeBatches() {}

  @Inject
  public IntakeBatches(Intakes intakes, IntakeFindings findings, RowOutcomes outcomes) {
    this.intakes = intakes;
    this.findings = findings;
    this.outcomes = outcomes;
  }

  /**
   * @param readable rows that could be understood
   * @param refused rows that could not
   * @return the results of both, in the order of the list
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public <E> List<RowResult> store(
      RunningIntake intake, RowTaker<E> taker, List<ReadRow<E>> readable, List<RowResult> refused) {
    List<RowResult> results = new ArrayList<>(refused);
    List<RowResult> taken = taker.take(readable, intake.submitter(), !intake.dryRun());
    for (int i = 0; i < taken.size(); i++) {
      results.add(
          intake.dryRun() && readable.get(i).repeats() ? repeated(taken.get(i)) : taken.get(i));
    }
    results.sort(Comparator.comparing(RowResult::number));
    findings.add(intake.id(), results.stream().flatMap(r -> r.finding().stream()).toList());
    outcomes.add(intake.id(), results);
    intakes.add(intake.id(), IntakeCounts.of(results), intake.percent().getAsInt());
    return results;
  }

  /** In a real run the earlier row would be stored by now; a dry run must answer the same. */
  private static RowResult repeated(RowResult result) {
    return result.outcome() == RowOutcome.REFUSED
        ? result
        : new RowResult(result.number(), RowOutcome.UNCHANGED, result.finding());
  }
}
