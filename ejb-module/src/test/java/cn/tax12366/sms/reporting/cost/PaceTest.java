package cn.tax12366.sms.reporting.cost;

import static cn.tax12366.sms.reporting.cost.PaceBasis.LAST_MONTH;
import static cn.tax12366.sms.reporting.cost.PaceBasis.THIS_MONTH;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

@Tag("R9.1")
class PaceTest {

  @Test
  void carriesThePaceOfThisMonthToItsEnd() {
    Pace pace = new Pace(THIS_MONTH, 4, 10, true);

    assertThat(pace.forecast(400, 30, 9999)).as("today will still have its 100").isEqualTo(1500);
    assertThat(pace.forecast(400, 250, 9999)).as("today has had more").isEqualTo(1650);
    assertThat(pace.forecast(0, 0, 9999)).isZero();
  }

  @Test
  void carriesThePaceOfLastMonthWhereThisOneHasNoneYet() {
    Pace pace = new Pace(LAST_MONTH, 20, 21, true);

    assertThat(pace.forecast(0, 0, 2000)).isEqualTo(2200);
    assertThat(pace.forecast(90, 5, 2000)).isEqualTo(90 + 100 + 2100);
  }

  @Test
  void expectsNothingMoreOfARestDay() {
    assertThat(new Pace(THIS_MONTH, 2, 0, false).forecast(200, 7, 0)).isEqualTo(207);
    assertThat(new Pace(THIS_MONTH, 2, 0, true).forecast(200, 7, 0)).isEqualTo(300);
  }

  @Test
  void roundsTheDaysTogetherAndNotEachOfThem() {
    assertThat(new Pace(THIS_MONTH, 3, 3, false).forecast(100, 0, 0)).isEqualTo(200);
    assertThat(new Pace(THIS_MONTH, 3, 2, false).forecast(100, 0, 0)).isEqualTo(167);
  }

  @ParameterizedTest
  @EnumSource(
      value = PaceBasis.class,
      mode = Mode.EXCLUDE,
      names = {"THIS_MONTH", "LAST_MONTH"})
  void saysNothingWhereNothingTells(PaceBasis why) {
    assertThat(Pace.none(why).forecast(100, 10, 1000)).isNull();
  }
}
