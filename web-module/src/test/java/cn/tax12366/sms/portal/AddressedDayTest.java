package cn.tax12366.sms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressedDayTest {

  @Test
  void isTheDayThatIsWritten() {
    assertThat(AddressedDay.of("2026-12-15")).contains(LocalDate.of(2026, 12, 15));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "tomorrow", "2026-02-30", "20261215", "2026-12-15 or 1=1"})
  void isNoneUnlessItIsADay(String written) {
    assertThat(AddressedDay.of(written)).isEmpty();
  }
}
