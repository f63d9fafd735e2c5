package cn.tax12366.sms.content;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.shared.SegmentRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageSegmentsTest {

  @ParameterizedTest(name = "{0} units: {1} messages, {2} too many, room for {3}")
  @CsvSource({
    "0, 1, 0, 70",
    "70, 1, 0, 0",
    "71, 2, 1, 63",
    "134, 2, 64, 0",
    "135, 3, 1, 66",
    "201, 3, 67, 0"
  })
  void saysHowFarTheNextBorderIs(int units, int count, int excess, int room) {
    MessageSegments segments = MessageSegments.of("a".repeat(units));

    assertThat(segments.getUnits()).isEqualTo(units);
    assertThat(segments.getCount()).isEqualTo(count);
    assertThat(segments.getExcess()).isEqualTo(excess);
    assertThat(segments.getRoom()).isEqualTo(room);
  }

  @Test
  void removingTheExcessSavesAMessageAlsoWhereAPairCostOne() {
    String text = "a".repeat(66) + "\uD83D\uDE00" + "b".repeat(66);
    MessageSegments segments = MessageSegments.of(text);

    assertThat(segments.getCount()).isEqualTo(3);
    String shorter = text.substring(0, text.length() - segments.getExcess());
    assertThat(MessageSegments.of(shorter).getCount()).isEqualTo(2);
  }

  @Test
  void countsWhatIsCut() {
    String text = "【河南税务】" + "税\uD83D\uDE00".repeat(60);

    assertThat(MessageSegments.of(text).getCount()).isEqualTo(SegmentRule.split(text).size());
  }
}
