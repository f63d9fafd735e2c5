package cn.tax12366.sms.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.tax12366.sms.shared.RefusalText;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

@Tag("R9.3")
class FeeWordingTest {

  private static final Pattern UNSEEN = Pattern.compile("\\\\u([0-9a-f]{4})");

  @ParameterizedTest
  @CsvFileSource(
      resources = "fee-sentences.csv",
      delimiter = '|',
      numLinesToSkip = 2,
      encoding = "UTF-8")
  void findsWhatAsksForAFeeAndNothingElse(String sentence, String found) {
    List<FeeWord> words = FeeWording.in(written(sentence));

    if (found == null) {
      assertThat(words).as("%s", sentence).isEmpty();
    } else {
      assertThat(words).as("%s", sentence).isNotEmpty();
      assertThat(words.get(0).word()).isEqualTo(written(found));
    }
  }

  @Test
  void saysAllThatAsksAndWhere() {
    String text = "免费提醒\uD83D\uDE00！短 信费，每条0.1元";

    FeeAsked refusal = catchThrowableOfType(FeeAsked.class, () -> FeeWording.requireFree(text));

    assertThat(refusal.words()).containsExactly(new FeeWord("短 信费", 7), new FeeWord("每条0.1元", 12));
    assertThat(RefusalText.of(refusal, Locale.CHINESE))
        .contains("“短 信费”（第 7 字）", "“每条0.1元”（第 12 字）", "第九条");
    assertThat(refusal.getMessage()).contains("“短 信费” (character 7)", "article 9");
  }

  @Test
  void letsPassWhatSaysNothing() {
    FeeWording.requireFree(null);
    FeeWording.requireFree("");
    assertThat(FeeWording.in("。，！\u200b")).isEmpty();
  }

  @Test
  @Tag("R10.2b")
  void isAskedOfEveryTemplate() {
    assertThatThrownBy(() -> TemplateText.of("{name}请缴短{}信费"))
        .isInstanceOf(UnknownPlaceholder.class);
    assertThatThrownBy(() -> TemplateText.of("{name}您好，请缴纳\n短信\n费")).isInstanceOf(FeeAsked.class);
    assertThat(TemplateText.of("{name}您好，提醒不收取任何费用").body()).isNotEmpty();
  }

  /** A word that is not written as texts are compared would never be found. */
  @Test
  void allWordsAreWrittenAsTextsAreCompared() throws IOException {
    try (BufferedReader file =
        new BufferedReader(
            new InputStreamReader(
                FeeWording.class.getResourceAsStream("fee-wording.txt"), StandardCharsets.UTF_8))) {
      List<String> lines =
          file.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList();
      String traditional =
          lines.stream()
              .filter(line -> line.startsWith("same "))
              .map(line -> line.substring(7))
              .reduce("", String::concat);
      for (String line : lines) {
        assertThat(line).matches("(asks|before|after|innocent|same) \\S+( \\S+)?");
        if (!line.startsWith("same ")) {
          String word = line.substring(line.indexOf(' ') + 1);
          assertThat(word.codePoints().filter(each -> each != '¥'))
              .as(word)
              .allMatch(each -> Character.isLetterOrDigit(each) || "()|#?<!=[]".indexOf(each) >= 0)
              .noneMatch(each -> traditional.indexOf(each) >= 0);
          assertThat(Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT))
              .isEqualTo(word);
        }
      }
    }
  }

  private static String written(String sentence) {
    return UNSEEN
        .matcher(sentence)
        .replaceAll((MatchResult each) -> Character.toString(Integer.parseInt(each.group(1), 16)));
  }
}
