package cn.tax12366.sms.api.integration;

import java.util.List;

/** One page of refused rows. */
public final class RefusedRows {

  private final List<RefusedRow> rows;
  private final long total;

  RefusedRows(List<RefusedRow> rows, long total) {
    this.rows = List.copyOf(rows);
    this.total = total;
  }

  public List<RefusedRow> getRows() {
    return rows;
  }

  public long getTotal() {
    return total;
  }
}
