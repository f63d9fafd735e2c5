package cn.tax12366.sms.outbound;

import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Looks messages up, newest first, inside one area (D8). */
@Stateless
@PermitAll
public class MessageSearch {

  private OutboundMessages messages;

  protected MessageSearch() {}

  @Inject
  MessageSearch(OutboundMessages messages) {
    this.messages = messages;
  }

  public Page<MessageView> find(MessageCriteria criteria) {
    return messages.find(criteria);
  }
}
