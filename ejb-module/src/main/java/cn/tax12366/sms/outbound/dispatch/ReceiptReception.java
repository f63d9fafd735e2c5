package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Takes receipts in. When {@link #store} returns they are on disk, and only then may the carrier be
 * told that they have arrived; what they say of messages known by then is stored with them, the
 * rest is found out later.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReceiptReception {

  private ReceiptInbox inbox;
  private DispatchMeters meters;
  private Clock clock;

  public ReceiptReception() {}

  @Inject
  ReceiptReception(ReceiptInbox inbox, DispatchMeters meters, @BusinessTime Clock clock) {
    this.inbox = inbox;
    this.meters = meters;
    this.clock = clock;
  }

  /**
   * Stores the receipts, all or none.
   *
   * @throws IllegalStateException if they are not stored; the carrier keeps them then
   */
  public void store(List<Receipt> receipts) {
    ReceiptInbox.Round done = inbox.store(receipts, clock.instant());
    meters.received(receipts.size());
    meters.finished(done);
  }
}
