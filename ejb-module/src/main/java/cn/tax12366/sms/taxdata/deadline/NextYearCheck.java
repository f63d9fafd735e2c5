package cn.tax12366.sms.taxdata.deadline;

import cn.tax12366.sms.calendar.WorkingCalendar;
import cn.tax12366.sms.organisation.AuthorityView;
import cn.tax12366.sms.organisation.duty.DutyCheck;
import cn.tax12366.sms.organisation.duty.DutyLack;
import cn.tax12366.sms.organisation.duty.LackView;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.List;

/**
 * From December on the holidays and the published deadlines of next year belong into the calendar:
 * without them nothing reminds of January. It is the province that lacks them.
 */
@ApplicationScoped
class NextYearCheck implements DutyCheck {

  @Inject private WorkingCalendar calendar;
  @Inject private FilingDeadlines deadlines;
  @Inject @BusinessTime private Clock clock;

  @Override
  public DutyLack lack() {
    return DutyLack.NEXT_YEAR_CALENDAR;
  }

  @Override
  public long count(AuthorityView area) {
    return area.getParentCode() == null && isLacking() ? 1 : 0;
  }

  @Override
  public List<LackView> list(AuthorityView area, int first, int size) {
    return first > 0 || count(area) == 0
        ? List.of()
        : List.of(
            LackView.until(
                area.getCode(),
                area.getName(),
                null,
                null,
                LocalDate.now(clock).withMonth(12).withDayOfMonth(31)));
  }

  private boolean isLacking() {
    LocalDate today = LocalDate.now(clock);
    Year next = Year.of(today.getYear() + 1);
    return today.getMonth() == Month.DECEMBER
        && !(calendar.isLoaded(next) && deadlines.published(next).isPresent());
  }
}
