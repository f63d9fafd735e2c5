package cn.tax12366.sms.organisation.duty.change;

import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** The business office's part in change requests: it raises them and has the last word (R5.3). */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class ChangeRaising {

  @Inject private ChangeSteps steps;
  @Inject private AccessDecision access;

  /**
   * Raises a request.
   *
   * @param title 1 to 100 characters
   * @param need what is to be different, 1 to 2000 characters
   * @param reason why, 1 to 500 characters
   * @return its number
   * @throws ChangeRequestNeedsWords if one of them is missing or too long
   * @throws cn.tax12366.sms.organisation.access.NotPermitted for any other department
   */
  public long raise(String title, String need, String reason) {
    OfficerView caller = access.require(Act.RAISE_CHANGES);
    return steps.begin(
        ChangeSteps.required(title, ChangeSteps.LONGEST_TITLE),
        ChangeSteps.required(need, ChangeSteps.LONGEST_NEED),
        ChangeSteps.required(reason, ChangeSteps.LONGEST_WORDS),
        caller);
  }

  /**
   * What was realised is what was wanted: the request is over.
   *
   * @throws NoSuchChangeRequest if there is none by this number
   * @throws ChangeRequestElsewhere unless it is realised
   * @throws cn.tax12366.sms.organisation.access.NotPermitted for any other department
   */
  public void confirm(long id) {
    OfficerView caller = access.require(Act.RAISE_CHANGES);
    steps.take(
        id,
        caller,
        null,
        (request, now) -> request.step(ChangeState.REALISED, ChangeState.CONFIRMED, now));
  }

  /**
   * What was realised is not what was wanted: it goes on.
   *
   * @param words what is missing, 1 to 500 characters
   * @throws NoSuchChangeRequest if there is none by this number
   * @throws ChangeRequestNeedsWords without words
   * @throws ChangeRequestElsewhere unless it is realised
   * @throws cn.tax12366.sms.organisation.access.NotPermitted for any other department
   */
  public void sendBack(long id, String words) {
    OfficerView caller = access.require(Act.RAISE_CHANGES);
    steps.take(
        id,
        caller,
        ChangeSteps.required(words, ChangeSteps.LONGEST_WORDS),
        (request, now) -> request.step(ChangeState.REALISED, ChangeState.ACCEPTED, now));
  }
}
