package cn.tax12366.sms.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.integration.list.ListLimits;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListLimitSettingsTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
  @Tag("S27")
  void noLimitIsSwitchedOff(int which) {
    int[] limits = {7, 7, 7, 7, 7, 7, 7};
    limits[which] = 0;

    assertThatThrownBy(() -> settings(limits)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eachLimitIsWhatIsSet() {
    assertThat(settings(1, 2, 3, 4, 5, 6, 7).limits())
        .isEqualTo(new ListLimits(1, 2, 3, 4, 5, 6, 7));
  }

  private static ListLimitSettings settings(int... limits) {
    return new ListLimitSettings(
        limits[0], limits[1], limits[2], limits[3], limits[4], limits[5], limits[6]);
  }
}
