package cn.tax12366.sms.integration;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Shows what became of lists: to officers those of their area, to a system its own (R7.2b).
 *
 * <p>What the caller may not see does not exist for him.
 */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
public class IntakeReceipts {

  private Intakes intakes;
  private IntakeFindings findings;
  private RowOutcomes outcomes;
  private Submitters submitters;
  private AuditTrail audit;
  private ExportSettings export;

  @Resource private SessionContext session;

  /** For the container. */
  public IntakeReceipts() {}

  @Inject
  public IntakeReceipts(
      Intakes intakes,
      IntakeFindings findings,
      RowOutcomes outcomes,
      Submitters submitters,
      AuditTrail audit,
      ExportSettings export) {
    this.intakes = intakes;
    this.findings = findings;
    this.outcomes = outcomes;
    this.submitters = submitters;
    this.audit = audit;
    this.export = export;
  }

  /** The intake with this public id, if the caller may see it. */
  public Optional<IntakeReceipt> find(String publicId) {
    return visible(publicId).map(Intakes.Stored::receipt);
  }

  /** The newest intakes the caller may see, newest first. */
  public List<IntakeReceipt> recent(int limit) {
    List<Intakes.Stored> found = new ArrayList<>();
    for (ListContent content : ListContent.values()) {
      found.addAll(intakes.recent(content, submitters.visible(content), limit));
    }
    return found.stream()
        .sorted(Comparator.comparing(Intakes.Stored::id).reversed())
        .map(Intakes.Stored::receipt)
        .filter(this::ofCaller)
        .limit(limit)
        .toList();
  }

  /**
   * Refused rows in the order of the list.
   *
   * @param from how many to pass over
   * @throws UnknownIntake if the caller sees none of this id
   */
  public Page<IntakeFinding> refusals(String publicId, int from, int limit) {
    return findings.page(id(publicId), false, from, limit);
  }

  /**
   * Rows that were taken although there is something to look at, in the order of the list.
   *
   * @throws UnknownIntake if the caller sees none of this id
   */
  public Page<IntakeFinding> warnings(String publicId, int from, int limit) {
    return findings.page(id(publicId), true, from, limit);
  }

  /**
   * Tells again what became of each row so far, in the order of the list: what the receiver of the
   * list was told. Lists that came before rows were kept have none to tell of. Holds 1,000 rows in
   * memory, and no transaction.
   *
   * @param after only of rows with a greater number; 0 for all
   * @throws UnknownIntake if the caller sees none of this id
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void tellRows(String publicId, int after, RowReceiver receiver) {
    long id = id(publicId);
    for (var next = outcomes.next(id, after); next.isPresent(); ) {
      int first = next.get();
      int last = first + IntakeRun.BATCH - 1;
      Map<Integer, IntakeFinding> found = findings.between(id, first, last);
      outcomes
          .between(id, first, last)
          .forEach(
              (number, outcome) ->
                  receiver.row(
                      new RowResult(number, outcome, Optional.ofNullable(found.get(number)))));
      next = outcomes.next(id, last);
    }
  }

  /**
   * Writes the refused rows as CSV (UTF-8 with byte order mark), with the columns of the list, the
   * row's number and the reason: to be mended and uploaded again. Cells that a spreadsheet would
   * take for a formula are made harmless. Of more than {@link ExportSettings#getRows()} rows the
   * first so many: once they are mended, the others come with the next check. Holds 1,000 rows in
   * memory, and no transaction: that it was asked for stays written down however the reader breaks
   * off.
   *
   * @throws UnknownIntake if the caller sees none of this id
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void writeRefusals(String publicId, Locale locale, OutputStream out) {
    write(stored(publicId), false, locale, out);
  }

  /**
   * Writes the rows that were taken with a warning in the form and number of {@link
   * #writeRefusals}.
   *
   * @throws UnknownIntake if the caller sees none of this id
   */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void writeWarnings(String publicId, Locale locale, OutputStream out) {
    write(stored(publicId), true, locale, out);
  }

  /** Numbers stand in it in full, or nobody could mend them: so it is written down who had them. */
  private void write(Intakes.Stored intake, boolean warnings, Locale locale, OutputStream out) {
    long id = intake.id();
    long total = findings.page(id, warnings, 0, 1).total();
    long count = Math.min(total, export.getRows());
    audit.record(
        warnings ? "intake.warnings-exported" : "intake.refusals-exported",
        "intake:" + id,
        Outcome.DONE,
        count + " of " + total + " rows");
    Set<ListField> columns = intake.receipt().getContent().completed(findings.fields(id, warnings));
    try (RefusalCsv csv = new RefusalCsv(out, columns, locale)) {
      int row = Integer.MIN_VALUE;
      for (long left = count; left > 0; ) {
        List<IntakeFinding> some = findings.after(id, warnings, row, (int) Math.min(left, 1000));
        if (some.isEmpty()) {
          break;
        }
        csv.add(some);
        left -= some.size();
        row = some.get(some.size() - 1).getRowNumber();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The faulty rows cannot be sent", e);
    }
  }

  private long id(String publicId) {
    return stored(publicId).id();
  }

  private Intakes.Stored stored(String publicId) {
    return visible(publicId).orElseThrow(() -> new UnknownIntake(publicId));
  }

  private Optional<Intakes.Stored> visible(String publicId) {
    return intakes
        .find(publicId)
        .filter(stored -> ofCaller(stored.receipt()))
        .filter(
            stored ->
                submitters
                    .visible(stored.receipt().getContent())
                    .contains(stored.receipt().getAuthorityCode()));
  }

  private boolean ofCaller(IntakeReceipt receipt) {
    String principal = session.getCallerPrincipal().getName();
    return !principal.startsWith(ApiClients.PRINCIPAL_PREFIX)
        || principal.equals(receipt.getSubmittedBy());
  }
}
