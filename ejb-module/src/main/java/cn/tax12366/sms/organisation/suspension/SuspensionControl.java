package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Lets a superior stop the use of the platform by a unit with everything below it, or by a person,
 * and lift that again (art. 12, reading A23): a unit above the one concerned, the province over
 * all.
 *
 * <p>It acts with the commit: the next request of everybody concerned is refused, their keys open
 * nothing, and of what they are sending no more goes out than is on the wire, one window at most.
 */
@Stateless
@RolesAllowed("OFFICER")
public class SuspensionControl {

  @Inject private Suspensions suspensions;
  @Inject private SuspensionEffects effects;
  @Inject private AuthorityDirectory authorities;
  @Inject private OfficerDirectory officers;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;
  @Inject private Event<SendingHoldChanged> changed;
  @Inject @BusinessTime private Clock clock;

  /**
   * What a suspension of the unit would stop.
   *
   * @throws ProvinceHasNoSuperior for the provincial bureau
   * @throws cn.tax12366.sms.organisation.access.NotPermitted unless the caller's unit stands above
   */
  public List<EffectView> preview(AuthorityCode unit) {
    return effects.stopped(SuspensionTarget.of(suspendable(unit)));
  }

  /**
   * What a suspension of the officer would stop.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted unless the caller's unit stands above
   */
  public List<EffectView> preview(OfficerCode code) {
    return effects.stopped(SuspensionTarget.of(suspendable(code)));
  }

  /**
   * Stops the use by a unit and everything below it.
   *
   * @param reason 1 to 500 characters, kept
   * @param until business time from which it stands no more; null until it is lifted
   * @return its number
   * @throws SuspensionNeedsReason without a reason
   * @throws SuspensionAlreadyOver if {@code until} has passed
   * @throws AlreadySuspended if the same unit is already; what is suspended above or below it does
   *     not hinder
   * @throws ProvinceHasNoSuperior for the provincial bureau
   * @throws cn.tax12366.sms.organisation.access.NotPermitted unless the caller's unit stands above
   */
  public long suspend(AuthorityCode unit, String reason, Instant until) {
    AuthorityView stopped = suspendable(unit);
    Suspension suspension =
        Suspension.ofUnit(SuspensionKind.SUSPENSION, unit, Reasons.required(reason));
    return place(suspension, stopped.getShortName(), until);
  }

  /**
   * Stops the use by one officer.
   *
   * @param reason 1 to 500 characters, kept
   * @param until business time from which it stands no more; null until it is lifted
   * @return its number
   * @throws SuspensionNeedsReason without a reason
   * @throws SuspensionAlreadyOver if {@code until} has passed
   * @throws AlreadySuspended if he is already
   * @throws NobodySuspendsHimself if the caller means himself
   * @throws cn.tax12366.sms.organisation.access.NotPermitted unless the caller's unit stands above
   */
  public long suspend(OfficerCode code, String reason, Instant until) {
    OfficerView stopped = suspendable(code);
    Suspension suspension =
        Suspension.ofOfficer(SuspensionKind.SUSPENSION, stopped, Reasons.required(reason));
    return place(suspension, stopped.getRealName(), until);
  }

  private long place(Suspension suspension, String whom, Instant until) {
    Instant now = clock.instant();
    requireAhead(until, now);
    suspension.placed(access.caller().orElseThrow(), now).standing(now, until);
    suspensions.add(suspension, whom);
    audit.record(
        Entry.of("suspension.placed", suspension.subject())
            .fact("until", Suspension.written(until))
            .fact("reason", suspension.reason()));
    changed.fire(new SendingHoldChanged());
    return suspension.id();
  }

  /**
   * Lets a suspension stand longer or shorter.
   *
   * @param until business time ahead; null until it is lifted
   * @throws NoSuchSuspension if none stands by this number
   * @throws SuspensionAlreadyOver if {@code until} has passed: then it is to be lifted
   * @throws SuspendedByHigherUnit if a unit above the caller's has placed it
   */
  public void stand(long id, Instant until) {
    Suspension suspension = liftable(id);
    requireAhead(until, clock.instant());
    Instant former = suspension.until();
    suspension.stand(until);
    audit.record(
        Entry.of("suspension.changed", suspension.subject())
            .fact("until", Suspension.written(until))
            .change("until", Suspension.written(former), Suspension.written(until)));
  }

  /**
   * What would go on if it were lifted.
   *
   * @throws NoSuchSuspension if none stands by this number
   * @throws SuspendedByHigherUnit if a unit above the caller's has placed it
   */
  public List<EffectView> previewLift(long id) {
    return effects.released(target(liftable(id)));
  }

  /**
   * Lifts a suspension: people may sign in again, what is still valid goes on, and what has lost
   * its approval or its use meanwhile does not.
   *
   * @param reason 1 to 500 characters, kept
   * @throws NoSuchSuspension if none stands by this number
   * @throws SuspensionNeedsReason without a reason
   * @throws SuspendedByHigherUnit if a unit above the caller's has placed it
   * @throws NobodySuspendsHimself if the caller means himself
   */
  public void lift(long id, String reason) {
    Suspension suspension = liftable(id);
    OfficerView caller = access.caller().orElseThrow();
    suspension.end(caller.getCode(), Reasons.required(reason), clock.instant());
    audit.record(
        Entry.of("suspension.lifted", suspension.subject()).fact("reason", suspension.endReason()));
    changed.fire(new SendingHoldChanged());
  }

  private Suspension liftable(long id) {
    Suspension suspension =
        suspensions
            .lock(id)
            .filter(each -> each.kind() == SuspensionKind.SUSPENSION)
            .orElseThrow(() -> new NoSuchSuspension(id));
    OfficerView caller =
        suspension.officer() == null
            ? access.require(Act.SUSPEND, suspension.unit())
            : access.require(Act.SUSPEND, officers.get(suspension.officer()).getAuthorityCode());
    if (caller.getCode().equals(suspension.officer())) {
      throw new NobodySuspendsHimself(caller.getRealName());
    }
    if (!authorities.within(suspension.placedFor(), caller.getAuthorityCode())) {
      throw new SuspendedByHigherUnit(authorities.get(suspension.placedFor()).getShortName());
    }
    return suspension;
  }

  private SuspensionTarget target(Suspension suspension) {
    return suspension.officer() == null
        ? SuspensionTarget.of(authorities.get(suspension.unit()))
        : SuspensionTarget.of(officers.get(suspension.officer()));
  }

  private AuthorityView suspendable(AuthorityCode code) {
    AuthorityView unit = authorities.get(code);
    access.require(Act.SUSPEND, code);
    if (unit.getTier() == Tier.PROVINCE) {
      throw new ProvinceHasNoSuperior(unit.getShortName());
    }
    return unit;
  }

  private OfficerView suspendable(OfficerCode code) {
    OfficerView officer = officers.get(code);
    OfficerView caller = access.require(Act.SUSPEND, officer.getAuthorityCode());
    if (caller.getCode().equals(code)) {
      throw new NobodySuspendsHimself(caller.getRealName());
    }
    return officer;
  }

  private static void requireAhead(Instant until, Instant now) {
    if (until != null && !until.isAfter(now)) {
      throw new SuspensionAlreadyOver(until);
    }
  }
}
