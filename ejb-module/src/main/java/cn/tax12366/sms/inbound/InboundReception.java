package cn.tax12366.sms.inbound;

import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Takes in what people write. When {@link #store} returns it is on disk. */
@Stateless
@PermitAll
public class InboundReception {

  private InboundMessages messages;
  private Clock clock;

  protected InboundReception() {}

  @Inject
  InboundReception(InboundMessages messages, @BusinessTime Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * Stores the messages, all or none.
   *
   * @throws IllegalStateException if they are not stored; the carrier keeps them then
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void store(List<ReceivedText> texts) {
    messages.store(texts, clock.instant());
  }
}
