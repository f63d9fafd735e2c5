package cn.tax12366.sms.audit;

import cn.tax12366.sms.audit.AuditEntries.Event;
import cn.tax12366.sms.shared.SystemTime;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Keeps what was done. The actor is the authenticated caller: an officer code, {@code client:} and
 * the name of an API client, or {@code system}; nobody passes it in.
 *
 * <p>{@code act} is a short stable word for programs such as {@code notice.released} (60
 * characters), {@code subject} kind and id of what was acted upon such as {@code notice:17} (120),
 * {@code detail} free text (4,000; longer is cut, control characters become spaces). Never a phone
 * number in clear, never a message text of a report, never a password.
 *
 * <p>If an entry cannot be written the act fails with it (S37).
 */
@Stateless
@PermitAll
public class AuditTrail {

  @Resource private SessionContext session;
  @Inject private AuditEntries entries;
  @Inject private Instance<Mandate> mandate;
  @Inject @SystemTime private Clock clock;

  /** Adds an entry that stands or falls with the caller's transaction. */
  public void record(String act, String subject, Outcome outcome, String detail) {
    add(new Event(act, subject, outcome, detail));
  }

  /** Adds an entry that stays although the caller's transaction rolls back. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void recordRefusal(String act, String subject, String detail) {
    add(new Event(act, subject, Outcome.REFUSED, detail));
  }

  private void add(Event event) {
    String inTheNameOf = mandate.isUnsatisfied() ? null : mandate.get().inTheNameOf().orElse(null);
    entries.add(clock.instant(), session.getCallerPrincipal().getName(), inTheNameOf, event);
  }
}
