package cn.tax12366.sms.audit;

import cn.tax12366.sms.audit.AuditEntries.Actor;
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
import java.util.Optional;

/**
 * Keeps what was done. The actor is the authenticated caller: an officer code, {@code client:} and
 * the name of an API client, or {@code system}; nobody passes it in. His name, his unit and the
 * address he calls from are kept as they are at this moment.
 *
 * <p>{@code act} is a short stable word for programs such as {@code notice.released} (60
 * characters), {@code subject} kind and id of what was acted upon such as {@code notice:17} (120),
 * {@code detail} free text (4,000; longer is cut, control characters become spaces). Never a phone
 * number in clear, never a message text of a report, never a password. Every act has a sentence in
 * {@code sentences.properties} and {@code sentences_en.properties}, or a test fails.
 *
 * <p>If an entry cannot be written the act fails with it (S37). An entry is chained to those before
 * it within a second of its commit, by {@code audit.chain}: acts do not wait for each other.
 */
@Stateless
@PermitAll
public class AuditTrail {

  private static final String SYSTEM = "system";

  @Resource private SessionContext session;
  @Inject private AuditEntries entries;
  @Inject private Instance<Mandate> mandate;
  @Inject private Instance<Names> names;
  @Inject private CallOrigin origin;
  @Inject @SystemTime private Clock clock;

  /** Adds an entry that stands or falls with the caller's transaction. */
  public void record(Entry entry) {
    add(entry);
  }

  /** Adds an entry that stands or falls with the caller's transaction. */
  public void record(String act, String subject, Outcome outcome, String detail) {
    add(Entry.of(act, subject).ended(outcome).detail(detail));
  }

  /** Adds an entry that stays although the caller's transaction rolls back. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void recordRefusal(String act, String subject, String detail) {
    add(Entry.of(act, subject).ended(Outcome.REFUSED).detail(detail));
  }

  /** As {@link #recordRefusal(String, String, String)}, for what has more to say. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void recordRefusal(Entry entry) {
    add(entry.ended(Outcome.REFUSED));
  }

  private void add(Entry entry) {
    String caller = session.getCallerPrincipal().getName();
    String inTheNameOf = mandate.isUnsatisfied() ? null : mandate.get().inTheNameOf().orElse(null);
    Optional<Names.Named> actor = named(subjectOf(inTheNameOf == null ? caller : inTheNameOf));
    Optional<Names.Named> subject = named(entry.subject());
    Names.Named known =
        actor.orElseGet(
            () -> caller.equals(SYSTEM) ? null : subject.map(AuditTrail::nameless).orElse(null));
    String subjectName =
        entry.subjectName() != null
            ? entry.subjectName()
            : subject.map(named -> Entry.fitted(named.name(), 200)).orElse(null);
    entries.add(
        clock.instant(),
        new Actor(caller, inTheNameOf, known, origin.address().orElse(null)),
        entry,
        subjectName);
  }

  /**
   * Whoever is not known, as at a sign-in, has no name and no unit: the entry lies in the area of
   * the officer or the unit that it is about, so that their own auditor sees it.
   */
  private static Names.Named nameless(Names.Named subject) {
    return new Names.Named(null, subject.unit(), subject.unitName(), subject.path());
  }

  private Optional<Names.Named> named(String subject) {
    return names.isUnsatisfied() ? Optional.empty() : names.get().named(subject);
  }

  private static String subjectOf(String caller) {
    return caller.equals(SYSTEM) || caller.contains(":") ? caller : "officer:" + caller;
  }
}
