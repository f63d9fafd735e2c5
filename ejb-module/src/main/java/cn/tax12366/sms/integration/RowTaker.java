package cn.tax12366.sms.integration;

import cn.tax12366.sms.integration.EarlierRows.Statement;
import cn.tax12366.sms.integration.list.ListRow;
import java.util.List;

/**
 * What is done with the rows of one kind of list.
 *
 * @param <E> a row understood
 */
interface RowTaker<E> {

  /**
   * @param row as it was written
   * @param entry as it was understood
   * @param repeats whether an earlier row of the list has said all of it
   */
  record ReadRow<E>(ListRow row, E entry, boolean repeats) {}

  /**
   * Understands a row by itself, without the database.
   *
   * @throws RowRefused if it cannot
   */
  E read(ListRow row, Submitter submitter);

  /** What the row states, to be compared with earlier rows of the same list. */
  List<Statement> statements(E entry);

  /**
   * Compares the rows with what is known, and writes the difference if {@code write}.
   *
   * @return one result per row, in the order of the rows
   */
  List<RowResult> take(List<ReadRow<E>> rows, Submitter submitter, boolean write);
}
