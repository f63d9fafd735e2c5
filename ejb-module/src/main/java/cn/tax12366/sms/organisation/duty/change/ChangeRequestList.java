package cn.tax12366.sms.organisation.duty.change;

import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/** The change requests with all their steps, for the two departments whose they are. */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class ChangeRequestList {

  @Inject private ChangeRequests requests;
  @Inject private AccessDecision access;

  /**
   * A page of them, what has changed last first.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted for any other department
   */
  public Page<ChangeRequestView> find(ChangeRequestCriteria criteria) {
    access.require(Act.SEE_CHANGES);
    return requests.page(criteria);
  }

  /**
   * One of them.
   *
   * @throws NoSuchChangeRequest if there is none by this number
   * @throws cn.tax12366.sms.organisation.access.NotPermitted for any other department
   */
  public ChangeRequestView get(long id) {
    access.require(Act.SEE_CHANGES);
    return requests.find(id).orElseThrow(() -> new NoSuchChangeRequest(id));
  }

  /**
   * What has become of it, step by step.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted for any other department
   */
  public List<ChangeStepView> steps(long id) {
    access.require(Act.SEE_CHANGES);
    return requests.steps(id);
  }
}
