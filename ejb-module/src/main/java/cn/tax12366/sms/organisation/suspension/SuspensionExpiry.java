package cn.tax12366.sms.organisation.suspension;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Ends what was placed for a time that is over, so that what it held back is looked at anew. */
@Stateless
@RolesAllowed("SYSTEM")
public class SuspensionExpiry {

  @Inject private Suspensions suspensions;
  @Inject private AuditTrail audit;
  @Inject private Event<SendingHoldChanged> changed;
  @Inject @BusinessTime private Clock clock;

  /** On every node: who comes second finds nothing. */
  public void endWhatHasRunOut() {
    Instant now = clock.instant();
    boolean any = false;
    for (Suspension runOut : suspensions.runOut(now)) {
      Suspension suspension = suspensions.lock(runOut.id()).orElse(null);
      if (suspension != null) {
        suspension.end(null, null, suspension.until());
        audit.record(Entry.of("suspension.run-out", suspension.subject()));
        any = true;
      }
    }
    if (any) {
      changed.fire(new SendingHoldChanged());
    }
  }
}
