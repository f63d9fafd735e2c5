package cn.tax12366.sms.taxdata;

import cn.tax12366.sms.calendar.WorkingCalendar;
import cn.tax12366.sms.organisation.AuthorityDirectory;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.BusinessTime;
import cn.tax12366.sms.taxdata.FilingStandings.Standing;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How many taxpayers of the caller's area have not filed yet, deadline by deadline (D8). */
@Stateless
@RolesAllowed("OFFICER")
public class FilingCountdown {

  /** How far ahead it looks: the present period, and the next one where it is known already. */
  static final int DAYS_AHEAD = 45;

  private FilingStandings standings;
  private AccessDecision access;
  private AuthorityDirectory authorities;
  private WorkingCalendar calendar;
  private Clock clock;

  /** For the container. */
  public FilingCountdown() {}

  @Inject
  public FilingCountdown(
      FilingStandings standings,
      AccessDecision access,
      AuthorityDirectory authorities,
      WorkingCalendar calendar,
      @BusinessTime Clock clock) {
    this.standings = standings;
    this.access = access;
    this.authorities = authorities;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The deadlines from today on, nearest first.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller sees no taxpayers
   */
  public List<DeadlineView> ahead() {
    AuthorityView area = access.area(Act.SEE_TAXPAYERS);
    LocalDate today = LocalDate.now(clock);
    return standings.between(today, today.plusDays(DAYS_AHEAD), unitsOf(area)).stream()
        .map(standing -> view(standing, today))
        .toList();
  }

  /**
   * How many taxpayers of an area have not filed by now what is due on a day; days of which nothing
   * was counted are missing.
   *
   * @param area this unit and all below it
   * @param first first day, inclusive; the past is not counted
   * @param last last day, inclusive
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller does not see the
   *     taxpayers of this area
   */
  public Map<LocalDate, Integer> unfiled(AuthorityCode area, LocalDate first, LocalDate last) {
    access.require(Act.SEE_TAXPAYERS, area);
    return standings.between(first, last, unitsOf(authorities.get(area))).stream()
        .collect(Collectors.toMap(Standing::dueDate, Standing::unfiled));
  }

  private DeadlineView view(Standing standing, LocalDate today) {
    LocalDate due = standing.dueDate();
    // Asked first: a refusal of the calendar would end the whole page's transaction.
    boolean counted = calendar.isLoaded(Year.from(today)) && calendar.isLoaded(Year.from(due));
    return new DeadlineView(
        due,
        counted ? calendar.workingDaysBetween(today, due) : null,
        standing.obliged(),
        standing.unfiled(),
        standing.asOf());
  }

  /** Null for the province, which has every taxpayer there is. */
  private List<String> unitsOf(AuthorityView area) {
    return area.getParentCode() == null
        ? null
        : authorities.subtree(area.getCode()).stream()
            .map(unit -> unit.getCode().digits())
            .toList();
  }
}
