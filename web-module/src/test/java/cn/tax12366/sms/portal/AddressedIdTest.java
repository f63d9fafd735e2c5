package cn.tax12366.sms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressedIdTest {

  @ParameterizedTest
  @CsvSource({
    ",0",
    "'',0",
    "-1,0",
    "17 or 1=1,0",
    "9999999999999999999,0",
    "17,17",
    "999999999999999999,999999999999999999"
  })
  void isNothingUnlessItIsANumber(String written, long number) {
    assertThat(AddressedId.number(written)).isEqualTo(number);
  }
}
