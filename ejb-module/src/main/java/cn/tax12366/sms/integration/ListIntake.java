package cn.tax12366.sms.integration;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Iterator;
import java.util.Locale;
import java.util.UUID;

/**
 * Takes a list of rows in, wherever it comes from: the API, the demo, an uploaded file (R7.2d).
 *
 * <p>Reads the rows as it goes, 1,000 a transaction, in the caller's thread. Whoever calls is found
 * out from the caller's principal, and rows outside that caller's area are refused (R7.2b).
 */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ListIntake {

  private Submitters submitters;
  private IntakeRun intakeRun;
  private Intakes intakes;
  private AuditTrail audit;
  private Clock clock;

  @Resource private SessionContext session;

  /** For the container. */
  protected ListIntake() {}

  @Inject
  public ListIntake(
      Submitters submitters,
      IntakeRun intakeRun,
      Intakes intakes,
      AuditTrail audit,
      @BusinessTime Clock clock) {
    this.submitters = submitters;
    this.intakeRun = intakeRun;
    this.intakes = intakes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Brings in what is new or different.
   *
   * @param source what the receipt calls the origin: a file name, or the client's name
   * @param rows read once, to its end
   * @param receiver is told of each row
   * @return the receipt at the end
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may bring no such list
   */
  public IntakeReceipt run(
      ListContent content, String source, Iterator<ListRow> rows, RowReceiver receiver) {
    return take(content, source, rows, receiver, false);
  }

  /** What {@link #run} would answer; nothing is written but the receipt. */
  public IntakeReceipt check(
      ListContent content, String source, Iterator<ListRow> rows, RowReceiver receiver) {
    return take(content, source, rows, receiver, true);
  }

  private IntakeReceipt take(
      ListContent content,
      String source,
      Iterator<ListRow> rows,
      RowReceiver receiver,
      boolean dryRun) {
    RunningIntake intake = open(content, source, dryRun, () -> 0);
    intakeRun.run(intake, content, rows, receiver);
    return intakes.find(intake.publicId()).orElseThrow().receipt();
  }

  /** True if it was the caller who brought the list. */
  public boolean isCallers(IntakeReceipt receipt) {
    return submitters
        .submitter(receipt.getContent(), session.getCallerPrincipal().getName())
        .name()
        .equals(receipt.getSubmittedBy());
  }

  /** Judges the caller and makes the receipt; the rows are still to come. */
  public RunningIntake open(
      ListContent content, String source, boolean dryRun, java.util.function.IntSupplier percent) {
    Submitter submitter = submitters.submitter(content, session.getCallerPrincipal().getName());
    String publicId = UUID.randomUUID().toString();
    long id = intakes.open(publicId, content, source, submitter, dryRun, clock.instant());
    audit.record(
        "intake." + (dryRun ? "checked" : "begun"),
        "intake:" + id,
        Outcome.DONE,
        content.name().toLowerCase(Locale.ROOT) + " " + source);
    return new RunningIntake(id, publicId, submitter, dryRun, percent);
  }
}
