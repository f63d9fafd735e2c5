package cn.tax12366.sms.outbound;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** The life of one message, from the hand-over to its receipts. */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT"})
public class MessageLife {

  private OutboundMessages messages;
  private AuthorityDirectory authorities;
  private AccessDecision access;

  public MessageLife() {}

  @Inject
  MessageLife(OutboundMessages messages, AuthorityDirectory authorities, AccessDecision access) {
    this.messages = messages;
    this.authorities = authorities;
    this.access = access;
  }

  /**
   * The message with its receipts; empty if there is none of this number in {@code area} for those
   * the caller is concerned with (R7.4g–h).
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may not see messages of
   *     the area
   */
  public Optional<MessageLifeView> of(AuthorityCode area, long messageId) {
    access.require(Act.SEE_MESSAGES, area);
    return messages
        .find(Sight.within(authorities, area, access.circles(Act.SEE_MESSAGES)), messageId)
        .map(message -> new MessageLifeView(message, messages.receiptsOf(messageId)));
  }

  /**
   * The message with its receipts.
   *
   * @throws UnknownMessage as {@link #of} gives none
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may not see messages of
   *     the area
   */
  public MessageLifeView get(AuthorityCode area, long messageId) {
    return of(area, messageId).orElseThrow(() -> new UnknownMessage(messageId));
  }
}
