package cn.tax12366.sms.taxdata.account;

import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Brings records of the collection system in, in the caller's transaction: of each the newest
 * version stands, in whatever order they come. At most 1,000 at a time; one result for each, in
 * their order. Where {@code write} is false nothing is written, and the results are the same.
 *
 * <p>The source says who brings them, such as {@code client:ctais}, in at most 40 characters.
 */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
public class AccountIntake {

  private Deferrals deferrals;
  private AmountsDue amountsDue;
  private Payments payments;
  private Clock clock;

  /** For the container. */
  public AccountIntake() {}

  @Inject
  public AccountIntake(
      Deferrals deferrals, AmountsDue amountsDue, Payments payments, @BusinessTime Clock clock) {
    this.deferrals = deferrals;
    this.amountsDue = amountsDue;
    this.payments = payments;
    this.clock = clock;
  }

  /** Approved extensions of filing and deferrals of payment. */
  public List<RecordResult> takeDeferrals(String source, List<Deferral> entries, boolean write) {
    return deferrals.merge(entries, source, clock.instant(), write);
  }

  /** What is to be paid. */
  public List<RecordResult> takeAmountsDue(String source, List<AmountDue> entries, boolean write) {
    return amountsDue.merge(entries, source, clock.instant(), write);
  }

  /** What has been paid. */
  public List<RecordResult> takePayments(String source, List<Payment> entries, boolean write) {
    return payments.merge(entries, source, clock.instant(), write);
  }
}
