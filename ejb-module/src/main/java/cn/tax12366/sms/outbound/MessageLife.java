package cn.tax12366.sms.outbound;

import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** The life of one message, from the hand-over to its receipts. */
@Stateless
@PermitAll
public class MessageLife {

  private OutboundMessages messages;

  protected MessageLife() {}

  @Inject
  MessageLife(OutboundMessages messages) {
    this.messages = messages;
  }

  /** The message with its receipts; empty if there is none of this number in {@code area}. */
  public Optional<MessageLifeView> of(AuthorityCode area, long messageId) {
    return messages
        .find(area, messageId)
        .map(message -> new MessageLifeView(message, messages.receiptsOf(messageId)));
  }
}
