package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListFile;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Takes a list in from an uploaded file (CSV or XLSX) in the background: the page may be left, and
 * {@link IntakeReceipts#find} shows how far it is.
 *
 * <p>First {@link #check}, then, if the officer wants it so, {@link #carryOut} of the same file.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ListUpload {

  private IntakeOpening opening;
  private Submitters submitters;
  private Intakes intakes;
  private Uploads uploads;
  private UploadReading reading;
  private ListLimitSettings settings;

  @Resource private SessionContext session;

  /** For the container. */
  public ListUpload() {}

  @Inject
  public ListUpload(
      IntakeOpening opening,
      Submitters submitters,
      Intakes intakes,
      Uploads uploads,
      UploadReading reading,
      ListLimitSettings settings) {
    this.opening = opening;
    this.submitters = submitters;
    this.intakes = intakes;
    this.uploads = uploads;
    this.reading = reading;
    this.settings = settings;
  }

  /** The contents of which the caller may bring lists: for what a page offers. */
  public List<ListContent> contents() {
    return Arrays.stream(ListContent.values()).filter(submitters::mayBring).toList();
  }

  /**
   * Stores the file, reads its headings, and begins a dry run over it.
   *
   * @param fileName as the browser gives it; shown, never used as a path
   * @param asOf the time of which the list speaks, ISO 8601 with its offset; null for now
   * @return the public id of the intake
   * @throws cn.tax12366.sms.integration.list.ListUnreadable if the file is no such list at all
   * @throws AsOfInFuture if it speaks of a time to come
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may bring no such list
   */
  public String check(ListContent content, String fileName, String asOf, InputStream file) {
    return begin(content, fileName, true, asOf, uploads.keep(file));
  }

  /**
   * Begins the real run over the file of a dry run that is {@link IntakeStatus#CHECKED}. It is
   * begun once, however often it is asked for.
   *
   * @return the public id of the real run, a new one or the one there is already
   * @throws NothingToCarryOut if there is no such file any more, or it is not the caller's
   */
  public String carryOut(String checkedPublicId) {
    IntakeReceipt checked =
        ofCallers(checkedPublicId).orElseThrow(() -> new NothingToCarryOut(checkedPublicId));
    if (checked.getCarriedOutAs().isPresent()) {
      return checked.getCarriedOutAs().get();
    }
    String carriedOutAs =
        begin(
            checked.getContent(),
            checked.getSource(),
            false,
            // The file is that of the check, however much later it is carried out.
            checked.getAsOf().orElseGet(checked::getStartedAt).toString(),
            uploads.take(checkedPublicId));
    intakes.carryOut(checkedPublicId, carriedOutAs);
    return carriedOutAs;
  }

  /** Whether {@link #carryOut} would find the file: for what a page shows or hides. */
  public boolean canCarryOut(String checkedPublicId) {
    return ofCallers(checkedPublicId).isPresent() && uploads.has(checkedPublicId);
  }

  private Optional<IntakeReceipt> ofCallers(String checkedPublicId) {
    return intakes
        .find(checkedPublicId)
        .map(Intakes.Stored::receipt)
        .filter(checked -> checked.getStatus() == IntakeStatus.CHECKED)
        .filter(this::isCallers);
  }

  private boolean isCallers(IntakeReceipt receipt) {
    return submitters
        .submitter(receipt.getContent(), session.getCallerPrincipal().getName())
        .name()
        .equals(receipt.getSubmittedBy());
  }

  private String begin(
      ListContent content, String fileName, boolean dryRun, String asOf, String id) {
    boolean begun = false;
    try {
      ListFile list = ListFile.open(uploads.path(id), content, settings.limits());
      try {
        RunningIntake intake =
            opening.open(
                id,
                content,
                fileName,
                list.form(),
                dryRun,
                session.getCallerPrincipal().getName(),
                asOf,
                list::percent);
        reading.read(intake, content, list);
        begun = true;
        return id;
      } finally {
        if (!begun) {
          list.close();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The uploaded file cannot be read", e);
    } finally {
      if (!begun) {
        uploads.delete(id);
      }
    }
  }
}
