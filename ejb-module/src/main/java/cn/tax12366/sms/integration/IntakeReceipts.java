package cn.tax12366.sms.integration;

import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Shows what became of lists, to those whose area they are of. */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
public class IntakeReceipts {

  /** The intake with this public id, if the caller may see it. */
  public Optional<IntakeReceipt> find(String publicId) {
    throw new UnsupportedOperationException();
  }

  /** The newest intakes of the caller's area, newest first. */
  public List<IntakeReceipt> recent(int limit) {
    throw new UnsupportedOperationException();
  }

  /** Refused rows in the order of the list. */
  public Page<IntakeRefusal> refusals(String publicId, int from, int limit) {
    throw new UnsupportedOperationException();
  }

  /**
   * Writes the refused rows as CSV (UTF-8 with byte order mark), with the columns of the list, the
   * row's number and the reason: to be mended and uploaded again. Cells that a spreadsheet would
   * take for a formula are made harmless.
   */
  public void writeRefusals(String publicId, Locale locale, OutputStream out) {
    throw new UnsupportedOperationException();
  }
}
