package cn.tax12366.sms.portal.supervision;

import cn.tax12366.sms.organisation.suspension.SuspensionList;
import cn.tax12366.sms.organisation.suspension.SuspensionView;
import cn.tax12366.sms.portal.SignedInOfficer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What holds the reader's own unit back, for the line above every page. */
@Named
@RequestScoped
public class StandingHolds {

  @Inject private SuspensionList list;
  @Inject private SignedInOfficer signedIn;
  private List<SuspensionView> all;

  public List<SuspensionView> getAll() {
    if (all == null) {
      all = signedIn.isPresent() ? list.concerningMe() : List.of();
    }
    return all;
  }
}
