package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets the information centre hold the sending of a unit and of everything below it back for
 * technical reasons (art. 6, reading A22): two hours at most, not again within a day, and seen by
 * the business office at once, which may end it. People go on signing in and working.
 */
@Stateless
@RolesAllowed("OFFICER")
public class TechnicalHold {

  /** The longest (reading A22). */
  public static final Duration LONGEST = Duration.ofHours(2);

  /** So long after one has ended the same is not held again: two hours are not to become a day. */
  static final Duration APART = Duration.ofHours(24);

  @Inject private Suspensions suspensions;
  @Inject private AuthorityDirectory authorities;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;
  @Inject private Event<SendingHoldChanged> changed;
  @Inject @BusinessTime private Clock clock;

  /**
   * Holds back.
   *
   * @param unit the provincial bureau for the whole province
   * @param reason 1 to 500 characters, kept
   * @param length more than nothing, {@link #LONGEST} at most
   * @return its number
   * @throws HoldTooLong if it is to last longer, or no time at all
   * @throws HoldAgainTooSoon if the same was held less than a day ago
   * @throws AlreadySuspended if the same is held now
   * @throws SuspensionNeedsReason without a reason
   * @throws cn.tax12366.sms.organisation.access.NotPermitted unless the caller is technical
   *     operation of the province
   */
  public long place(AuthorityCode unit, String reason, Duration length) {
    AuthorityView held = authorities.get(unit);
    OfficerView caller = access.require(Act.TECHNICAL_HOLD, unit);
    if (length.isZero() || length.isNegative() || length.compareTo(LONGEST) > 0) {
      throw new HoldTooLong(LONGEST.toHours());
    }
    Suspension hold =
        Suspension.ofUnit(SuspensionKind.TECHNICAL_HOLD, unit, Reasons.required(reason));
    Instant now = clock.instant();
    suspensions
        .lastHold(hold, now.minus(APART))
        .ifPresent(
            last -> {
              throw new HoldAgainTooSoon(held.getShortName(), last.endedAt());
            });
    hold.placed(caller, now).standing(now, now.plus(length));
    suspensions.add(hold, held.getShortName());
    audit.record(
        Entry.of("hold.placed", hold.subject())
            .fact("until", Suspension.written(hold.until()))
            .fact("reason", hold.reason()));
    changed.fire(new SendingHoldChanged());
    return hold.id();
  }

  /**
   * Ends a hold before its time: the information centre, or the business office.
   *
   * @throws NoSuchSuspension if none stands by this number
   */
  public void end(long id) {
    Suspension hold =
        suspensions
            .lock(id)
            .filter(each -> each.kind() == SuspensionKind.TECHNICAL_HOLD)
            .orElseThrow(() -> new NoSuchSuspension(id));
    OfficerView caller =
        access.permits(Act.TECHNICAL_HOLD, hold.unit())
            ? access.require(Act.TECHNICAL_HOLD, hold.unit())
            : access.require(Act.SUSPEND, hold.unit());
    hold.end(caller.getCode(), null, clock.instant());
    audit.record(Entry.of("hold.ended", hold.subject()));
    changed.fire(new SendingHoldChanged());
  }
}
