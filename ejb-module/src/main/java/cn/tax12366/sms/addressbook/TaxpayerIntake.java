package cn.tax12366.sms.addressbook;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.Predicate;

/**
 * Brings entries of a list into the address book, in the caller's transaction (R7.2a, R7.2d).
 *
 * <p>Idempotent: the same entries again are all UNCHANGED. Nothing is ever deleted or deactivated.
 */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
public class TaxpayerIntake {

  private TaxpayerMerge merge;
  private Clock clock;

  /** For the container. */
  public TaxpayerIntake() {}

  @Inject
  public TaxpayerIntake(TaxpayerMerge merge, @BusinessTime Clock clock) {
    this.merge = merge;
    this.clock = clock;
  }

  /**
   * Stores what is new or different.
   *
   * @param source who says so, such as {@code client:ctais}; at most 40 characters
   * @param entries at most 1,000; two that mean one taxpayer are merged in their order
   * @param withinArea which units the caller may write for (R7.2b): asked for the unit now in
   *     charge of a taxpayer that is known already and for the units whose taxpayers have a phone
   *     too: a subscription belongs to the phone, and is left as it is where one of them lies
   *     outside. It is left, too, where somebody has said himself what he wants, and a list opens
   *     what is closed only if a list of the same unit or system has closed it
   * @return one result per entry, in the order of the entries
   */
  public List<TaxpayerResult> store(
      String source, List<TaxpayerEntry> entries, Predicate<AuthorityCode> withinArea) {
    return merge.merge(entries, withinArea, source, clock.instant(), true);
  }

  /** What {@link #store} would answer; nothing is written. */
  public List<TaxpayerResult> compare(
      String source, List<TaxpayerEntry> entries, Predicate<AuthorityCode> withinArea) {
    return merge.merge(entries, withinArea, source, clock.instant(), false);
  }
}
