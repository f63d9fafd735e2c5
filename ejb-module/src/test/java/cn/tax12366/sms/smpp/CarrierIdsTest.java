package cn.tax12366.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.outbound.route.LinkDefinition;
import cn.tax12366.sms.outbound.route.LinkDefinition.IdMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CarrierIdsTest {

  @ParameterizedTest
  @CsvSource({
    "AS_IS, 00012aB, 12AB",
    "AS_IS, 0, 000",
    "HEX_THEN_DECIMAL, 1F, 31",
    "HEX_THEN_DECIMAL, 0000001f, 0031",
    "DECIMAL_THEN_HEX, 31, 1f",
    "HEX_THEN_DECIMAL, ffffffffffffffff, 18446744073709551615"
  })
  void theIdOfTheResponseMeetsTheIdOfTheReceipt(IdMode mode, String response, String receipt) {
    LinkDefinition link = link(mode);

    assertThat(CarrierIds.ofReceipt(link, receipt))
        .isEqualTo(CarrierIds.ofResponse(link, response));
  }

  @Test
  void differentIdsAndDifferentGroupsNeverMeet() {
    LinkDefinition link = link(IdMode.AS_IS);

    assertThat(CarrierIds.ofReceipt(link, "10")).isNotEqualTo(CarrierIds.ofResponse(link, "1"));
    assertThat(CarrierIds.ofReceipt(link, "1"))
        .isNotEqualTo(CarrierIds.ofReceipt(LinkDefinition.of("b", "h", 1, "", ""), "1"));
    assertThat(CarrierIds.ofReceipt(link, " ")).isNull();
  }

  private static LinkDefinition link(IdMode mode) {
    return new LinkDefinition(
        "a",
        "h",
        1,
        false,
        LinkDefinition.Bind.TRX,
        "",
        "",
        1,
        0,
        "12366",
        "a",
        mode,
        LinkDefinition.Addressing.USUAL,
        "");
  }
}
