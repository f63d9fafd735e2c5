package cn.tax12366.sms.outbound;

import static cn.tax12366.sms.Province.CITY_OPERATOR;
import static cn.tax12366.sms.Province.COUNTY_APPROVER;
import static cn.tax12366.sms.Province.COUNTY_OPERATOR;
import static cn.tax12366.sms.Province.JINSHUI;
import static cn.tax12366.sms.Province.LUOYANG_OPERATOR;
import static cn.tax12366.sms.Province.ZHENGZHOU;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.disclosure.RevealNeedsReason;
import cn.tax12366.sms.organisation.disclosure.TooManyReveals;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S21")
@Tag("R10.1c")
class MessagePhoneTest {

  private static final String REASON = "纳税人来电核对";
  private static final String AUDITED =
      "select actor || ' ' || subject || ' ' || outcome || ' ' || detail from audit_entry"
          + " where act = 'phone.revealed' order by id";

  private Province province;
  private PhoneNumber phone;
  private long message;

  private void messageIn(TestDatabase database) {
    province = Province.in(database);
    phone = province.taxpayer(JINSHUI).known();
    province.ruleInForce(ZHENGZHOU);
    province.tick("2026-12-10T09:00");
    message = province.number("select id from outbound_message");
  }

  private String revealedBy(String officer, String reason) {
    return province.container.as(officer).get(MessagePhone.class).reveal(message, reason);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theNumberIsShownForAReasonAndLeavesALineThatDoesNotRepeatIt(TestDatabase database) {
    messageIn(database);

    assertThat(revealedBy(COUNTY_OPERATOR, "  " + REASON + " ")).isEqualTo(phone.digits());

    assertThat(province.strings(AUDITED))
        .containsExactly(
            COUNTY_OPERATOR + " message:" + message + " DONE " + phone.masked() + ": " + REASON);
  }

  @Test
  void whoeverStandsAboveMaySeeItAndANeighbourIsToldNothing() {
    messageIn(TestDatabase.H2);

    assertThat(revealedBy(CITY_OPERATOR, REASON)).isEqualTo(phone.digits());
    assertThatThrownBy(() -> revealedBy(LUOYANG_OPERATOR, REASON))
        .isInstanceOf(UnknownMessage.class);
    assertThat(province.strings(AUDITED)).hasSize(1);
  }

  @Test
  void theRightToSeeMessagesIsNotTheRightToSeeNumbers() {
    messageIn(TestDatabase.H2);

    assertThat(
            province
                .container
                .as(COUNTY_APPROVER)
                .get(MessageSearch.class)
                .find(new MessageCriteria(JINSHUI, null, phone, null, 0, 10))
                .rows())
        .extracting(row -> row.getPhone().toString())
        .containsExactly(phone.masked());
    assertThatThrownBy(() -> revealedBy(COUNTY_APPROVER, REASON))
        .isInstanceOf(NotPermitted.class)
        .hasMessageContaining("article 10(1)");
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "   ", "核对", "aaaaaaaa", "1 1 1 1 1"})
  void whatSaysNothingIsNoReason(String reason) {
    messageIn(TestDatabase.H2);

    assertThatThrownBy(() -> revealedBy(COUNTY_OPERATOR, reason))
        .isInstanceOf(RevealNeedsReason.class);
    assertThat(province.strings(AUDITED)).isEmpty();
  }

  @Test
  void aReasonMayNotCarryTheNumberIntoTheAuditTrail() {
    messageIn(TestDatabase.H2);

    revealedBy(COUNTY_OPERATOR, "回拨" + phone.digits() + "核对");

    assertThat(province.strings(AUDITED).get(0))
        .doesNotContain(phone.digits())
        .endsWith("回拨" + phone.masked() + "核对");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nobodySeesMoreThanSixtyWithinAnHour(TestDatabase database) {
    messageIn(database);
    for (int i = 0; i < 60; i++) {
      revealedBy(COUNTY_OPERATOR, REASON);
    }
    province.container.at("2026-12-10T09:59");

    assertThatThrownBy(() -> revealedBy(COUNTY_OPERATOR, REASON))
        .isInstanceOf(TooManyReveals.class)
        .hasMessageContaining("60");
    List<String> audited = province.strings(AUDITED);
    assertThat(audited).hasSize(61);
    assertThat(audited.get(60)).contains("REFUSED");
    assertThat(revealedBy(CITY_OPERATOR, REASON)).isEqualTo(phone.digits());

    province.container.at("2026-12-10T10:00");
    assertThat(revealedBy(COUNTY_OPERATOR, REASON)).isEqualTo(phone.digits());
  }
}
