package cn.tax12366.sms.shared.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S22")
class SealingTest {

  private static final String PHONE = "15400000001";

  private final Key first = TestKeys.key("k1", 1);
  private final Key second = TestKeys.key("k2", 2);
  private final Sealing sealing = new Sealing(new KeyRing(List.of(first)));

  @Test
  void whatWasSealedOpensAgain() {
    assertThat(sealing.openText(Purpose.PHONE, sealing.sealAlike(Purpose.PHONE, PHONE)))
        .isEqualTo(PHONE);
    assertThat(sealing.openText(Purpose.LIST_ROW, sealing.seal(Purpose.LIST_ROW, "纳税人，空")))
        .isEqualTo("纳税人，空");
  }

  @Test
  void aSealedPhoneNamesItsKeyAndShowsNothingOfTheNumber() {
    assertThat(sealing.sealAlike(Purpose.PHONE, PHONE))
        .matches("k1:[A-Za-z0-9_-]{52}")
        .doesNotContain("154", "0001");
  }

  @Test
  void thePhoneLooksTheSameEachTimeAndEveryPhoneDifferent() {
    assertThat(sealing.sealAlike(Purpose.PHONE, PHONE))
        .isEqualTo(sealing.sealAlike(Purpose.PHONE, PHONE));
    Set<String> nonces = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      String sealed = sealing.sealAlike(Purpose.PHONE, String.format("154%08d", i));
      nonces.add(sealed.substring(3, 19));
    }
    assertThat(nonces).hasSize(10_000);
  }

  @Test
  void whatIsNotSearchedForLooksDifferentEachTime() {
    assertThat(sealing.seal(Purpose.LIST_ROW, PHONE))
        .isNotEqualTo(sealing.seal(Purpose.LIST_ROW, PHONE));
  }

  @Test
  void aValueOfOnePurposeIsNothingForAnother() {
    String sealed = sealing.sealAlike(Purpose.PHONE, PHONE);

    assertThatThrownBy(() -> sealing.open(Purpose.LIST_ROW, sealed)).isInstanceOf(NotOpened.class);
    assertThat(sealing.sealAlike(Purpose.LIST_ROW, PHONE)).isNotEqualTo(sealed);
  }

  @Test
  void aChangedOrCutOrForeignValueIsRefusedWithoutBeingQuoted() {
    String sealed = sealing.sealAlike(Purpose.PHONE, PHONE);
    char other = sealed.charAt(30) == 'A' ? 'B' : 'A';

    for (String wrong :
        List.of(
            sealed.substring(0, 30) + other + sealed.substring(31),
            sealed.substring(0, 20),
            "k1:",
            "k1:***",
            "k9" + sealed.substring(2),
            PHONE,
            ":" + PHONE,
            "")) {
      assertThatThrownBy(() -> sealing.open(Purpose.PHONE, wrong))
          .as(wrong)
          .isInstanceOf(NotOpened.class)
          .hasMessageNotContaining(PHONE);
    }
  }

  @Test
  void theNewestKeySealsAndAllOfThemOpen() {
    String old = sealing.sealAlike(Purpose.PHONE, PHONE);
    Sealing both = new Sealing(new KeyRing(List.of(first, second)));

    assertThat(both.openText(Purpose.PHONE, old)).isEqualTo(PHONE);
    assertThat(both.sealAlike(Purpose.PHONE, PHONE)).startsWith("k2:");
  }

  @Test
  void withoutTheKeyFileNothingIsSealed() {
    assertThatThrownBy(() -> new Sealing().seal(Purpose.PHONE, PHONE))
        .isInstanceOf(IllegalStateException.class);
  }
}
