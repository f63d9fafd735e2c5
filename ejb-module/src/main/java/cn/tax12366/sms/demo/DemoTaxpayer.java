package cn.tax12366.sms.demo;

import cn.tax12366.sms.shared.AuthorityCode;
import java.time.LocalDate;
import java.util.List;

/**
 * A taxpayer that does not exist.
 *
 * @param company true for a company, false for a household
 * @param agent true if the phone is that of an agent who files for several taxpayers
 * @param secondPhone of the finance department; null for most
 * @param wanted whether the phones want filing reminders
 */
record DemoTaxpayer(
    String number,
    String name,
    boolean company,
    AuthorityCode authority,
    String phone,
    boolean agent,
    String secondPhone,
    Subscription wanted,
    List<Filing> filings) {

  /** What the phones of a taxpayer have said about reminders. */
  enum Subscription {
    OPEN("是"),
    CANCELLED("否"),
    NEVER_ASKED(null);

    private final String written;

    Subscription(String written) {
      this.written = written;
    }

    /** As a list has it. */
    String written() {
      return written;
    }
  }

  /**
   * What must be filed.
   *
   * @param taxCode code of the levy project
   * @param period as a list has it: {@code 202611}, {@code 2026Q3}
   * @param filedOn null if it has not been filed
   */
  record Filing(String taxCode, String taxName, String period, LocalDate due, LocalDate filedOn) {}
}
