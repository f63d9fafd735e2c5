package cn.tax12366.sms.notices;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.calendar.DayEnd;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.outbound.BatchProgress;
import cn.tax12366.sms.outbound.Outbox;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The times at which a publication is said: those that were, and those that are to come. */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class NoticeRepeats {

  @Inject private Notices notices;
  @Inject private NoticeViews views;
  @Inject private NoticeEnding ending;
  @Inject private BatchProgress batches;
  @Inject private Outbox outbox;
  @Inject private NoticeCircles circles;
  @Inject private AuditTrail audit;
  @Inject @BusinessTime private Clock clock;

  /**
   * All times at which a notice is said, from the first on, with how far each has come.
   *
   * @param publicId of any of them
   * @return of what is said once that one time
   * @throws NoSuchNotice if there is none by this name that concerns the caller (R7.4g–h)
   * @throws cn.tax12366.sms.organisation.access.NotPermitted outside the caller's area
   */
  public List<Occurrence> of(String publicId) {
    Notice first = notices.firstOf(notices.get(publicId));
    circles.require(Act.SEE_NOTICES, first);
    List<Occurrence> all = new ArrayList<>();
    Map<Integer, Notice> made =
        notices.repeatsOf(first.id()).stream()
            .collect(Collectors.toMap(Notice::occurrence, Function.identity()));
    all.add(made(first));
    for (int number : first.again().occurrences()) {
      all.add(
          made.containsKey(number)
              ? made(made.get(number))
              : new Occurrence(
                  number,
                  first.again().moment(number),
                  first.stateOf(number, clock.instant()),
                  null,
                  null));
    }
    return all;
  }

  private Occurrence made(Notice notice) {
    return new Occurrence(
        notice.occurrence(),
        notice.notBefore() == null ? notice.releasedAt() : notice.notBefore(),
        null,
        views.of(notice),
        new NoticeCounts(
            notice.status(),
            notice.audienceSize() == null ? 0 : notice.audienceSize(),
            notice.batchId() == null ? null : batches.of(notice.subject())));
  }

  /**
   * Ends what is still to be said of a notice: nothing further is made, and what is made and not
   * handed over does not go out. What is going out goes on, and is stopped by itself; where it was
   * to end because a further time would have told the same people anew, it serves until the last
   * day of the notice. What has expired by then stays expired.
   *
   * @param publicId of any of the times at which it is said
   * @throws NoSuchNotice if there is none by this name that concerns the caller (R7.4g–h)
   * @throws NothingToRepeat if nothing is to come
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller does not control what
   *     the notice's unit sends
   */
  public void stop(String publicId) {
    Notice named = notices.firstOf(notices.get(publicId));
    circles.require(Act.CONTROL_SENDING, named);
    Notice first = notices.lock(named.id());
    boolean any = ending.endRepeats(first, repeat -> repeat.batchId() == null);
    if (!first.timesToCome(notices.repeatsOf(first.id()), clock.instant()).isEmpty()) {
      first.stopAgain(clock);
      serveUntilTheLastDay(first);
      any = true;
    }
    if (!any) {
      throw new NothingToRepeat(first.title());
    }
    audit.record(first.entry("notice.repeats-stopped"));
  }

  /** Nothing that is to come does in their place what the times that go out leave undone. */
  private void serveUntilTheLastDay(Notice first) {
    prolong(first, first);
    for (Notice made : notices.repeatsOf(first.id())) {
      Notice repeat = notices.lock(made.id());
      repeat.servesAsLongAs(first, clock);
      prolong(repeat, first);
    }
  }

  private void prolong(Notice said, Notice first) {
    if (said.batchId() != null) {
      outbox.prolong(said.batchId(), DayEnd.of(first.dueDate()));
    }
  }
}
