package cn.tax12366.sms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.shared.PhoneNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S21")
class SoughtNumbersTest {

  private final SoughtNumbers numbers = new SoughtNumbers();

  @Test
  void aNumberHasAWordThatTellsNothingOfIt() {
    PhoneNumber number = PhoneNumber.of("15400001234");

    String word = numbers.wordFor(number);

    assertThat(word).doesNotContain("1540", "1234");
    assertThat(numbers.of(word)).contains(number);
    assertThat(numbers.wordFor(number)).isEqualTo(word);
    assertThat(numbers.wordFor(PhoneNumber.of("15400001235"))).isNotEqualTo(word);
  }

  @Test
  void theWordOfAnotherSessionMeansNothing() {
    String word = new SoughtNumbers().wordFor(PhoneNumber.of("15400001234"));

    assertThat(numbers.of(word)).isEmpty();
  }

  @Test
  void onlyTheLatestNumbersAreKept() {
    String first = numbers.wordFor(PhoneNumber.of("15400000000"));
    for (int i = 1; i <= 50; i++) {
      numbers.wordFor(PhoneNumber.of(String.format("154%08d", i)));
    }

    assertThat(numbers.of(first)).isEmpty();
  }
}
