package cn.tax12366.sms.taxdata.deadline.change;

import cn.tax12366.sms.approval.Approvals;
import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.audit.Entry;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.taxdata.deadline.DeadlineKeeping;
import cn.tax12366.sms.taxdata.deadline.DeadlineMove;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The business office of the province changes the tax calendar (R5.1): it sees what a change comes
 * to, and puts it forward for a second person.
 */
@Stateless
@RolesAllowed("OFFICER")
public class CalendarChanging {

  @Inject private CalendarPlan plan;
  @Inject private CalendarChanges changes;
  @Inject private DeadlineKeeping keeping;
  @Inject private Instance<DeadlineEffect> effects;
  @Inject private Approvals approvals;
  @Inject private AccessDecision access;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * What a change would make different, and what would follow it. Nothing is written. Refuses as
   * {@link #propose} does.
   */
  public ChangePreview preview(CalendarProposal proposal) {
    access.require(Act.MAINTAIN_CALENDAR);
    return previewOf(plan.checked(proposal));
  }

  private ChangePreview previewOf(CalendarProposal checked) {
    List<MovePreview> moves = new ArrayList<>();
    for (DeadlineMove move : plan.moves(checked)) {
      List<DeadlineEffect.Count> counts = new ArrayList<>();
      counts.add(new DeadlineEffect.Count("obligations", keeping.concerned(move)));
      for (DeadlineEffect effect : effects) {
        counts.addAll(effect.concerned(move));
      }
      moves.add(new MovePreview(move, counts));
    }
    return new ChangePreview(plan.differences(checked), moves, plan.isCheckable(checked.year()));
  }

  /**
   * Puts a change forward. A second person of the author's department puts it in force (R10.1e).
   *
   * @return its number
   * @throws CalendarChangeNeedsWords without a notice or a reason, or with too many words
   * @throws CalendarLineUnreadable if a line of a list cannot be read
   * @throws CalendarDayTwice if a list speaks of a day or a month twice
   * @throws CalendarDayOutsideYear if a list speaks of another year
   * @throws CalendarListIncomplete if a list has no day, or one of deadlines not all months
   * @throws CalendarListTooLong if a list is too long to be kept
   * @throws ShiftIntoThePast if a deadline would be moved to a day that is over, or that lies
   *     before the day from which on it counts
   * @throws ShiftOntoRestDay if nobody works on the new day
   * @throws ShiftBeforePublished if the published list gives more time
   * @throws NothingShifted if it is the day already
   * @throws cn.tax12366.sms.calendar.CalendarNotLoaded if the holidays of the new day's year are
   *     not loaded
   * @throws cn.tax12366.sms.organisation.access.NotPermitted for any other department
   */
  public long propose(CalendarProposal proposal) {
    OfficerView author = access.require(Act.MAINTAIN_CALENDAR);
    CalendarProposal checked = plan.checked(proposal);
    CalendarChange change =
        CalendarChange.proposed(
            checked,
            plan.revision(checked),
            previewOf(checked).summary(),
            author.getCode(),
            clock.instant());
    changes.add(change);
    approvals.submit(change.subject(), author, change.snapshot());
    audit.record(CalendarEntries.of("calendar.proposed", change));
    return change.id();
  }

  /**
   * Takes back what waits. Whoever maintains the calendar may, not the author alone.
   *
   * @throws NoSuchCalendarChange if there is none by this number
   * @throws CalendarChangeDecided if it waits no more
   * @throws cn.tax12366.sms.organisation.access.NotPermitted for any other department
   */
  public void withdraw(long id) {
    OfficerView caller = access.require(Act.MAINTAIN_CALENDAR);
    CalendarChange change = changes.lock(id);
    change.decide(CalendarChangeState.WITHDRAWN, caller.getCode(), clock.instant());
    approvals.makeVoid(change.subject());
    Entry entry = CalendarEntries.of("calendar.withdrawn", change);
    audit.record(entry);
  }

  /** The days that the rule gives a year, by month: what a list begins with that is to come. */
  public SortedMap<Integer, LocalDate> computed(Year year) {
    access.require(Act.MAINTAIN_CALENDAR);
    return plan.computed(year);
  }
}
