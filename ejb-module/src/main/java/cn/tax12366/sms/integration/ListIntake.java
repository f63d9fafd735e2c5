package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Iterator;

/**
 * Takes a list of rows in, wherever it comes from: an uploaded file, the API, the demo (R7.2d).
 *
 * <p>Reads the rows as it goes, 1,000 a transaction, in the caller's thread. Whoever calls is found
 * out from the caller's principal, and rows outside that caller's area are refused (R7.2b).
 */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ListIntake {

  /**
   * Brings in what is new or different.
   *
   * @param source what the receipt calls the origin: a file name, or the client's name
   * @param rows read once, to its end
   * @param receiver is told of each row
   * @return the receipt at the end
   */
  public IntakeReceipt run(
      ListContent content, String source, Iterator<ListRow> rows, RowReceiver receiver) {
    throw new UnsupportedOperationException();
  }

  /** What {@link #run} would answer; nothing is written but the receipt. */
  public IntakeReceipt check(
      ListContent content, String source, Iterator<ListRow> rows, RowReceiver receiver) {
    throw new UnsupportedOperationException();
  }
}
