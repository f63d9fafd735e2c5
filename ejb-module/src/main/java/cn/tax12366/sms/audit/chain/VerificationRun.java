package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.shared.SystemTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Verifies on a thread of the server: whoever asked may leave the page. */
@Stateless
@RolesAllowed("OFFICER")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VerificationRun {

  private static final System.Logger LOG = System.getLogger(VerificationRun.class.getName());
  private static final Duration PULSE = Duration.ofSeconds(1);

  @Inject private ChainState state;
  @Inject private Verifications verifications;
  @Inject @SystemTime private Clock clock;

  /** Called once the run has been written down under {@code id}. */
  @Asynchronous
  public void run(long id) {
    Instant[] told = {clock.instant()};
    try {
      Findings findings =
          state.verify(
              checked -> {
                Instant now = clock.instant();
                if (now.isAfter(told[0].plus(PULSE))) {
                  told[0] = now;
                  verifications.progress(id, checked, now);
                }
              });
      verifications.end(id, findings);
      if (!findings.isSound()) {
        LOG.log(
            System.Logger.Level.ERROR,
            "The audit trail is not as it was written: {0} findings",
            findings.total());
      }
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "The audit trail could not be verified", e);
      verifications.fail(id, e.getClass().getSimpleName(), clock.instant());
    }
  }
}
