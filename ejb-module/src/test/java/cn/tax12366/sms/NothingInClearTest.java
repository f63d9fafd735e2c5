package cn.tax12366.sms;

import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.inbound.InboundReception;
import cn.tax12366.sms.inbound.ReceivedText;
import cn.tax12366.sms.outbound.MessagePhone;
import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.outbound.dispatch.Receipt;
import cn.tax12366.sms.outbound.dispatch.ReceiptReception;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.Dump;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mockito.Mockito;

/** What a copy of the database tells of phones after the main story: nothing (S22). */
@Tag("S21")
@Tag("S22")
class NothingInClearTest {

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDumpOfTheDatabaseAfterTheMainStoryHoldsNoPhone(TestDatabase database) throws Exception {
    Province province = Province.in(database);
    List<PhoneNumber> phones = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      phones.add(province.taxpayer(JINSHUI).known());
    }
    phones.add(province.taxpayer(JINSHUI).cancelled().known());
    province.ruleInForce(ZHENGZHOU);
    province.tick("2026-12-10T09:00");
    String phone = phones.get(0).digits();
    province
        .container
        .with(MetricRegistry.class, Mockito.mock(MetricRegistry.class, Mockito.RETURNS_DEEP_STUBS))
        .get(ReceiptReception.class)
        .store(
            List.of(
                new Receipt(
                    "main", "1", "86" + phone, MessageStatus.DELIVERED, "DELIVRD", "000", "id:1"),
                new Receipt("main", "2", "+" + phone, null, null, null, "id:2")));
    province
        .container
        .get(InboundReception.class)
        .store(List.of(new ReceivedText("main", "86" + phone, "12366", "QX", 0, 1, 1)));
    province
        .container
        .as(COUNTY_OPERATOR)
        .get(MessagePhone.class)
        .reveal(
            Long.parseLong(province.strings("select max(id) from outbound_message").get(0)),
            "纳税人以" + phone + "来电核对");

    List<String> dump = Dump.of(province.database());

    assertThat(dump).hasSizeGreaterThan(60);
    for (String table :
        List.of(
            "taxpayer_phone",
            "subscription",
            "notice_recipient",
            "reminded_obligation",
            "outbound_message",
            "receipt_inbox",
            "inbound_message")) {
      assertThat(dump)
          .filteredOn(row -> row.startsWith(table + " "))
          .as(table)
          .isNotEmpty()
          .allMatch(row -> row.contains("| k1:"));
    }
    for (PhoneNumber each : phones) {
      assertThat(dump).noneMatch(row -> row.contains(each.digits()));
    }
    province.execute("delete from receipt_inbox");
    province.execute("delete from inbound_message");
  }
}
