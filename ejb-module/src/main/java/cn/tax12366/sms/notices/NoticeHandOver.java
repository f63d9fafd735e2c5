package cn.tax12366.sms.notices;

import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.calendar.DayEnd;
import cn.tax12366.sms.notices.Notice.Frozen;
import cn.tax12366.sms.outbound.BatchRequest;
import cn.tax12366.sms.outbound.MessageDraft;
import cn.tax12366.sms.outbound.Outbox;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * The steps of a hand-over, each a transaction of its own: recipients are marked in the transaction
 * that gives them to outbound, so that a crash between two steps neither loses nor repeats one.
 */
@Stateless
@RolesAllowed("SYSTEM")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class NoticeHandOver {

  private static final int CHUNK = 500;

  /** Neither urgent nor to be put last. */
  private static final int PRIORITY = 5;

  /** Before all that can wait, which goes on behind it. */
  private static final int URGENT_PRIORITY = 2;

  @Inject private Notices notices;
  @Inject private NoticeRecipients recipients;
  @Inject private NoticeSnapshots snapshots;
  @Inject private RepeatCopies copies;
  @Inject private NoticeHolds holds;
  @Inject private NoticeCircles circles;
  @Inject private NoticeEnding ending;
  @Inject private Approvals approvals;
  @Inject private Outbox outbox;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * Opens the notice's batch, once it is certain that what goes out is what was approved, and that
   * it still serves: its last day is not over (R4.1).
   *
   * @return false if there is nothing to hand over now: stopped, released, held back by a superior,
   *     or refused just now
   */
  public boolean begin(long noticeId) {
    Notice notice = notices.lock(noticeId);
    if (!notice.isReleasing()) {
      return false;
    }
    if (holds.isHeld(notice) || waitsForFirst(notice)) {
      return false;
    }
    if (notice.isPastDeadline(clock)) {
      return refuse(notice, "its last day has passed");
    }
    if (!isWhatWasApproved(notice)) {
      return refuse(notice, "it is not what was approved");
    }
    if (notice.batchId() == null && holds.hasOutlivedItsApproval(notice)) {
      holds.askAgain(notice);
      return false;
    }
    notice.carriedBy(outbox.open(request(notice)));
    return true;
  }

  private boolean isWhatWasApproved(Notice notice) {
    return notice.isRepeat() ? isWhatWasSaid(notice) : isApproved(notice);
  }

  /** A repeat says what the first said, to the same people; and that is as it was approved. */
  private boolean isWhatWasSaid(Notice repeat) {
    Notice first = notices.firstOf(repeat);
    return repeat.isAgain(first)
        && recipients.frozen(repeat.id()).digest().equals(repeat.audienceDigest())
        && copies.areEqual(first.id(), repeat.id())
        && isApproved(first);
  }

  private boolean isApproved(Notice notice) {
    Frozen frozen = recipients.frozen(notice.id());
    return frozen.digest().equals(notice.audienceDigest())
        && (notice.madeByRule()
            || approvals.covers(notice.subject(), snapshots.of(notice, frozen)));
  }

  /** While the first is held back, its repeats are; ended they end with it. */
  private boolean waitsForFirst(Notice notice) {
    return notice.isRepeat()
        && !notice.isPastDeadline(clock)
        && notices.firstOf(notice).status() != NoticeStatus.RELEASED;
  }

  private boolean refuse(Notice notice, String why) {
    ending.end(notice);
    audit.record(notice.entry("notice.released").ended(Outcome.REFUSED).detail(why));
    return false;
  }

  private BatchRequest request(Notice notice) {
    return new BatchRequest(
        notice.subject(),
        circles.of(notice),
        notice.authority(),
        notice.issuer(),
        notice.officer().digits(),
        !notice.isUrgent(),
        notice.isUrgent(),
        notice.isUrgent() ? URGENT_PRIORITY : PRIORITY,
        notice.notBefore(),
        DayEnd.of(notice.goesOutUntil(clock)));
  }

  /**
   * Hands over the next recipients.
   *
   * @return how many; 0 when all are handed over, or the notice was stopped meanwhile
   */
  public int some(long noticeId) {
    Notice notice = notices.lock(noticeId);
    if (!notice.isReleasing()) {
      return 0;
    }
    List<MessageDraft> drafts = recipients.prepared(noticeId, CHUNK);
    if (!drafts.isEmpty()) {
      outbox.add(notice.batchId(), drafts);
      recipients.markReleased(drafts);
    }
    return drafts.size();
  }

  /** Everything is handed over: it may go. */
  public void finish(long noticeId) {
    Notice notice = notices.lock(noticeId);
    if (notice.isReleasing()) {
      outbox.release(notice.batchId());
      notice.released(clock);
      audit.record(notice.entry("notice.released").detail(notice.audienceSize() + " messages"));
    }
  }
}
