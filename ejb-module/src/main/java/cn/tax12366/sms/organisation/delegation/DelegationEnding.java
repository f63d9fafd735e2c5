package cn.tax12366.sms.organisation.delegation;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.PostChanged;
import cn.tax12366.sms.organisation.access.SuspendedUse;
import cn.tax12366.sms.organisation.suspension.SendingHoldChanged;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Ends delegations that no longer hold, in the act that breaks them, so that none comes back with
 * who comes back: whoever is approver again, or is suspended no more, entrusts anew.
 */
@ApplicationScoped
class DelegationEnding {

  @Inject private DelegationRecords records;
  @Inject private OfficerDirectory officers;
  @Inject private SuspendedUse suspended;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  void on(@Observes PostChanged change) {
    records.notOver(LocalDate.now(clock)).stream()
        .filter(
            each ->
                each.delegator().equals(change.officer())
                    || each.delegate().equals(change.officer()))
        .forEach(each -> each.brokenBy(from(each), to(each)).ifPresent(why -> end(each, why)));
  }

  void on(@Observes SendingHoldChanged change) {
    for (Delegation each : records.notOver(LocalDate.now(clock))) {
      Optional.of(DelegationEnd.ONE_SUSPENDED)
          .filter(why -> suspended.of(from(each)) || suspended.of(to(each)))
          .ifPresent(why -> end(each, why));
    }
  }

  private void end(Delegation delegation, DelegationEnd because) {
    delegation.end(because, null, clock.instant());
    records.written();
    audit.record(
        Entry.of("approval-delegation.ended", delegation.subject())
            .called(from(delegation).getRealName())
            .fact("from", from(delegation).getRealName())
            .fact("to", to(delegation).getRealName())
            .fact("because", because));
  }

  private OfficerView from(Delegation delegation) {
    return officers.get(delegation.delegator());
  }

  private OfficerView to(Delegation delegation) {
    return officers.get(delegation.delegate());
  }
}
