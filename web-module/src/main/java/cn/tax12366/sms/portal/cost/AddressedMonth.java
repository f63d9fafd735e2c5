package cn.tax12366.sms.portal.cost;

import java.time.DateTimeException;
import java.time.YearMonth;

/** A month as it stands in an address: 2026-11. */
final class AddressedMonth {

  private AddressedMonth() {}

  /** Null for what is none. */
  static YearMonth of(String written) {
    try {
      return written == null ? null : YearMonth.parse(written.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
