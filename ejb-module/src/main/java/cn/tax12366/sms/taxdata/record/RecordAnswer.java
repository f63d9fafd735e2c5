package cn.tax12366.sms.taxdata.record;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a look-up has found.
 *
 * @param found in no order of weight; empty if nothing is known
 * @param asOf how fresh that is: the oldest of the times as of which such things are known of the
 *     units in charge of the taxpayers whose records were found, or of all units where none was;
 *     empty if of one of them nothing is known
 */
public record RecordAnswer<T extends TaxRecord>(List<RecordView<T>> found, Optional<Instant> asOf) {

  public RecordAnswer {
    found = List.copyOf(found);
  }
}
