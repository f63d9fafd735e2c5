package cn.tax12366.sms.notices;

import cn.tax12366.sms.approval.ApprovalStatus;
import cn.tax12366.sms.approval.ApprovalView;
import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.approval.ApproversNeeded;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Outcome;
import cn.tax12366.sms.calendar.WorkingCalendar;
import cn.tax12366.sms.notices.rule.RuleView;
import cn.tax12366.sms.organisation.OfficerDirectory;
import cn.tax12366.sms.organisation.suspension.SendingHoldChanged;
import cn.tax12366.sms.organisation.suspension.StandingSuspensions;
import cn.tax12366.sms.outbound.BatchProgress;
import cn.tax12366.sms.outbound.Outbox;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.ClockProducer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds back what a superior, a technical hold or an emergency stop concerns, and reminders for
 * which it is not known well enough who has filed, and lets it go on afterwards as far as it is
 * still valid (art. 12): who is still to be reached is asked anew slice by slice as always, what
 * has passed its deadline expires where everybody sees it, and what was approved more than {@value
 * #APPROVAL_SERVES} working days ago has to be approved again.
 *
 * <p>Looks at what is under way, not at what has happened: doing it twice changes nothing, and what
 * one node has overlooked the next tick finds.
 */
@ApplicationScoped
class NoticeHolds {

  /** Working days that the approval of a notice serves which has not gone out yet. */
  static final int APPROVAL_SERVES = 3;

  @Inject private Notices notices;
  @Inject private NoticeRecipients recipients;
  @Inject private NoticeSnapshots snapshots;
  @Inject private FilingsAge filings;
  @Inject private StandingSuspensions suspensions;
  @Inject private Approvals approvals;
  @Inject private ApproversNeeded approvers;
  @Inject private OfficerDirectory officers;
  @Inject private BatchProgress batches;
  @Inject private Outbox outbox;
  @Inject private WorkingCalendar calendar;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  void on(@Observes SendingHoldChanged change) {
    lookAtAll();
  }

  /** Holds back what is to be held, and lets go on what is not any more. */
  void lookAtAll() {
    boolean any = suspensions.any();
    goingOut().stream()
        .filter(notice -> any || notice.isReminder())
        .filter(this::isHeld)
        .forEach(notice -> suspend(notice.id()));
    notices.suspended().stream()
        .filter(notice -> !isHeld(notice))
        .forEach(notice -> letGoOn(notice.id()));
  }

  /** Whether something stops {@code notice} now. */
  boolean isHeld(Notice notice) {
    return isStopped(notice) || waitsForFilings(notice);
  }

  private boolean isStopped(Notice notice) {
    return suspensions.holdsBack(notice.issuer(), notice.officer().digits(), true);
  }

  /** A rule rests while its owner, or his unit, is suspended (art. 12), or nothing may be sent. */
  boolean isHeld(RuleView rule) {
    return officers
        .find(rule.getOwner())
        .filter(
            owner ->
                suspensions.holdsBack(owner.getAuthorityCode(), owner.getCode().digits(), true))
        .isPresent();
  }

  /** Whether {@code notice} waits for a newer list of who has filed. */
  boolean waitsForFilings(Notice notice) {
    return notice.isReminder() && filings.isTooOld(notice.authority());
  }

  /** Those of which something has not been handed to the carrier. */
  List<Notice> goingOut() {
    List<Notice> released = notices.releasedUntil(LocalDate.now(clock));
    Set<Long> unfinished =
        batches.unfinished(
            released.stream()
                .map(Notice::batchId)
                .filter(Objects::nonNull)
                .collect(Collectors.toList()));
    return released.stream().filter(notice -> unfinished.contains(notice.batchId())).toList();
  }

  private void suspend(long id) {
    Notice notice = notices.lock(id);
    if (notice.status() == NoticeStatus.RELEASED) {
      notice.suspend();
      outbox.pause(notice.batchId());
      audit.record(
          isStopped(notice) ? "notice.suspended" : "notice.waits-for-filings",
          notice.subject(),
          Outcome.DONE,
          null);
    }
  }

  private void letGoOn(long id) {
    Notice notice = notices.lock(id);
    if (notice.status() != NoticeStatus.SUSPENDED) {
      return;
    }
    if (hasOutlivedItsApproval(notice)) {
      askAgain(notice);
      return;
    }
    notice.goOn();
    outbox.resume(notice.batchId());
    audit.record(
        "notice.went-on",
        notice.subject(),
        Outcome.DONE,
        notice.isPastDeadline(clock) ? "its deadline has passed: the rest expires" : null);
  }

  /** What serves no more needs no approval either: it expires. */
  boolean hasOutlivedItsApproval(Notice notice) {
    return !notice.madeByRule()
        && !notice.isPastDeadline(clock)
        && calendar.workingDaysBetween(approvedOn(notice), LocalDate.now(clock)) > APPROVAL_SERVES;
  }

  /** A repeat was approved for its day, with the first; and perhaps once more. */
  private LocalDate approvedOn(Notice notice) {
    Instant approved =
        approvals.historyOf(notice.subject()).stream()
            .filter(each -> each.getStatus() == ApprovalStatus.APPROVED)
            .findFirst()
            .map(ApprovalView::getDecidedAt)
            .orElse(notice.isRepeat() ? notice.notBefore() : Instant.EPOCH);
    return LocalDate.ofInstant(approved, ClockProducer.ZONE);
  }

  /** A second person has to look at it again, as it was frozen. */
  void askAgain(Notice notice) {
    notice.needRenewal();
    Notice.Frozen frozen = recipients.frozen(notice.id());
    approvals.submit(
        notice.subject(),
        officers.get(notice.officer()),
        snapshots.of(notice, frozen),
        approvers.toSend(notice.authority(), frozen.messages()));
    audit.record("notice.renewal-asked", notice.subject(), Outcome.DONE, null);
  }
}
