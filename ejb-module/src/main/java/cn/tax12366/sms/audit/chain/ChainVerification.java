package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.audit.AuditReader;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.shared.SystemTime;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * How the chain stands, and whether it is sound, for those who may read the trail. It is one chain
 * for the whole province: everybody who may read a part of it may have all of it verified, and sees
 * positions and times, not what others did.
 */
@Stateless
@RolesAllowed("OFFICER")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChainVerification {

  @Resource private SessionContext session;
  @Inject private AuditReader reader;
  @Inject private AuditTrail audit;
  @Inject private ChainState state;
  @Inject private Verifications verifications;
  @Inject private VerificationRun run;
  @Inject @SystemTime private Clock clock;

  public ChainView state() {
    reader.area();
    return state.view();
  }

  /** The last run, be it under way or over; empty before the first. */
  public Optional<VerificationView> last() {
    reader.area();
    return verifications.last(clock.instant());
  }

  /** Begins a run; one that is under way is left to go on. */
  public void begin() {
    AuditReader.Area area = reader.area();
    if (last().filter(VerificationView::isRunning).isEmpty()) {
      audit.record(Entry.of("audit.verified", "authority:" + area.code()));
      run.run(verifications.begin(session.getCallerPrincipal().getName(), clock.instant()));
    }
  }
}
