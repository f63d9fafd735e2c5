package cn.tax12366.sms.outbound.route;

import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** Shows how the links to the carriers do, to those who may see them (R6.1). */
@Stateless
@RolesAllowed("OFFICER")
public class LinkList {

  private LinkStates states;
  private AccessDecision access;

  /** For the container. */
  public LinkList() {}

  @Inject
  public LinkList(LinkStates states, AccessDecision access) {
    this.states = states;
    this.access = access;
  }

  /**
   * The links of this node, by name.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller may not see links
   */
  public List<LinkState> all() {
    access.require(Act.SEE_LINKS);
    return states.all();
  }
}
