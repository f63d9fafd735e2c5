package cn.tax12366.sms.addressbook.search;

import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Does a moment later what need not be done in the act itself: writes what new names are found by,
 * and counts the units again that have changed. After an upgrade it does the same for all that was
 * there before. A list of 100,000 is taken in as fast as before, and is found by name within
 * seconds of it; by number and by phone at once.
 */
@Stateless
@RolesAllowed("SYSTEM")
public class BookUpkeep {

  /**
   * Many at once: their entries lie all over the table, and H2 writes every page that a transaction
   * touches anew.
   */
  private static final int NAMES = 10_000;

  private SearchEntries entries;
  private StaffEntries staff;
  private TaxpayerTallies tallies;
  private BookCalendar calendar;
  private Clock clock;

  /** For the container. */
  public BookUpkeep() {}

  @Inject
  BookUpkeep(
      SearchEntries entries,
      StaffEntries staff,
      TaxpayerTallies tallies,
      BookCalendar calendar,
      @BusinessTime Clock clock) {
    this.entries = entries;
    this.staff = staff;
    this.tallies = tallies;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Writes what some thousands of new names are found by.
   *
   * @return true if there may be more
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean writeEntries() {
    int written = entries.write(NAMES);
    // None but after an upgrade: whoever names a person writes them at once.
    return written + staff.write(NAMES - written) == NAMES;
  }

  /**
   * Counts one unit whose tally may no longer be true.
   *
   * @return true if there may be more
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean countOne() {
    long upTo = tallies.lastMark();
    for (String unit : tallies.marked(1)) {
      tallies.recount(unit, upTo, clock.instant(), calendar.today());
      return true;
    }
    return false;
  }

  /** Has every unit counted again: time alone makes entries old. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void markAll() {
    tallies.markAll();
  }
}
