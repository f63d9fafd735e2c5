package cn.tax12366.sms.organisation.access;

import cn.tax12366.sms.organisation.OfficerView;
import java.util.List;

/**
 * Knows who has entrusted his approving to a colleague for some days. Declared here because the
 * decision point and the sign-in must ask, implemented by the capability that keeps it.
 */
public interface EntrustedApproval {

  /**
   * In whose stead the officer may approve at this moment, asked anew each time: approvers who
   * serve in his own unit and department; nobody where nothing is entrusted to him. What they may
   * do themselves is decided by their own office and never by what is entrusted to them.
   */
  List<OfficerView> entrustedTo(OfficerView delegate);
}
