package cn.tax12366.sms.organisation.duty.change;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The information centre's part in change requests: it decides on them and does them (R6.3). */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class ChangeRealising {

  @Inject private ChangeSteps steps;
  @Inject private AccessDecision access;

  /**
   * It will be done.
   *
   * @throws NoSuchChangeRequest if there is none by this number
   * @throws ChangeRequestElsewhere unless it was just raised
   * @throws cn.tax12366.sms.organisation.access.NotPermitted for any other department
   */
  public void accept(long id) {
    OfficerView caller = access.require(Act.REALISE_CHANGES);
    steps.take(
        id,
        caller,
        null,
        (request, now) -> request.step(ChangeState.RAISED, ChangeState.ACCEPTED, now));
  }

  /**
   * It will not be done: the request is over.
   *
   * @param words why, 1 to 500 characters
   * @throws NoSuchChangeRequest if there is none by this number
   * @throws ChangeRequestNeedsWords without words
   * @throws ChangeRequestElsewhere unless it was just raised
   * @throws cn.tax12366.sms.organisation.access.NotPermitted for any other department
   */
  public void decline(long id, String words) {
    OfficerView caller = access.require(Act.REALISE_CHANGES);
    steps.take(
        id,
        caller,
        ChangeSteps.required(words, ChangeSteps.LONGEST_WORDS),
        (request, now) -> request.step(ChangeState.RAISED, ChangeState.DECLINED, now));
  }

  /**
   * It is done and waits for the business office.
   *
   * @param release with which, 1 to 100 characters
   * @throws NoSuchChangeRequest if there is none by this number
   * @throws ChangeRequestNeedsWords without a release
   * @throws ChangeRequestElsewhere unless it is accepted
   * @throws cn.tax12366.sms.organisation.access.NotPermitted for any other department
   */
  public void realised(long id, String release) {
    OfficerView caller = access.require(Act.REALISE_CHANGES);
    String name = ChangeSteps.required(release, ChangeSteps.LONGEST_TITLE);
    steps.take(id, caller, name, (request, now) -> request.realised(name, now));
  }
}
