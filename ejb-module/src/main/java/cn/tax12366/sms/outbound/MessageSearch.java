package cn.tax12366.sms.outbound;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/**
 * Looks messages up, newest first, inside one area that the caller may see (D8), and of the circle
 * that concerns him (R7.4g–h).
 */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT"})
public class MessageSearch {

  private OutboundMessages messages;
  private AuthorityDirectory authorities;
  private AccessDecision access;

  public MessageSearch() {}

  @Inject
  MessageSearch(OutboundMessages messages, AuthorityDirectory authorities, AccessDecision access) {
    this.messages = messages;
    this.authorities = authorities;
    this.access = access;
  }

  /**
   * Messages for others than the caller is concerned with are not among them, nor counted.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may not see messages of
   *     the area
   */
  public Page<MessageView> find(MessageCriteria criteria) {
    access.require(Act.SEE_MESSAGES, criteria.area());
    return messages.find(
        criteria, Sight.within(authorities, criteria.area(), access.circles(Act.SEE_MESSAGES)));
  }
}
