package cn.tax12366.sms.api.integration;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One page of refused rows. */
@Schema(description = "One page of refused rows, in the order of the list")
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

  @Schema(description = "How many there are in all")
  public long getTotal() {
    return total;
  }
}
