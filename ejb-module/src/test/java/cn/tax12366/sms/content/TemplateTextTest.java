package cn.tax12366.sms.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTextTest {

  private static final Map<Placeholder, String> VALUES =
      Map.of(
          Placeholder.NAME, "示例商贸",
          Placeholder.MONTH, "12",
          Placeholder.TAXES, "增值税",
          Placeholder.DUE, "12月15日");

  @ParameterizedTest
  @ValueSource(
      strings = {"{nmae}", "{7*7}", "#{session}", "${name.class}", "{}", "{ name }", "{{name}}"})
  @Tag("S29")
  void refusesWhatIsNoPlaceholderAndNamesIt(String body) {
    assertThatThrownBy(() -> TemplateText.of("您好" + body))
        .isInstanceOf(UnknownPlaceholder.class)
        .hasMessageContaining("{name} {month} {taxes} {due}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{name", "name}", "{", "}{name}"})
  void refusesABraceThatStandsAlone(String body) {
    assertThatThrownBy(() -> TemplateText.of(body)).isInstanceOf(UnknownPlaceholder.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "\n"})
  void refusesATemplateWithoutText(String body) {
    assertThatThrownBy(() -> TemplateText.of(body)).isInstanceOf(EmptyTemplate.class);
  }

  @Test
  @Tag("R10.3c")
  void refusesASignTheAuthorBringsHimself() {
    assertThatThrownBy(() -> TemplateText.of("【某某银行】{name}您好"))
        .isInstanceOf(SignatureInTemplate.class);
  }

  @Test
  void mergesEveryPlaceholderWhereverItStands() {
    TemplateText text = TemplateText.of("{name}{name}：{month}月{taxes}，{due}");

    assertThat(text.merge(VALUES)).isEqualTo("示例商贸示例商贸：12月增值税，12月15日");
  }

  @Test
  @Tag("S29")
  void whatAValueContainsIsTextAndNothingElse() {
    Map<Placeholder, String> hostile =
        Map.of(
            Placeholder.NAME, "{due}${x}#{y}%n\\",
            Placeholder.MONTH, "12",
            Placeholder.TAXES, "$1",
            Placeholder.DUE, "{name}");

    assertThat(TemplateText.of("{name}，{taxes}，{due}").merge(hostile))
        .isEqualTo("{due}${x}#{y}%n\\，$1，{name}");
  }

  @Test
  void aLongValueIsShortenedWithoutCuttingAPair() {
    String emoji = "\uD83D\uDE00";

    assertThat(Placeholder.NAME.trimmed("甲".repeat(31))).isEqualTo("甲".repeat(29) + "…");
    assertThat(Placeholder.NAME.trimmed("甲".repeat(30))).isEqualTo("甲".repeat(30));
    assertThat(Placeholder.NAME.trimmed("甲".repeat(28) + emoji + "乙"))
        .isEqualTo("甲".repeat(28) + "…");
  }

  @Test
  void aValueCannotBreakTheLine() {
    assertThat(Placeholder.NAME.trimmed(" 示例\r\n商贸\u2028店 ")).isEqualTo("示例 商贸 店");
  }

  @Test
  void refusesATemplateWhoseLongestMessageDoesNotFitThreeShortMessages() {
    int room = 3 * 67 - TemplateText.SIGNATURE_ROOM - Placeholder.NAME.limit();

    assertThatThrownBy(() -> TemplateText.of("{name}" + "长".repeat(room + 2)))
        .isInstanceOfSatisfying(
            TemplateTooLong.class,
            refusal -> assertThat(refusal.arguments()).isEqualTo(List.of(2, 3)));
    assertThat(TemplateText.of("{name}" + "长".repeat(room)).body()).hasSize(room + 6);
  }

  @Test
  void aPlaceholderWithoutAValueIsAnErrorAndNotAHole() {
    assertThatThrownBy(() -> TemplateText.of("{due}").merge(Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("{due}");
  }
}
