package cn.tax12366.sms.notices;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.content.MessageSegments;
import cn.tax12366.sms.content.Placeholder;
import cn.tax12366.sms.content.Signature;
import cn.tax12366.sms.content.TemplateText;
import cn.tax12366.sms.notices.audience.Addressee;
import cn.tax12366.sms.notices.audience.Addressee.Unfiled;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ReminderTextTest {

  private static final ReminderText TEXT =
      new ReminderText(
          TemplateText.of(Province.BODY),
          new Signature("河南税务", "金水区税务局", "张示例"),
          Province.DEADLINE);

  @Test
  @Tag("R10.3c")
  void endsWithUnitAndRealNameAndBeginsWithTheSign() {
    assertThat(TEXT.to(owing("增值税")))
        .startsWith("【河南税务】")
        .endsWith("金水区税务局张示例")
        .contains("您12月应申报的增值税尚未申报", "申报期至12月15日");
  }

  @Test
  void namesEachTaxOnceHoweverManyPeriodsAreOpen() {
    assertThat(TEXT.to(owing("增值税", "增值税", "印花税"))).contains("应申报的增值税、印花税尚未申报");
  }

  @Test
  void namesAsManyTaxesAsFitAndSaysHowManyThereAre() {
    String[] taxes =
        IntStream.rangeClosed(1, 9).mapToObj(i -> "样本税种第" + i + "号").toArray(String[]::new);

    String named = TEXT.to(owing(taxes)).replaceAll(".*应申报的|尚未申报.*", "");

    assertThat(named).startsWith("样本税种第1号、").endsWith("等9项");
    assertThat(named.length()).isLessThanOrEqualTo(Placeholder.TAXES.limit());
  }

  @Test
  void namesTheTaxpayersOfAPhoneOrCountsThem() {
    assertThat(TEXT.to(List.of("甲商行", "乙商行"), 2, List.of("增值税"))).contains("甲商行、乙商行：");
    assertThat(TEXT.to(List.of("甲商行", "乙商行", "丙商行"), 40, List.of("增值税")))
        .contains("甲商行、乙商行、丙商行等40户：");
    String one = "示".repeat(40);
    assertThat(TEXT.to(List.of(one, "乙商行"), 2, List.of("增值税"))).contains("示".repeat(26) + "…等2户：");
  }

  @Test
  void theLongestMessageFitsThreeShortMessages() {
    Addressee longest =
        new Addressee(1, "示".repeat(200), "sealed", owing("税".repeat(40)).unfiled());

    assertThat(MessageSegments.of(TEXT.to(longest)).getCount()).isLessThanOrEqualTo(3);
  }

  private static Addressee owing(String... taxes) {
    List<Unfiled> unfiled = Stream.of(taxes).map(tax -> new Unfiled(1, tax)).toList();
    return new Addressee(1, "示例商贸", "sealed", unfiled);
  }
}
