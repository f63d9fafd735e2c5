package cn.tax12366.sms.outbound.route;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

/**
 * Where links are made known that no configuration names: the demo starts its carrier on a free
 * port and offers it here. What {@code sms.smpp.links} names needs no offer.
 */
@ApplicationScoped
public class LinkDirectory {

  @Inject private Event<LinkOffered> offered;

  /**
   * Binds to the link and keeps it bound. Offered again under the same name with other settings,
   * the link is bound anew. Returns at once; {@link LinkStates} tells how it goes.
   */
  public void offer(LinkDefinition link) {
    offered.fire(new LinkOffered(link));
  }
}
