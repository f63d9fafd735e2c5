package cn.tax12366.sms.notices;

import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.taxdata.deadline.DeadlineMove;
import cn.tax12366.sms.taxdata.deadline.change.DeadlineEffect;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reminders name the day until which is filed: once that is another one, what has not gone out is
 * ended, and whoever was reminded of the former day may be reminded of the new one.
 */
@ApplicationScoped
class NoticeDeadlines implements DeadlineEffect {

  private static final Set<NoticeStatus> NOT_HANDED_OVER =
      EnumSet.of(NoticeStatus.DRAFT, NoticeStatus.PREPARING, NoticeStatus.SUBMITTED);

  private static final Set<NoticeStatus> GOING_OUT =
      EnumSet.of(
          NoticeStatus.RELEASING,
          NoticeStatus.RELEASED,
          NoticeStatus.PAUSED,
          NoticeStatus.SUSPENDED,
          NoticeStatus.AWAITING_RENEWAL);

  @Inject private Notices notices;
  @Inject private NoticeRecipients recipients;
  @Inject private NoticeEnding ending;
  @Inject private NoticeHolds holds;
  @Inject private Approvals approvals;
  @Inject private AuditTrail audit;

  @Override
  public List<Count> concerned(DeadlineMove move) {
    List<Notice> named = notices.dueOn(move.former());
    long goingOut = goingOut(named).size();
    return List.of(
        new Count("notices-withdrawn", of(named, NOT_HANDED_OVER).size()),
        new Count("notices-ended", goingOut),
        new Count("notices-gone", of(named, GOING_OUT).size() - goingOut));
  }

  private static List<Notice> of(List<Notice> notices, Set<NoticeStatus> statuses) {
    return notices.stream().filter(notice -> statuses.contains(notice.status())).toList();
  }

  /** Not what was released and is gone whole: it cannot be unsaid. */
  private List<Notice> goingOut(List<Notice> named) {
    Set<Long> unfinished = holds.goingOut().stream().map(Notice::id).collect(Collectors.toSet());
    return of(named, GOING_OUT).stream()
        .filter(
            notice -> notice.status() != NoticeStatus.RELEASED || unfinished.contains(notice.id()))
        .toList();
  }

  @Override
  public void follow(DeadlineMove move) {
    List<Notice> named = notices.dueOn(move.former());
    List<Notice> goingOut = goingOut(named);
    for (Notice each : of(named, NOT_HANDED_OVER)) {
      Notice notice = notices.lock(each.id());
      notice.withdraw();
      recipients.giveUp(notice.id());
      overtaken(notice, move);
    }
    for (Notice each : goingOut) {
      Notice notice = notices.lock(each.id());
      ending.end(notice);
      overtaken(notice, move);
    }
    recipients.countForFormerDay(move.former());
  }

  private void overtaken(Notice notice, DeadlineMove move) {
    approvals.makeVoid(notice.subject());
    audit.record(notice.entry("notice.overtaken").change("due", move.former(), move.deadline()));
  }
}
