package cn.tax12366.sms.addressbook;

import java.util.Arrays;

/**
 * Somebody has changed by hand what a list was compared with a moment before: the batch is compared
 * again, and what he did is heeded then.
 */
final class ChangedMeanwhile extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private ChangedMeanwhile() {
    super("Changed by hand between the comparison with a list and its writing");
  }

  /**
   * @param rows how many rows each statement of a batch has written
   */
  static void unlessAllWritten(int[] rows) {
    if (Arrays.stream(rows).anyMatch(count -> count == 0)) {
      throw new ChangedMeanwhile();
    }
  }
}
