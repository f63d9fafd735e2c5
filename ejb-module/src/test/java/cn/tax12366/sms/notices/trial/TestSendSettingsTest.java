package cn.tax12366.sms.notices.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R10.3")
class TestSendSettingsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 51})
  void neitherNothingAtAllNorAnyNumberIsALimit(int perDay) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TestSendSettings(perDay))
        .withMessage("sms.test-send.per-day must be from 1 to 50, not %d".formatted(perDay));
  }

  @Test
  void oneAndFiftyAre() {
    assertThat(new TestSendSettings(1).perDay()).isOne();
    assertThat(new TestSendSettings(50).perDay()).isEqualTo(50);
  }
}
