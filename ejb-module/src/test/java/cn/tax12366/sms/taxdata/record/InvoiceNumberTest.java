package cn.tax12366.sms.taxdata.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("R7.7")
class InvoiceNumberTest {

  @ParameterizedTest
  @CsvSource({
    // Zeros lost in front, as a spreadsheet does it.
    "4101991130, 1",
    "141011990001, 0000002",
    // A code too long, too short, missing.
    "41019911301, 00000001",
    "410199113, 00000001",
    "'', 00000001",
    // Nineteen digits, and a digital one with a code.
    "'', 2641000000000000003",
    "4101991130, 26410000000000000003",
    "4101991130, 0000000A"
  })
  void nothingIsAddedByGuess(String code, String number) {
    assertThatThrownBy(() -> InvoiceNumber.of(code, number))
        .isInstanceOf(MalformedInvoiceNumber.class);
  }

  @ParameterizedTest
  @CsvSource({
    "4101991130, 00000001, false",
    "１４１０１１９９０００１, 0000 0002, false",
    "'', 26410000000000000003, true"
  })
  void theThreeFormsAreRead(String code, String number, boolean digital) {
    assertThat(InvoiceNumber.of(code, number).isDigital()).isEqualTo(digital);
  }

  @Test
  void whatIsWrittenInAnotherWidthIsTheSameInvoice() {
    assertThat(InvoiceNumber.of("４１０１９９１１３０", " 00000001"))
        .isEqualTo(new InvoiceNumber("4101991130", "00000001"));
  }
}
