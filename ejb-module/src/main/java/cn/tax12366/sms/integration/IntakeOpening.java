package cn.tax12366.sms.integration;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListForm;
import cn.tax12366.sms.organisation.StandingTree;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.function.IntSupplier;

/** Begins intakes, for every door through which lists come. */
@ApplicationScoped
class IntakeOpening {

  private StandingTree tree;
  private Submitters submitters;
  private Intakes intakes;
  private AuditTrail audit;
  private Clock clock;

  IntakeOpening() {}

  @Inject
  IntakeOpening(
      StandingTree tree,
      Submitters submitters,
      Intakes intakes,
      AuditTrail audit,
      @BusinessTime Clock clock) {
    this.tree = tree;
    this.submitters = submitters;
    this.intakes = intakes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Judges the caller and makes the receipt; the rows are still to come.
   *
   * @param publicId under which the receipt is found, hard to guess
   * @param form as what a file is read; null for a list that comes by the API
   * @param principal name of the caller's principal
   * @param asOf what time the list says of itself that it speaks of; null where it says nothing
   * @param percent how much of the list has been read; always 0 for a stream of unknown length
   * @throws AsOfMalformed if the time cannot be read
   * @throws AsOfInFuture if the time is still to come
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may bring no such list
   */
  RunningIntake open(
      String publicId,
      ListContent content,
      String source,
      ListForm form,
      boolean dryRun,
      String principal,
      String asOf,
      IntSupplier percent) {
    // Either the list is seen by who closes a unit, or it sees that the unit is closed.
    return tree.during(
        () -> {
          Submitter submitter = submitters.submitter(content, principal);
          Instant now = clock.instant();
          Instant fresh = asOf == null ? now : StatedTime.notAfter(now, asOf);
          long id = intakes.open(publicId, content, source, form, submitter, dryRun, fresh, now);
          audit.record(
              "intake." + (dryRun ? "checked" : "begun"),
              "intake:" + id,
              Outcome.DONE,
              content.name().toLowerCase(Locale.ROOT) + " " + source);
          return new RunningIntake(id, publicId, submitter, dryRun, fresh, percent);
        });
  }
}
