package cn.tax12366.sms.outbound;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Looks messages up, newest first, inside one area that the caller may see (D8). */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT"})
public class MessageSearch {

  private OutboundMessages messages;
  private AuthorityDirectory authorities;
  private AccessDecision access;

  protected MessageSearch() {}

  @Inject
  MessageSearch(OutboundMessages messages, AuthorityDirectory authorities, AccessDecision access) {
    this.messages = messages;
    this.authorities = authorities;
    this.access = access;
  }

  /**
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may not see messages of
   *     the area
   */
  public Page<MessageView> find(MessageCriteria criteria) {
    access.require(Act.SEE_MESSAGES, criteria.area());
    return messages.find(criteria, Units.in(authorities, criteria.area()));
  }
}
