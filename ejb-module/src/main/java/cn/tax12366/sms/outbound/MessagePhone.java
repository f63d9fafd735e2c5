package cn.tax12366.sms.outbound;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.organisation.access.Circle;
import cn.tax12366.sms.organisation.disclosure.Disclosure;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

/** The number of a message in clear, for a reason (R10.1c). */
@Stateless
@RolesAllowed("OFFICER")
public class MessagePhone {

  private OutboundMessages messages;
  private AuthorityDirectory authorities;
  private AccessDecision access;
  private Disclosure disclosure;

  /** For the container. */
  public MessagePhone() {}

  @Inject
  MessagePhone(
      OutboundMessages messages,
      AuthorityDirectory authorities,
      AccessDecision access,
      Disclosure disclosure) {
    this.messages = messages;
    this.authorities = authorities;
    this.access = access;
    this.disclosure = disclosure;
  }

  /**
   * The eleven digits, if the caller may see the message and reveal its number.
   *
   * @param reason as {@link Disclosure#reveal} wants it
   * @throws UnknownMessage if there is none of this number where, and for those whose, numbers the
   *     caller may reveal
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if he may nowhere
   */
  public String reveal(long messageId, String reason) {
    AuthorityCode area = access.area(Act.REVEAL_PHONE).getCode();
    access.require(Act.SEE_MESSAGES, area);
    Set<Circle> circles = EnumSet.noneOf(Circle.class);
    circles.addAll(access.circles(Act.SEE_MESSAGES));
    circles.retainAll(access.circles(Act.REVEAL_PHONE));
    MessageView message =
        messages
            .find(Sight.within(authorities, area, circles), messageId)
            .orElseThrow(() -> new UnknownMessage(messageId));
    return disclosure.reveal(area, "message:" + messageId, message.getPhone(), reason);
  }
}
