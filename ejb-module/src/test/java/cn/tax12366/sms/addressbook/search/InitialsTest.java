package cn.tax12366.sms.addressbook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R7.2a")
class InitialsTest {

  @ParameterizedTest
  @CsvSource({
    "示例商行, slsh",
    "重庆小面（金水店）, cqxmjsd",
    "演示洛阳金川商贸有限公司, yslyjcsmyxgs",
    "ＡＢＣ 示例123, abcsl123",
    "示例㐂𠮷商行, slsh"
  })
  void areThoseOfEachCharacter(String name, String initials) {
    assertThat(Initials.of(Initials.plain(name))).isEqualTo(initials);
  }

  /** Otherwise a part of a name would not be found by the pieces of the whole. */
  @Test
  void ofAPartAreAPartOfThoseOfTheWhole() {
    String name = Initials.plain("样本郑州重行长乐（集团）都会ABC9有限责任公司");
    for (int from = 0; from < name.length(); from++) {
      for (int to = from + 1; to <= name.length(); to++) {
        assertThat(Initials.of(name)).contains(Initials.of(name.substring(from, to)));
      }
    }
  }

  /** Every part that says more than a legal form lies in each of the stretches it names. */
  @Test
  void everyPartOfANameIsFoundByItsPieces() {
    String name = Initials.plain("示例洛阳金川（商贸）有限责任公司");
    long taxpayer = (1L << 39) - 1;
    var entries = Pieces.entries(name, taxpayer);
    int stretches = 0;
    for (int from = 0; from < name.length(); from++) {
      for (int to = from + 2; to <= name.length(); to++) {
        String part = name.substring(from, to);
        for (Pieces.Stretch each : Pieces.ofName(part)) {
          stretches++;
          assertThat(entries).as(part).anyMatch(entry -> lies(entry, each));
        }
        String initials = Initials.of(part);
        if (initials.length() > 1) {
          for (Pieces.Stretch each : Pieces.ofInitials(initials)) {
            stretches++;
            assertThat(entries).as(initials).anyMatch(entry -> lies(entry, each));
          }
        }
      }
    }
    assertThat(stretches).isGreaterThan(500);
    assertThat(entries).allMatch(entry -> entry % Pieces.TAXPAYERS == taxpayer && entry > 0);
    assertThat(Pieces.ofName("有限公司")).isEmpty();
    assertThat(Pieces.ofInitials("yxgs")).isEmpty();
  }

  private static boolean lies(long entry, Pieces.Stretch stretch) {
    return entry >= stretch.from() && entry < stretch.before();
  }

  @Test
  void aWordIsLookedForByWhatItIsMadeOf() {
    assertThat(SoughtWords.of("slsh").by()).isEqualTo(SoughtWords.By.INITIALS);
    assertThat(SoughtWords.of(" ９１４1-01 ").text()).isEqualTo("914101");
    assertThat(SoughtWords.of("ＡＢＣ商行")).isEqualTo(new SoughtWords(SoughtWords.By.NAME, "ABC商行"));
    assertThat(SoughtWords.of("示%_\\例").values()).containsExactly("%示\\%\\_\\\\例%");
    assertThatThrownBy(() -> SoughtWords.of("示")).isInstanceOf(WordsTooShort.class);
    assertThatThrownBy(() -> SoughtWords.of("914")).isInstanceOf(WordsTooShort.class);
    assertThatThrownBy(() -> SoughtWords.of("s")).isInstanceOf(WordsTooShort.class);
  }
}
