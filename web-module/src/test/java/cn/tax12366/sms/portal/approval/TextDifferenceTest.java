package cn.tax12366.sms.portal.approval;

import static cn.tax12366.sms.portal.approval.TextDifference.Part.Kind.ADDED;
import static cn.tax12366.sms.portal.approval.TextDifference.Part.Kind.REMOVED;
import static cn.tax12366.sms.portal.approval.TextDifference.Part.Kind.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.portal.approval.TextDifference.Part;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextDifferenceTest {

  @Test
  void equalTextsAreOneStretch() {
    assertThat(TextDifference.between("请按期申报。", "请按期申报。"))
        .containsExactly(new Part(SAME, "请按期申报。"));
  }

  @Test
  void showsWhatWasTakenOutAndWhatWasPutIn() {
    assertThat(TextDifference.between("请于{due}前申报。", "请尽快于{due}申报。"))
        .containsExactly(
            new Part(SAME, "请"),
            new Part(ADDED, "尽快"),
            new Part(SAME, "于{due}"),
            new Part(REMOVED, "前"),
            new Part(SAME, "申报。"));
  }

  @Test
  void anEmptyTextIsAllAddedOrAllRemoved() {
    assertThat(TextDifference.between("", "申报")).containsExactly(new Part(ADDED, "申报"));
    assertThat(TextDifference.between("申报", "")).containsExactly(new Part(REMOVED, "申报"));
    assertThat(TextDifference.between("", "")).isEmpty();
  }

  @Test
  void aCharacterOfTwoUnitsIsNotTornApart() {
    assertThat(TextDifference.between("😀", "😁"))
        .containsExactly(new Part(REMOVED, "😀"), new Part(ADDED, "😁"));
  }

  @Test
  void bothTextsCanBeReadBackFromIt() {
    String former = "{name}：{month}月征期您的{taxes}尚未申报，截止{due}。不再提醒请回QX。";
    String now = "{name}：您{month}月应申报的{taxes}尚未申报，申报期至{due}，请按期申报。回复QX取消服务。";
    List<Part> parts = TextDifference.between(former, now);

    assertThat(text(parts, REMOVED)).isEqualTo(former);
    assertThat(text(parts, ADDED)).isEqualTo(now);
  }

  private static String text(List<Part> parts, Part.Kind side) {
    return parts.stream()
        .filter(part -> part.kind() == SAME || part.kind() == side)
        .map(Part::text)
        .collect(Collectors.joining());
  }
}
