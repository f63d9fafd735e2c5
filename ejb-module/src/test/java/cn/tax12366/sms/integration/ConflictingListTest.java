package cn.tax12366.sms.integration;

import static cn.tax12366.sms.integration.UploadParts.taxpayer;
import static cn.tax12366.sms.integration.list.ListContent.TAXPAYERS;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerMaintenance;
import cn.tax12366.sms.integration.list.ListField;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R7.2d")
@Tag("A14")
class ConflictingListTest {

  private static final String LIST =
      UploadParts.TAXPAYERS + taxpayer(1) + taxpayer(2) + taxpayer(3);

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theReceiptCountsWhatWasLeftAsItIsByHandAndTheSameListDoublesNothing(TestDatabase database) {
    UploadParts parts = UploadParts.in(database);
    parts.bring(TAXPAYERS, LIST);
    parts.as(Province.COUNTY_OPERATOR);
    parts
        .province
        .container
        .get(TaxpayerMaintenance.class)
        .markWrong(parts.province.number("select min(id) from taxpayer_phone"), "空号");
    parts.as(Province.CITY_OPERATOR);

    IntakeReceipt checked = parts.receipt(parts.check(TAXPAYERS, LIST));
    assertThat(checked.getConflicting()).isEqualTo(1);
    assertThat(parts.count("taxpayer_by_hand where undecided")).as("a check keeps none").isZero();

    for (int time = 0; time < 2; time++) {
      IntakeReceipt receipt = parts.bring(TAXPAYERS, LIST);
      assertThat(receipt.getUnchanged()).isEqualTo(3);
      assertThat(receipt.getConflicting()).isEqualTo(1);
      assertThat(receipt.getWarned()).isEqualTo(1);
      assertThat(parts.receipts().warnings(receipt.getPublicId(), 0, 10).rows())
          .singleElement()
          .satisfies(
              finding -> {
                assertThat(finding.getField()).contains(ListField.FILING_AGENT_PHONE);
                assertThat(finding.text(Locale.CHINA))
                    .contains("人工", "154****0001")
                    .doesNotContain(FictitiousNumbers.phone(1));
              });
      assertThat(parts.count("taxpayer_by_hand where undecided")).isEqualTo(1);
    }
    assertThat(parts.count("taxpayer_phone where not reachable")).isEqualTo(1);
  }
}
