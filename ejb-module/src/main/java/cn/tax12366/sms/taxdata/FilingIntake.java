package cn.tax12366.sms.taxdata;

import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.shared.RowOutcome;
import cn.tax12366.sms.taxdata.deadline.DeadlineMove;
import cn.tax12366.sms.taxdata.deadline.FilingDeadlines;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Brings filing obligations in, in the caller's transaction.
 *
 * <p>Idempotent: the same entries again are all UNCHANGED. An obligation is one tax of one taxpayer
 * for one period; an entry of a list that speaks of a later time replaces due date and filing
 * state, one of an earlier time changes nothing, in whatever order they come. A due date that the
 * tax calendar has moved is the moved one, whatever a list that is not so new says.
 */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
public class FilingIntake {

  private FilingObligations obligations;
  private FilingDeadlines deadlines;
  private TaxDataFeeds feeds;
  private Clock clock;

  /** For the container. */
  public FilingIntake() {}

  @Inject
  public FilingIntake(
      FilingObligations obligations,
      FilingDeadlines deadlines,
      TaxDataFeeds feeds,
      @BusinessTime Clock clock) {
    this.obligations = obligations;
    this.deadlines = deadlines;
    this.feeds = feeds;
    this.clock = clock;
  }

  /**
   * Stores what is new or different.
   *
   * @param source who says so, such as {@code client:ctais}; at most 40 characters
   * @param asOf the time of which the list speaks: of two lists the one of the later time stands,
   *     of two of the same time the one that comes later
   * @param entries at most 1,000; of two for the same obligation the later one stands
   * @return one outcome per entry, in the order of the entries
   */
  public List<RowOutcome> store(String source, Instant asOf, List<FilingEntry> entries) {
    FilingMerge merge = merge(asOf, entries);
    obligations.write(merge, source, clock.instant());
    return merge.outcomes();
  }

  /** What {@link #store} would answer; nothing is written. */
  public List<RowOutcome> compare(Instant asOf, List<FilingEntry> entries) {
    return merge(asOf, entries).outcomes();
  }

  private FilingMerge merge(Instant asOf, List<FilingEntry> entries) {
    List<FilingEntry> moved = asMoved(entries);
    FilingMerge merge =
        new FilingMerge(
            obligations.known(moved), asOf, units -> feeds.asOfByUnit(FeedKind.FILINGS, units));
    moved.forEach(merge::take);
    return merge;
  }

  private List<FilingEntry> asMoved(List<FilingEntry> entries) {
    List<DeadlineMove> moves = deadlines.standingMoves();
    return moves.isEmpty()
        ? entries
        : entries.stream().map(entry -> asMoved(entry, moves)).toList();
  }

  private static FilingEntry asMoved(FilingEntry entry, List<DeadlineMove> moves) {
    FilingEntry moved = entry;
    for (DeadlineMove move : moves) {
      if (move.concerns(moved.dueDate(), moved.periodFrom(), moved.periodTo())) {
        moved = moved.due(move.deadline());
      }
    }
    return moved;
  }
}
