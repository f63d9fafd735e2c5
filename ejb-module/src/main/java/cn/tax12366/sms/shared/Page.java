package cn.tax12366.sms.shared;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param rows the rows of this page, in the order asked for
 * @param total how many rows the whole list has
 */
public record Page<T>(List<T> rows, long total) {

  public Page {
    rows = List.copyOf(rows);
  }
}
