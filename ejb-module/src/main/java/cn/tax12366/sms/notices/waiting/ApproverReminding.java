package cn.tax12366.sms.notices.waiting;

import cn.tax12366.sms.addressbook.staff.OwnPhone;
import cn.tax12366.sms.approval.OverdueForDecider;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.calendar.DayEnd;
import cn.tax12366.sms.content.ContentSettings;
import cn.tax12366.sms.content.MessagePreview;
import cn.tax12366.sms.content.Signature;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.Circle;
import cn.tax12366.sms.outbound.BatchRequest;
import cn.tax12366.sms.outbound.MessageDraft;
import cn.tax12366.sms.outbound.Outbox;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.PhoneNumber;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Tells one officer that something waits for his decision: in a transaction of its own, in which
 * the row of his day is written and the message handed over, or neither.
 */
@Stateless
@RolesAllowed("SYSTEM")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ApproverReminding {

  private static final System.Logger LOG = System.getLogger(ApproverReminding.class.getName());

  /** Before what is sent to thousands: others wait for what he decides. */
  private static final int PRIORITY = 3;

  @Inject private ApproverReminderRows rows;
  @Inject private OwnPhone ownPhone;
  @Inject private Outbox outbox;
  @Inject private ContentSettings content;
  @Inject private AuthorityDirectory authorities;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * Tells him, unless he has been told today. Where the phone book of the staff has no phone that
   * reaches him nothing is sent, and that is in the audit trail, once a day as well; a phone that
   * is entered afterwards serves from the next day on.
   */
  public void remind(OverdueForDecider overdue) {
    OfficerView decider = overdue.getDecider();
    LocalDate today = LocalDate.now(clock);
    Optional<PhoneNumber> phone = ownPhone.of(decider.getCode());
    Optional<Long> id =
        rows.add(decider, today, overdue.getCount(), phone.isPresent(), clock.instant());
    if (id.isEmpty()) {
      return;
    }
    if (phone.isEmpty()) {
      LOG.log(
          System.Logger.Level.WARNING,
          "{0} approvals wait for officer {1}, whom the phone book of the staff knows no way to reach",
          overdue.getCount(),
          decider.getCode());
      audit.record(entry("approval.reminder-missed", overdue));
      return;
    }
    send(id.get(), decider.getAuthorityCode(), phone.get(), message(overdue), today);
    audit.record(entry("approval.reminded", overdue).fact("phone", phone.get().masked()));
  }

  private MessagePreview message(OverdueForDecider overdue) {
    String unit = authorities.get(overdue.getOldestUnit()).getShortName();
    return new MessagePreview(
        Signature.ofThePlatform(content.sign(), ApproverWords.of(overdue, unit)));
  }

  /** Tomorrow he would be told anew, of what still waits then. */
  private void send(
      long id, AuthorityCode unit, PhoneNumber phone, MessagePreview message, LocalDate today) {
    long batch =
        outbox.open(
            new BatchRequest(
                ApproverReminded.ORIGIN + id,
                Circle.STAFF,
                unit,
                unit,
                "system",
                true,
                PRIORITY,
                null,
                DayEnd.of(today)));
    int segments = message.getSegments().getCount();
    outbox.add(batch, List.of(new MessageDraft(id, phone, message.getText(), segments)));
    outbox.release(batch);
  }

  private static Entry entry(String act, OverdueForDecider overdue) {
    OfficerView decider = overdue.getDecider();
    return Entry.of(act, "officer:" + decider.getCode()).fact("count", overdue.getCount());
  }
}
