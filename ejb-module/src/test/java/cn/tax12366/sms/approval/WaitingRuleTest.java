package cn.tax12366.sms.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.lenient;
import static org.mockito.Mockito.mock;

import cn.tax12366.sms.calendar.WorkingCalendar;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.shared.OfficerCode;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Thursday, 10 December 2026 is a working day, Friday the 11th here a holiday. */
@Tag("R10.1e")
class WaitingRuleTest {

  private static final LocalDate HOLIDAY = LocalDate.of(2026, 12, 11);

  private final ApprovalSettings settings = mock(ApprovalSettings.class);
  private final WorkingCalendar calendar = mock(WorkingCalendar.class);

  @BeforeEach
  void twoHoursFromEightToSix() {
    lenient().when(settings.remindAfter()).thenReturn(2);
    lenient().when(settings.open()).thenReturn(LocalTime.of(8, 0));
    lenient().when(settings.close()).thenReturn(LocalTime.of(18, 0));
    lenient().when(calendar.isLoaded(any())).thenReturn(true);
    lenient()
        .when(calendar.isWorkingDay(any()))
        .thenAnswer(
            call -> {
              LocalDate day = call.getArgument(0);
              return !day.equals(HOLIDAY)
                  && !Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
            });
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-10T09:00, 2026-12-10T11:00",
    "2026-12-10T06:00, 2026-12-10T10:00",
    "2026-12-10T16:00, 2026-12-10T18:00",
    "2026-12-09T17:30, 2026-12-10T09:30",
    // Over the holiday and the weekend behind it.
    "2026-12-10T17:00, 2026-12-14T09:00",
    "2026-12-10T18:00, 2026-12-14T10:00",
    "2026-12-12T12:00, 2026-12-14T10:00"
  })
  void countsTheSendingHoursOfWorkingDays(String since, String remindedAt) {
    assertThat(at("2026-12-10T08:00").now().remindAt(moment(since))).isEqualTo(moment(remindedAt));
  }

  @Test
  void marksWhatHasWaitedForSoLong() {
    Approval waiting = submitted("2026-12-10T09:00", Snapshot.empty());

    assertThat(at("2026-12-10T10:59:59").now().of(waiting)).isEqualTo(ApprovalUrgency.FRESH);
    assertThat(at("2026-12-10T11:00").now().of(waiting)).isEqualTo(ApprovalUrgency.LONG);
  }

  /** The deadline of a reminder, and the last day of a publication. */
  @ParameterizedTest
  @ValueSource(strings = {"last-day", "due"})
  void marksWhatWouldMissItsLastDay(String fact) {
    Approval waiting =
        submitted("2026-12-14T17:00", Snapshot.empty().with(fact, LocalDate.of(2026, 12, 15)));

    assertThat(at("2026-12-14T23:59").now().of(waiting)).isEqualTo(ApprovalUrgency.FRESH);
    assertThat(at("2026-12-15T00:00").now().of(waiting)).isEqualTo(ApprovalUrgency.LAST_DAY);
    assertThat(at("2026-12-15T17:59").now().of(waiting)).isEqualTo(ApprovalUrgency.LAST_DAY);
    assertThat(at("2026-12-15T18:00").now().of(waiting)).isEqualTo(ApprovalUrgency.TOO_LATE);
  }

  @Test
  void goesByTheWeekdayInAYearThatIsNotLoadedYet() {
    lenient().when(calendar.isLoaded(any())).thenReturn(false);

    assertThat(at("2026-12-10T08:00").now().remindAt(moment("2026-12-10T17:00")))
        .isEqualTo(moment("2026-12-11T09:00"));
    assertThat(at("2026-12-10T08:00").now().remindAt(moment("2026-12-12T09:00")))
        .isEqualTo(moment("2026-12-14T10:00"));
  }

  private WaitingRule at(String moment) {
    return new WaitingRule(settings, calendar, Clock.fixed(moment(moment), ClockProducer.ZONE));
  }

  private static Approval submitted(String when, Snapshot snapshot) {
    return new Approval(
        "notice:1",
        OrganisationFixtures.unit("郑州市税务局").getCode(),
        "SERVICE_CENTRE_12366",
        OfficerCode.of("14101000001"),
        snapshot,
        1,
        Clock.fixed(moment(when), ClockProducer.ZONE));
  }

  private static Instant moment(String local) {
    return LocalDateTime.parse(local).atZone(ClockProducer.ZONE).toInstant();
  }
}
