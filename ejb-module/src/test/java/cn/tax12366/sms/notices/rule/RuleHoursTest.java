package cn.tax12366.sms.notices.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.shared.RefusalText;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At what times of day a rule may be due, whatever the hours of the sending window. */
@Tag("R8.1")
@Tag("R7.5b")
class RuleHoursTest {

  @ParameterizedTest
  @CsvSource({
    "08:00, 18:00, 18:00, true",
    "08:00, 18:00, 23:59, true",
    "08:00, 18:00, 17:59, false",
    "08:00, 18:00, 17:51, false",
    "09:00, 17:00, 17:30, true",
    "17:58, 17:59, 17:59, true"
  })
  void refusesWhatTheClosedWindowWouldKeep(String open, String close, String at, boolean over) {
    RuleHours hours = hours(open, close);
    LocalTime dueAt = LocalTime.parse(at);

    assertThatThrownBy(() -> hours.require(dueAt)).isInstanceOf(RuleTooLate.class);
    assertThat(hours.isOver(dueAt)).isEqualTo(over);
  }

  @ParameterizedTest
  @CsvSource({
    "08:00, 18:00, 00:00",
    "08:00, 18:00, 07:59",
    "08:00, 18:00, 08:00",
    "08:00, 18:00, 17:50",
    "09:00, 20:00, 19:50",
    // Open for a minute: what is due before goes out in it.
    "17:58, 17:59, 09:00",
    "17:58, 17:59, 17:58",
    "00:00, 00:05, 00:00"
  })
  void takesWhatGoesOutOnItsDay(String open, String close, String at) {
    RuleHours hours = hours(open, close);
    LocalTime dueAt = LocalTime.parse(at);

    assertThatCode(() -> hours.require(dueAt)).doesNotThrowAnyException();
    assertThat(hours.isOver(dueAt)).isFalse();
  }

  @Test
  void namesTheHours() {
    RuleTooLate refusal =
        new RuleTooLate(LocalTime.of(18, 30), LocalTime.of(17, 50), SendingWindow.REGULATION);

    assertThat(RefusalText.of(refusal, Locale.CHINESE))
        .isEqualTo("发送时间 18:30 太晚：对纳税人只在 08:00–18:00 发送，到时当天已不能再发。提醒规则的发送时间最迟为 17:50。");
    assertThat(refusal)
        .hasMessage(
            "18:30 is too late: taxpayers are sent to between 08:00 and 18:00 only, and by then"
                + " nothing would go on that day any more. A reminder rule is due at 17:50 at the"
                + " latest.");
  }

  private static RuleHours hours(String open, String close) {
    SendingWindowSettings settings = mock(SendingWindowSettings.class);
    when(settings.window())
        .thenReturn(new SendingWindow(LocalTime.parse(open), LocalTime.parse(close)));
    return new RuleHours(settings);
  }
}
