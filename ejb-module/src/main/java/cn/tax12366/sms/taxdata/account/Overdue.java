package cn.tax12366.sms.taxdata.account;

import java.util.List;
import java.util.Set;

/**
 * What is overdue of some taxpayers.
 *
 * @param open in the order of taxpayers, of each the oldest first
 * @param putOff taxpayers of whom nothing is open, because all of it was granted more time
 */
public record Overdue<T>(List<T> open, Set<Long> putOff) {

  public Overdue {
    open = List.copyOf(open);
    putOff = Set.copyOf(putOff);
  }
}
