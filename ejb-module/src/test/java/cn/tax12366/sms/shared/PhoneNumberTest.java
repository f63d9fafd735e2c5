package cn.tax12366.sms.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        " ",
        "12366",
        "0371-65900000",
        "15400000",
        "154000000011",
        "+4915400000001",
        "1795115400000001",
        "25400000001",
        "1540000000a"
      })
  void refusesWhatIsNoMainlandMobileNumber(String written) {
    assertThatThrownBy(() -> PhoneNumber.of(written)).isInstanceOf(MalformedPhoneNumber.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "15400000001",
        "+8615400000001",
        "0086 154 0000 0001",
        "86-154-0000-0001",
        "１５４０００００００１",
        " 154 0000 0001 "
      })
  void readsTheNumberAsPeopleWriteIt(String written) {
    assertThat(PhoneNumber.of(written).digits()).isEqualTo("15400000001");
  }

  @Test
  void showsItselfMasked() {
    assertThat(PhoneNumber.of("15400000001")).hasToString("154****0001");
  }

  @Test
  void refusalNamesWhatAndWhyInBothLanguagesWithoutTheWholeNumber() {
    MalformedPhoneNumber refusal = new MalformedPhoneNumber("154000000011");

    assertThat(RefusalText.of(refusal, Locale.SIMPLIFIED_CHINESE))
        .contains("154…11")
        .contains("11 位");
    assertThat(RefusalText.of(refusal, Locale.ENGLISH))
        .contains("154…11")
        .contains("eleven digits");
    assertThat(refusal.getMessage()).doesNotContain("154000000011");
  }
}
