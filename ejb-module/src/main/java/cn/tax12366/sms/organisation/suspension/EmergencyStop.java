package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Stops all that the platform sends unasked, in the whole province: two persons of the province,
 * one click each; and two to let it go on. Answers to people who wrote go on (art. 8).
 */
@Stateless
@RolesAllowed("OFFICER")
public class EmergencyStop {

  /** A first click waits so long for the second. */
  static final Duration PATIENCE = Duration.ofMinutes(30);

  @Inject private Suspensions suspensions;
  @Inject private SuspensionEffects effects;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;
  @Inject private Event<SendingHoldChanged> changed;
  @Inject @BusinessTime private Clock clock;

  /** What it would stop. */
  public List<EffectView> preview() {
    access.require(Act.EMERGENCY_STOP);
    return effects.stopped(SuspensionTarget.everything());
  }

  /** What would go on if it were lifted. */
  public List<EffectView> previewLift() {
    access.require(Act.EMERGENCY_STOP);
    return effects.released(SuspensionTarget.everything());
  }

  /**
   * The first click. Asked for anew where a former one has lapsed.
   *
   * @param reason 1 to 500 characters, kept
   * @return its number
   * @throws AlreadySuspended if it stands, or is waiting for its second person
   * @throws SuspensionNeedsReason without a reason
   */
  public long ask(String reason) {
    OfficerView first = access.require(Act.EMERGENCY_STOP);
    Instant now = clock.instant();
    standing().filter(stop -> hasLapsed(stop, now)).ifPresent(stop -> lapse(stop, now));
    Suspension stop = Suspension.ofEverything(Reasons.required(reason)).placed(first, now);
    suspensions.add(stop, first.getAuthority().getShortName());
    audit.record(Entry.of("emergency.asked", stop.subject()).fact("reason", stop.reason()));
    return stop.id();
  }

  /**
   * The second click: it stands from now on.
   *
   * @throws NoSuchSuspension if none waits by this number
   * @throws SecondPersonNeeded to who has asked for it
   * @throws EmergencyRequestLapsed after half an hour
   */
  public void confirm(long id) {
    OfficerView second = access.require(Act.EMERGENCY_STOP);
    Instant now = clock.instant();
    Suspension stop = find(id, false);
    if (hasLapsed(stop, now)) {
      throw new EmergencyRequestLapsed(PATIENCE.toMinutes());
    }
    stop.confirm(second, now);
    audit.record(Entry.of("emergency.stopped", stop.subject()).fact("reason", stop.reason()));
    changed.fire(new SendingHoldChanged());
  }

  /**
   * Takes back a first click that nobody has confirmed.
   *
   * @throws NoSuchSuspension if none waits by this number
   */
  public void withdraw(long id) {
    OfficerView caller = access.require(Act.EMERGENCY_STOP);
    Suspension stop = find(id, false);
    stop.end(caller.getCode(), null, clock.instant());
    audit.record(Entry.of("emergency.withdrawn", stop.subject()));
  }

  /**
   * The first click to lift it.
   *
   * @throws NoSuchSuspension if none stands by this number
   */
  public void askToLift(long id) {
    OfficerView first = access.require(Act.EMERGENCY_STOP);
    Suspension stop = find(id, true);
    stop.askToLift(first);
    audit.record(Entry.of("emergency.lift-asked", stop.subject()));
  }

  /**
   * The second click to lift it: what is still valid goes on.
   *
   * @param reason 1 to 500 characters, kept
   * @throws NoSuchSuspension if none stands by this number, or nobody has asked to lift it
   * @throws SecondPersonNeeded to who has asked for it
   */
  public void lift(long id, String reason) {
    OfficerView second = access.require(Act.EMERGENCY_STOP);
    Suspension stop = find(id, true);
    if (stop.liftAskedBy() == null) {
      throw new NoSuchSuspension(id);
    }
    stop.confirmLift(second);
    stop.end(second.getCode(), Reasons.required(reason), clock.instant());
    audit.record(Entry.of("emergency.lifted", stop.subject()).fact("reason", stop.endReason()));
    changed.fire(new SendingHoldChanged());
  }

  private Optional<Suspension> standing() {
    return suspensions.at(SuspensionKind.EMERGENCY_STOP.name());
  }

  private Suspension find(long id, boolean confirmed) {
    return suspensions
        .lock(id)
        .filter(stop -> stop.kind() == SuspensionKind.EMERGENCY_STOP)
        .filter(stop -> (stop.inForceFrom() != null) == confirmed)
        .orElseThrow(() -> new NoSuchSuspension(id));
  }

  private static boolean hasLapsed(Suspension stop, Instant now) {
    return stop.inForceFrom() == null && stop.placedAt().plus(PATIENCE).isBefore(now);
  }

  private void lapse(Suspension stop, Instant now) {
    stop.end(null, null, now);
    suspensions.written();
  }
}
