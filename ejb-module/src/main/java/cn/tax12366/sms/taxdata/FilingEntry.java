package cn.tax12366.sms.taxdata;

import cn.tax12366.sms.shared.AuthorityCode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * One obligation to file, as a list gives it, with the taxpayer already found.
 *
 * @param taxpayerId id of the taxpayer in the address book
 * @param authority the unit in charge
 * @param taxCode levy project (征收项目), at most 10 characters, such as {@code 10101}
 * @param taxName what it is called, at most 40 characters
 * @param periodFrom first day of the tax period, inclusive
 * @param periodTo last day of the tax period, inclusive
 * @param dueDate last day on which filing is in time
 * @param filed whether the return has come in
 * @param filedOn the day it came in, if the list says so
 */
public record FilingEntry(
    long taxpayerId,
    AuthorityCode authority,
    String taxCode,
    String taxName,
    LocalDate periodFrom,
    LocalDate periodTo,
    LocalDate dueDate,
    boolean filed,
    Optional<LocalDate> filedOn) {

  /** The same obligation, due on another day. */
  FilingEntry due(LocalDate day) {
    return new FilingEntry(
        taxpayerId, authority, taxCode, taxName, periodFrom, periodTo, day, filed, filedOn);
  }

  public FilingEntry {
    Objects.requireNonNull(authority);
    Objects.requireNonNull(taxCode);
    Objects.requireNonNull(taxName);
    Objects.requireNonNull(periodFrom);
    Objects.requireNonNull(periodTo);
    Objects.requireNonNull(dueDate);
    Objects.requireNonNull(filedOn);
  }
}
