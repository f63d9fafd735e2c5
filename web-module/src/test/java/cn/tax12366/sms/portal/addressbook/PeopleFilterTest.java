package cn.tax12366.sms.portal.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.portal.SoughtNumbers;
import cn.tax12366.sms.shared.PhoneNumber;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("S21")
class PeopleFilterTest {

  private static final String PHONE = "15400001234";

  private final StaffFilter filter = new StaffFilter(new SoughtNumbers());

  @Test
  void aPhoneThatIsTypedStandsNowhereInTheAddress() {
    filter.setTyped(PHONE);

    assertThat(filter.getSought()).isEqualTo(PhoneNumber.of(PHONE));
    assertThat(filter.getWords()).isNull();
    assertThat(filter.getTyped()).isNull();
    assertThat(filter.getNumber()).isNotBlank().doesNotContain("1234");
    assertThat(filter.isNarrow()).isTrue();
  }

  @Test
  void whatElseIsTypedTakesThePlaceOfThePhone() {
    filter.setTyped(PHONE);
    filter.setTyped("zyl");

    assertThat(filter.getWords()).isEqualTo("zyl");
    assertThat(filter.getSought()).isNull();
    assertThat(filter.getNumber()).isNull();
  }

  @Test
  void nothingTypedLeavesThePhoneThatIsLookedFor() {
    filter.setTyped(PHONE);
    String word = filter.getNumber();
    filter.setTyped(null);

    assertThat(filter.getNumber()).isEqualTo(word);
    assertThat(filter.getSought()).isEqualTo(PhoneNumber.of(PHONE));
  }

  @Test
  void aWordOfAnotherSessionLooksForNobody() {
    filter.setNumber("00000000");

    assertThat(filter.getSought()).isNull();
  }
}
