package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListContent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.io.InputStream;

/**
 * Takes a list in from an uploaded file (CSV or XLSX) in the background: the page may be left, and
 * {@link IntakeReceipts#find} shows how far it is.
 *
 * <p>First {@link #check}, then, if the officer wants it so, {@link #carryOut} of the same file.
 */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class ListUpload {

  /**
   * Stores the file and begins a dry run over it.
   *
   * @param fileName as the browser gives it; shown, never used as a path
   * @return the public id of the intake
   */
  public String check(ListContent content, String fileName, InputStream file) {
    throw new UnsupportedOperationException();
  }

  /**
   * Begins the real run over the file of a dry run that is {@link IntakeStatus#CHECKED}.
   *
   * @return the public id of the new intake
   */
  public String carryOut(String checkedPublicId) {
    throw new UnsupportedOperationException();
  }
}
