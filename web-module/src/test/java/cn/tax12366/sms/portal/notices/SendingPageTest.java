package cn.tax12366.sms.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.calendar.Holiday;
import cn.tax12366.sms.notices.NoticeStatus;
import cn.tax12366.sms.notices.NoticeView;
import cn.tax12366.sms.notices.PlannedNotice;
import cn.tax12366.sms.notices.RepeatState;
import cn.tax12366.sms.notices.SendingDay;
import cn.tax12366.sms.portal.NoticePhase;
import cn.tax12366.sms.portal.notices.SendingPage.Week;
import cn.tax12366.sms.taxdata.deadline.Deadline;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The days of the plan as the page puts them together. */
class SendingPageTest {

  /** A Thursday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);

  @Test
  void daysWithoutAnythingStandTogetherWithinTheirWeekAndTodayAlone() {
    List<Week> weeks = weeks(12, Set.of(TODAY.plusDays(5)), Set.of());

    assertThat(weeks)
        .extracting(SendingPageTest::lines)
        .containsExactly(
            List.of("10", "11", "12-13"), List.of("14", "15", "16-18", "19-20"), List.of("21"));
    assertThat(weeks.get(1).first()).isEqualTo("2026-12-14");
    assertThat(weeks.get(1).last()).isEqualTo("2026-12-20");
    assertThat(weeks.get(2).last()).isEqualTo("2026-12-21");
  }

  @Test
  void aDeadlineAndTheFirstDayOfAHolidayBeginALineOfTheirOwn() {
    List<Week> weeks =
        weeks(5, Set.of(), Set.of(TODAY.plusDays(2), TODAY.plusDays(3), TODAY.plusDays(4)));
    assertThat(lines(weeks.get(0))).containsExactly("10", "11", "12-13");
    assertThat(lines(weeks.get(1))).containsExactly("14");

    List<SendingDay> days = days(3, Set.of(), Set.of());
    when(days.get(1).getDeadlines()).thenReturn(List.of(mock(Deadline.class)));
    assertThat(lines(SendingPage.weeks(days, TODAY.minusDays(1)).get(0)))
        .containsExactly("10", "11", "12");
  }

  @Test
  @Tag("R7.5b")
  void whatIsToBeSaidAgainIsPlannedForItsDayAndWaitsForNoHours() {
    assertThat(phase(NoticeStatus.RELEASED, RepeatState.COMING, false))
        .isEqualTo(RepeatState.COMING);
    assertThat(phase(NoticeStatus.RELEASED, RepeatState.DUE, false)).isEqualTo(RepeatState.DUE);
    assertThat(phase(NoticeStatus.RELEASED, RepeatState.COMING, true))
        .as("held back with the first")
        .isEqualTo(NoticePhase.SUSPENDED);
    assertThat(phase(NoticeStatus.PAUSED, RepeatState.COMING, true)).isEqualTo(NoticePhase.PAUSED);
    assertThat(phase(NoticeStatus.SUBMITTED, RepeatState.COMING, false))
        .isEqualTo(NoticePhase.WAITING);
  }

  private static Enum<?> phase(NoticeStatus first, RepeatState state, boolean held) {
    NoticeView notice = mock(NoticeView.class);
    when(notice.getStatus()).thenReturn(first);
    PlannedNotice planned = mock(PlannedNotice.class);
    when(planned.getNotice()).thenReturn(notice);
    when(planned.isHeld()).thenReturn(held);
    when(planned.isRepeatToCome()).thenReturn(true);
    when(planned.getState()).thenReturn(state);
    when(planned.getFrom()).thenReturn(LocalTime.of(9, 30));
    return new SendingPage().phase(planned);
  }

  private static List<Week> weeks(int count, Set<LocalDate> busy, Set<LocalDate> holidays) {
    return SendingPage.weeks(days(count, busy, holidays), TODAY);
  }

  private static List<SendingDay> days(int count, Set<LocalDate> busy, Set<LocalDate> holidays) {
    return Stream.iterate(TODAY, day -> day.plusDays(1))
        .limit(count)
        .map(day -> day(day, !busy.contains(day), holidays.contains(day)))
        .toList();
  }

  private static SendingDay day(LocalDate date, boolean idle, boolean holiday) {
    SendingDay day = mock(SendingDay.class);
    when(day.getDate()).thenReturn(date);
    when(day.isIdle()).thenReturn(idle);
    when(day.getDeadlines()).thenReturn(List.of());
    when(day.isRest())
        .thenReturn(holiday || date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0);
    when(day.getHoliday()).thenReturn(holiday ? new Holiday(date, true, "示例节") : null);
    return day;
  }

  private static List<String> lines(Week week) {
    return week.stretches().stream()
        .map(
            each ->
                each.isLong()
                    ? number(each.getDay()) + "-" + number(each.getLast())
                    : number(each.getDay()))
        .toList();
  }

  private static String number(SendingDay day) {
    return String.valueOf(day.getDate().getDayOfMonth());
  }
}
