package cn.tax12366.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.shared.SegmentRule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PartBytesTest {

  @Test
  void aMessageInOnePartIsItsTextAlone() {
    assertThat(PartBytes.of("税a", 7, 1, 1)).containsExactly(0x7A, 0x0E, 0x00, 'a');
  }

  @Test
  void everyPartOfSeveralSaysWhichItIsAndNoneIsTooLong() {
    String text = "税\uD83D\uDE00".repeat(70);
    List<String> parts = SegmentRule.split(text);
    StringBuilder joined = new StringBuilder();
    for (int part = 1; part <= parts.size(); part++) {
      byte[] bytes = PartBytes.of(parts.get(part - 1), 0x1FE, part, parts.size());
      assertThat(bytes).hasSizeLessThanOrEqualTo(140);
      assertThat(bytes).startsWith(5, 0, 3, 0xFE, parts.size(), part);
      joined.append(new String(bytes, 6, bytes.length - 6, StandardCharsets.UTF_16BE));
    }
    assertThat(joined).hasToString(text);
  }

  @Test
  void theValidityIsSaidAsADurationWithinReason() {
    assertThat(Validity.relative(Duration.ofHours(72))).isEqualTo("000003000000000R");
    assertThat(Validity.relative(Duration.ofSeconds(3 * 3600 + 62))).isEqualTo("000000030102000R");
    assertThat(Validity.relative(Duration.ofSeconds(-1))).isEqualTo("000000000100000R");
    assertThat(Validity.relative(Duration.ofDays(400))).isEqualTo("000028000000000R");
  }
}
