package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListFile;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;

/** Reads an uploaded file in a thread of its own, in the name of whoever uploaded it. */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class UploadReading {

  private static final System.Logger LOG = System.getLogger(UploadReading.class.getName());

  private IntakeRun intakeRun;
  private Uploads uploads;

  /** For the container. */
  public UploadReading() {}

  @Inject
  public UploadReading(IntakeRun intakeRun, Uploads uploads) {
    this.intakeRun = intakeRun;
    this.uploads = uploads;
  }

  /** Reads {@code list} to its end and closes it; the file stays only after a whole check. */
  @Asynchronous
  public void read(RunningIntake intake, ListContent content, ListFile list) {
    boolean whole = false;
    try (list) {
      intakeRun.run(intake, content, list, RowReceiver.NONE);
      whole = true;
    } catch (IOException | RuntimeException e) {
      // The receipt says so; nobody waits for this thread.
      LOG.log(System.Logger.Level.WARNING, "Upload " + intake.publicId() + " was not read", e);
    }
    if (!intake.dryRun() || !whole) {
      uploads.delete(intake.publicId());
    }
  }
}
