package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListRow;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Iterator;
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

  private IntakeOpening opening;
  private IntakeRun intakeRun;
  private Intakes intakes;

  @Resource private SessionContext session;

  /** For the container. */
  public ListIntake() {}

  @Inject
  public ListIntake(IntakeOpening opening, IntakeRun intakeRun, Intakes intakes) {
    this.opening = opening;
    this.intakeRun = intakeRun;
    this.intakes = intakes;
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
    return run(content, source, null, rows, receiver);
  }

  /**
   * The same for a list that says itself what time it speaks of.
   *
   * @param asOf ISO 8601 with its offset, such as {@code 2026-12-10T06:00:00+08:00}; null for now
   * @throws AsOfMalformed if it is written in another way
   * @throws AsOfInFuture if it is still to come
   */
  public IntakeReceipt run(
      ListContent content,
      String source,
      String asOf,
      Iterator<ListRow> rows,
      RowReceiver receiver) {
    return take(content, source, asOf, rows, receiver, false);
  }

  /** What {@link #run} would answer; nothing is written but the receipt. */
  public IntakeReceipt check(
      ListContent content,
      String source,
      String asOf,
      Iterator<ListRow> rows,
      RowReceiver receiver) {
    return take(content, source, asOf, rows, receiver, true);
  }

  private IntakeReceipt take(
      ListContent content,
      String source,
      String asOf,
      Iterator<ListRow> rows,
      RowReceiver receiver,
      boolean dryRun) {
    RunningIntake intake =
        opening.open(
            UUID.randomUUID().toString(),
            content,
            source,
            null,
            dryRun,
            session.getCallerPrincipal().getName(),
            asOf,
            () -> 0);
    intakeRun.run(intake, content, rows, receiver);
    return intakes.find(intake.publicId()).orElseThrow().receipt();
  }
}
