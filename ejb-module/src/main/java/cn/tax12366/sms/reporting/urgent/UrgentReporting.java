package cn.tax12366.sms.reporting.urgent;

import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.Act;
import cn.tax12366.sms.shared.Page;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;

/**
 * What went out outside the sending window, day by day, as far as the caller watches over those who
 * issued it (R5.2, reading A3).
 */
@Stateless
@RolesAllowed("OFFICER")
public class UrgentReporting {

  private static final int LARGEST_PAGE = 200;

  @Inject private UrgentReports reports;
  @Inject private AccessDecision access;

  /**
   * A page of the days that are over, the newest first, those on which nothing went out among them.
   *
   * @param first counted from 0
   * @param size 1 to 200
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller watches over nobody
   */
  public Page<UrgentDay> days(int first, int size) {
    return reports.days(access.area(Act.SUPERVISE), Math.max(0, first), within(size));
  }

  /**
   * One of them.
   *
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller watches over nobody
   * @throws NoSuchUrgentDay if this day has no report: it is not over, or lies before the first
   *     message of the platform
   */
  public UrgentDay get(LocalDate day) {
    AuthorityView area = access.area(Act.SUPERVISE);
    if (day == null) {
      throw new NoSuchUrgentDay(null);
    }
    return reports.find(area, day).orElseThrow(() -> new NoSuchUrgentDay(day));
  }

  /**
   * A page of the notices of which something went out on a day, in the order in which it did; none
   * where nothing did, and of a day without a report.
   *
   * @param first counted from 0
   * @param size 1 to 200
   * @throws cn.tax12366.sms.organisation.access.NotPermitted if the caller watches over nobody
   */
  public Page<UrgentNotice> notices(LocalDate day, int first, int size) {
    return reports.notices(access.area(Act.SUPERVISE), day, Math.max(0, first), within(size));
  }

  private static int within(int size) {
    return Math.max(1, Math.min(LARGEST_PAGE, size));
  }
}
