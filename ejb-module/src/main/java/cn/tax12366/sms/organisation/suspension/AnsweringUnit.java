package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.shared.AuthorityCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Which unit answers people who write to a unit (reading A23): the unit itself; while it is
 * suspended the nearest above it that is not, and so of one that is closed its heir. The province
 * answers for all, as nobody stands above it.
 *
 * <p>Asked anew for each message: what comes in after a suspension has been lifted is the unit's
 * again. A person's suspension, a technical hold and an emergency stop move nothing, because the
 * unit's other people can read and answer.
 */
@ApplicationScoped
public class AnsweringUnit {

  private AuthorityDirectory authorities;
  private StandingSuspensions standing;

  protected AnsweringUnit() {}

  @Inject
  AnsweringUnit(AuthorityDirectory authorities, StandingSuspensions standing) {
    this.authorities = authorities;
    this.standing = standing;
  }

  /**
   * The unit that answers now what is meant for {@code unit}.
   *
   * @throws cn.tax12366.sms.organisation.UnknownAuthority if there is no such unit
   */
  public AuthorityView of(AuthorityCode unit) {
    AuthorityView answering = authorities.get(unit);
    while (answering.getParentCode() != null && !canAnswer(answering)) {
      answering = authorities.get(answering.getParentCode());
    }
    return answering;
  }

  private boolean canAnswer(AuthorityView unit) {
    return unit.isInForce() && !standing.of(unit);
  }
}
