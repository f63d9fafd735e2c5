package cn.tax12366.sms.portal.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.outbound.CoursePoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressChartTest {

  private static final Instant NINE = Instant.parse("2026-12-10T01:00:00Z");

  @Test
  void thereIsNothingToDrawBeforeTheFirstCount() {
    assertThat(ProgressChart.of(List.of(), 100, NINE)).isNull();
  }

  @Test
  void beginsAtNoughtAndReachesTheTopWhenAllAreSent() {
    ProgressChart chart =
        ProgressChart.of(
            List.of(
                new CoursePoint(NINE, 50, 0, 0), new CoursePoint(NINE.plusSeconds(1), 100, 20, 5)),
            100,
            null);

    assertThat(chart.getSent()).isEqualTo("M52.0 164.0L380.0 88.0L708.0 12.0");
    assertThat(chart.getDelivered()).endsWith("L708.0 133.6");
    assertThat(chart.getFailed()).endsWith("L708.0 156.4");
    assertThat(chart.getSentArea()).endsWith("L708.0 164L52 164Z");
  }

  @Test
  void goesOnLevelToTheMomentUpToWhichItIsDrawn() {
    ProgressChart chart =
        ProgressChart.of(
            List.of(new CoursePoint(NINE, 0, 0, 0), new CoursePoint(NINE.plusSeconds(5), 50, 0, 0)),
            100,
            NINE.plusSeconds(10));

    assertThat(chart.getSent()).isEqualTo("M52.0 164.0L380.0 88.0L708.0 88.0");
    assertThat(chart.getMoments().get(0).label()).isEqualTo("09:00:00");
    assertThat(chart.getMoments().get(chart.getMoments().size() - 1).label()).isEqualTo("09:00:10");
  }

  @Test
  void levelsAreRoundNumbersFromNoughtUpwards() {
    assertThat(levels(816)).containsExactly("0", "200", "400", "600", "800");
    assertThat(levels(1000)).containsExactly("0", "200", "400", "600", "800", "1,000");
    assertThat(levels(3)).containsExactly("0", "1", "2", "3");
    assertThat(levels(103_000)).containsExactly("0", "50,000", "100,000");
  }

  @Test
  void aDayOfSendingIsDrawnWithFewPointsTheLastAmongThem() {
    List<CoursePoint> day = new ArrayList<>();
    for (int i = 0; i <= 3600; i++) {
      day.add(new CoursePoint(NINE.plusSeconds(10L * i), i, i / 2, 0));
    }
    ProgressChart chart = ProgressChart.of(day, 3600, null);

    assertThat(chart.getSent().split("L")).hasSizeLessThanOrEqualTo(181);
    assertThat(chart.getSent()).startsWith("M52.0 164.0").endsWith("L708.0 12.0");
    assertThat(chart.getMoments().get(0).label()).isEqualTo("09:00");
    assertThat(chart.getRows()).hasSizeLessThanOrEqualTo(12);
    assertThat(chart.getRows().get(0).sent()).as("the newest first").isEqualTo(3600);
  }

  private static List<String> levels(int total) {
    return ProgressChart.of(List.of(new CoursePoint(NINE, 0, 0, 0)), total, null)
        .getLevels()
        .stream()
        .map(ProgressChart.Tick::label)
        .toList();
  }
}
