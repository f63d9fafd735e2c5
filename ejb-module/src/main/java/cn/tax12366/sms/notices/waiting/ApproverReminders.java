package cn.tax12366.sms.notices.waiting;

import cn.tax12366.sms.approval.OverdueApprovals;
import cn.tax12366.sms.approval.OverdueForDecider;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.database.Leases;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

/**
 * Reminds everybody for whom something has waited too long, once a day: inside the sending window
 * (R8.1; what nobody asked for keeps to it) of working days. One who cannot be reminded now is
 * logged and does not hold up the others.
 */
@Stateless
@RolesAllowed("SYSTEM")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ApproverReminders {

  private static final System.Logger LOG = System.getLogger(ApproverReminders.class.getName());

  private static final String LEASE = "notices.approvers";
  private static final Duration LEASE_TIME = Duration.ofMinutes(2);
  private static final String HOLDER = UUID.randomUUID().toString();

  @Inject private OverdueApprovals overdue;
  @Inject private ApproverReminding reminding;
  @Inject private ApproverReminderSettings settings;
  @Inject private SendingWindowSettings window;
  @Inject private Leases leases;
  @Inject @BusinessTime private Clock clock;

  /**
   * Does what is due now; nothing on rest days, outside the window, and where it is switched off.
   */
  public void remindDue() {
    if (!settings.byMessage()
        || !window.window().isOpen(clock.instant())
        || !leases.tryHold(LEASE, HOLDER, LEASE_TIME)) {
      return;
    }
    for (OverdueForDecider each : overdue.byDecider()) {
      try {
        reminding.remind(each);
      } catch (RuntimeException e) {
        LOG.log(
            System.Logger.Level.WARNING,
            "Officer " + each.getDecider().getCode() + " is not reminded of approvals now",
            e);
      }
    }
  }
}
