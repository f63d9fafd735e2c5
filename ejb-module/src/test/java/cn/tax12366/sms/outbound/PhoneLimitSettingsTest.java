package cn.tax12366.sms.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("R8")
class PhoneLimitSettingsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 21})
  void neitherNothingAtAllNorAnyNumberIsALimit(int perPhoneAndDay) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PhoneLimitSettings(perPhoneAndDay))
        .withMessage(
            "sms.limit.per-phone-and-day must be from 1 to 20, not %d".formatted(perPhoneAndDay));
  }

  @Test
  void oneAndTwentyAre() {
    assertThat(new PhoneLimitSettings(1).perPhoneAndDay()).isOne();
    assertThat(new PhoneLimitSettings(20).perPhoneAndDay()).isEqualTo(20);
  }
}
