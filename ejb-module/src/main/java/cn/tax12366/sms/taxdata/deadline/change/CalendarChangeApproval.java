package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.approval.Approved;
import cn.tax12366.sms.approval.Returned;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.calendar.HolidayKeeping;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.taxdata.deadline.DeadlineKeeping;
import cn.tax12366.sms.taxdata.deadline.DeadlineMove;
import cn.tax12366.sms.taxdata.deadline.Shift;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/**
 * Hears what a second person decided about a change. What he approved is in force with his click;
 * obligations and notices follow behind ({@link DeadlineFollowing}). What is not possible any more
 * is refused, which undoes the approval.
 */
@ApplicationScoped
class CalendarChangeApproval {

  @Inject private CalendarChanges changes;
  @Inject private CalendarPlan plan;
  @Inject private DeadlineKeeping keeping;
  @Inject private HolidayKeeping holidays;
  @Inject private Approvals approvals;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  void on(@Observes Approved decision) {
    if (decision.subject().startsWith(CalendarChange.SUBJECT)) {
      CalendarChange change = get(decision.subject());
      approvals.requireApproved(change.subject(), change.snapshot());
      change.decide(CalendarChangeState.IN_FORCE, decision.approver(), clock.instant());
      putInForce(change);
    }
  }

  void on(@Observes Returned decision) {
    if (decision.subject().startsWith(CalendarChange.SUBJECT)) {
      get(decision.subject())
          .decide(CalendarChangeState.RETURNED, decision.approver(), clock.instant());
    }
  }

  private void putInForce(CalendarChange change) {
    CalendarProposal proposal = change.proposal();
    if (plan.revision(proposal) != change.baseRevision()) {
      throw new CalendarChangedMeanwhile(
          change.month() == null ? String.valueOf(change.year()) : change.month().toString());
    }
    // Both look at what is so before it is changed.
    List<DayDifference> differences = plan.differences(proposal);
    List<DeadlineMove> moves = plan.moves(proposal);
    switch (change.kind()) {
      case HOLIDAYS ->
          holidays.put(
              proposal.year(),
              change.document(),
              CalendarLines.holidays(proposal.year(), change.content()),
              clock.instant());
      case DEADLINES ->
          keeping.publish(
              proposal.year(),
              change.document(),
              CalendarLines.deadlines(proposal.year(), change.content()));
      case SHIFT -> {
        plan.requirePossible(proposal);
        keeping.shift(
            new Shift(
                change.which(),
                change.month(),
                change.baseRevision() + 1,
                change.deadline(),
                change.reason(),
                change.document(),
                change.validFrom()));
      }
    }
    moves.forEach(keeping::move);
    Entry entry = CalendarEntries.of("calendar.in-force", change);
    differences.forEach(each -> entry.change(each.of(), each.before(), each.after()));
    audit.record(entry);
  }

  private CalendarChange get(String subject) {
    return changes.lock(Long.parseLong(subject.substring(CalendarChange.SUBJECT.length())));
  }
}
