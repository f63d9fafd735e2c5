package cn.tax12366.sms.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentRuleTest {

  private static final String EMOJI = "\uD83D\uDE00";

  @ParameterizedTest(name = "{0} units take {1}")
  @CsvSource({"0, 1", "1, 1", "70, 1", "71, 2", "134, 2", "135, 3", "160, 3", "201, 3", "202, 4"})
  void countsSeventyInOneAndSixtySevenInEachOfSeveral(int units, int parts) {
    assertThat(SegmentRule.count("税".repeat(units))).isEqualTo(parts);
  }

  @Test
  void aPairAtTheCutMovesToTheNextPartWhole() {
    String text = "a".repeat(66) + EMOJI + "b".repeat(66);

    assertThat(SegmentRule.split(text))
        .containsExactly("a".repeat(66), EMOJI + "b".repeat(65), "b");
    assertThat(SegmentRule.count(text)).as("134 units, but the pair costs a part").isEqualTo(3);
  }

  @Test
  void seventyUnitsOfPairsStillGoWhole() {
    assertThat(SegmentRule.split(EMOJI.repeat(35))).hasSize(1);
  }

  @Test
  void whatIsSplitJoinsToTheSameTextAndIsCountedTheSame() {
    Random random = new Random(12366);
    for (int i = 0; i < 2_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(300); length > 0; length--) {
        text.append(random.nextInt(3) == 0 ? EMOJI : "税");
      }
      List<String> parts = SegmentRule.split(text.toString());

      assertThat(String.join("", parts)).isEqualTo(text.toString());
      assertThat(parts).hasSize(SegmentRule.count(text.toString()));
      assertThat(parts).allMatch(part -> part.length() <= SegmentRule.SINGLE);
      assertThat(parts)
          .noneMatch(part -> !part.isEmpty() && Character.isLowSurrogate(part.charAt(0)));
    }
  }
}
