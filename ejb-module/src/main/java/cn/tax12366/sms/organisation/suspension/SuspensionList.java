package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What is suspended or held back, and what was. */
@Stateless
@RolesAllowed("OFFICER")
public class SuspensionList {

  @Inject private Suspensions suspensions;
  @Inject private AuthorityDirectory authorities;
  @Inject private OfficerDirectory officers;
  @Inject private AnsweringUnit answering;
  @Inject private AccessDecision access;
  @Inject @BusinessTime private Clock clock;

  /**
   * A page of those of the caller's area and of the whole province, newest first.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller supervises nobody, or
   *     not the unit asked for
   */
  public Page<SuspensionView> find(SuspensionCriteria criteria) {
    AuthorityView area = access.area(Act.SUPERVISE);
    if (criteria.unit() != null) {
      access.require(Act.SUPERVISE, criteria.unit());
      area = authorities.get(criteria.unit());
    }
    Page<Suspension> page = suspensions.page(criteria, area);
    return new Page<>(page.rows().stream().map(this::view).toList(), page.total());
  }

  /**
   * One of them.
   *
   * @throws NoSuchSuspension if there is none by this number
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if it lies outside the caller's area
   */
  public SuspensionView get(long id) {
    Suspension suspension = suspensions.find(id).orElseThrow(() -> new NoSuchSuspension(id));
    if (suspension.unit() == null) {
      access.require(Act.SUPERVISE);
    } else {
      access.require(Act.SUPERVISE, suspension.unit());
    }
    return view(suspension);
  }

  /**
   * What holds the caller's own unit back now, with everybody: emergency stops, also those that
   * wait for their second person, and holds. For a line above every page.
   */
  public List<SuspensionView> concerningMe() {
    return access
        .caller()
        .map(
            caller ->
                suspensions.above(caller.getAuthority()).stream()
                    .filter(each -> each.kind() != SuspensionKind.SUSPENSION)
                    .map(this::view)
                    .filter(each -> each.isInForce() || each.isAsked())
                    .toList())
        .orElse(List.of());
  }

  private SuspensionView view(Suspension suspension) {
    return new SuspensionView(
        suspension,
        new SuspensionView.People(
            suspension.unit() == null ? null : authorities.get(suspension.unit()),
            answering(suspension),
            officer(suspension.officer()),
            officer(suspension.placedBy()),
            officer(suspension.confirmedBy()),
            officer(suspension.liftAskedBy()),
            officer(suspension.endedBy())),
        suspension.isInForce(clock.instant()),
        !suspension.isOver() && isLiftable(suspension));
  }

  private boolean isLiftable(Suspension suspension) {
    return switch (suspension.kind()) {
      case EMERGENCY_STOP -> false;
      case TECHNICAL_HOLD ->
          access.permits(Act.TECHNICAL_HOLD, suspension.unit())
              || access.permits(Act.SUSPEND, suspension.unit());
      case SUSPENSION -> mayLift(access.caller().orElseThrow(), suspension);
    };
  }

  private boolean mayLift(OfficerView caller, Suspension suspension) {
    OfficerView stopped = officer(suspension.officer());
    AuthorityCode unit = stopped == null ? suspension.unit() : stopped.getAuthorityCode();
    return access.permits(Act.SUSPEND, unit)
        && !caller.getCode().equals(suspension.officer())
        && authorities.within(suspension.placedFor(), caller.getAuthorityCode());
  }

  private AuthorityView answering(Suspension suspension) {
    return suspension.kind() == SuspensionKind.SUSPENSION
            && suspension.scope() == SuspensionScope.UNIT
            && suspension.isInForce(clock.instant())
        ? answering.of(suspension.unit())
        : null;
  }

  private OfficerView officer(OfficerCode code) {
    return Optional.ofNullable(code).map(officers::get).orElse(null);
  }
}
