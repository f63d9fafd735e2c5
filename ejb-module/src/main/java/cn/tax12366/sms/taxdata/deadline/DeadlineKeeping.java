package cn.tax12366.sms.taxdata.deadline;

import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** Keeps lists, changes and what follows from them, for the services that have decided. */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class DeadlineKeeping {

  @Inject private DeadlineRows rows;
  @Inject @BusinessTime private Clock clock;

  public DeadlineKeeping() {}

  DeadlineKeeping(DeadlineRows rows, Clock clock) {
    this.rows = rows;
    this.clock = clock;
  }

  /**
   * From now on this is the published list of {@code year}; the one before stays as a revision.
   *
   * @param document title or number of the notice, at most 120 characters
   * @param days the last day of filing by month, 1 to 12
   */
  public void publish(Year year, String document, Map<Integer, LocalDate> days) {
    rows.publish(year, document, days, clock.instant());
  }

  /** Another revision of a change; {@link Shift#revision} is one more than the last. */
  public void shift(Shift shift) {
    rows.add(shift);
  }

  /** How often a deadline was changed already. */
  public int shifts(DeadlineKind kind, YearMonth month) {
    return (int)
        rows.shifts(Year.of(month.getYear())).stream()
            .filter(each -> each.kind() == kind && each.month().equals(month))
            .count();
  }

  /** What has become another day: obligations and notices are to follow it. */
  public void move(DeadlineMove move) {
    rows.add(move);
  }

  /** The moves that count by now and that not everything has followed yet. */
  public List<DeadlineMove> toFollow() {
    return rows.moves(LocalDate.now(clock), true);
  }

  /** How many obligations have the former day of a move. */
  public long concerned(DeadlineMove move) {
    return rows.concerned(move);
  }

  /** Lets at most so many obligations follow a move; how many it was. */
  public int follow(DeadlineMove move, int most) {
    return rows.follow(move, most, clock.instant());
  }

  /** Everything has followed a move; how many obligations that were. */
  public long followed(DeadlineMove move) {
    rows.followed(move.id(), clock.instant());
    return rows.obligations(move.id());
  }
}
