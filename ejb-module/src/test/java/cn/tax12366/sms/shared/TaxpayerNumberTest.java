package cn.tax12366.sms.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxpayerNumberTest {

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "9141",
        "91410199FX00000171234",
        "1234567890123456",
        "4.10105E+17",
        "91410199FX000001七",
        "91410199FX000001/A"
      })
  void refusesWhatHasNoneOfTheFourShapes(String written) {
    assertThatThrownBy(() -> TaxpayerNumber.of(written))
        .isInstanceOf(MalformedTaxpayerNumber.class);
  }

  @Test
  void readsFullWidthLowerCaseAndSeparators() {
    assertThat(TaxpayerNumber.of(" ９１３５0100-m000 100y43 "))
        .isEqualTo(new TaxpayerNumber("91350100M000100Y43"));
  }

  @ParameterizedTest
  @CsvSource({
    "91350100M000100Y4A, false",
    "91350100M000100Y43, true",
    "91310110666007217T, true",
    // A letter that GB 32100 leaves out.
    "91310110I66007217T, false",
    // GB 11714 on the last nine.
    "410199666007218, false",
    "410199666007217, true",
    // GB 11643 on the first eighteen, and a day that exists.
    "11010519491231002001, false",
    "11010519491231002X01, true",
    "11010519491331002X01, false",
    // The old identity number and five zeros has no check digit, nor has it with two digits.
    "41019919000101000000, true",
    "41019900010100001, true"
  })
  void knowsWhetherTheCheckDigitHolds(String number, boolean holds) {
    assertThat(TaxpayerNumber.of(number).checkDigitHolds()).isEqualTo(holds);
  }

  @Test
  void aRegisteredNumberWithAWrongCheckDigitIsKeptButNotTakenFromTheKeyboard() {
    String early = "91350100M0001TGQXM";

    assertThat(TaxpayerNumber.of(early).checkDigitHolds()).isFalse();
    assertThatThrownBy(() -> TaxpayerNumber.entered(early))
        .isInstanceOf(TaxpayerNumberMistyped.class)
        .hasMessageContaining(early);
  }

  @ParameterizedTest
  @CsvSource({
    "91310110666007218T, 18",
    // A letter that GB 32100 leaves out stands before the check digit.
    "91310110I66007217T, 9",
    "410199666007218, 15",
    "11010519491231002001, 18"
  })
  @Tag("R7.2c")
  void aTypingErrorIsToldWithItsPosition(String number, int position) {
    assertThatThrownBy(() -> TaxpayerNumber.entered(number))
        .isInstanceOfSatisfying(
            TaxpayerNumberMistyped.class,
            refusal -> assertThat(refusal.arguments()).containsExactly(number, position));
  }
}
