package cn.tax12366.sms.outbound.route;

import java.util.List;

/** How the links of this node do. Implemented by the protocol. */
public interface LinkStates {

  /** All links, by name. */
  List<LinkState> all();
}
