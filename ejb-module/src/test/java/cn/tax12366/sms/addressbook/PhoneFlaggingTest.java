package cn.tax12366.sms.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.maintenance.ChangeAct;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerChange;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerMaintenance;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.PhoneReached;
import cn.tax12366.sms.shared.PhoneUnreachable;
import cn.tax12366.sms.shared.PhonesHeardOf;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R7.2e")
class PhoneFlaggingTest {

  private static final Instant THEN = Instant.parse("2026-12-10T01:30:00Z");
  private static final Instant LATER = Instant.parse("2026-12-11T01:30:00Z");

  private Province province;

  @AfterEach
  void dismiss() {
    province.execute("delete from taxpayer_change");
    province.execute("delete from taxpayer_by_hand");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aNumberThatDoesNotExistIsFlaggedWithEveryTaxpayerThatHasIt(TestDatabase database) {
    province = Province.in(database);
    PhoneNumber shared = province.taxpayer(Province.JINSHUI).known();
    province.taxpayer(Province.ERQI).phone(shared).known();
    PhoneNumber other = province.taxpayer(Province.JINSHUI).known();
    province.execute("delete from recount_mark");

    hear(new PhonesHeardOf(List.of(new PhoneUnreachable(shared, "DB:0101", THEN)), List.of()));
    // The same may be told twice.
    hear(new PhonesHeardOf(List.of(new PhoneUnreachable(shared, "DB:0101", THEN)), List.of()));

    assertThat(phones("not reachable and void_code = 'DB:0101'"))
        .containsExactly(Province.sealed(shared), Province.sealed(shared));
    assertThat(phones("reachable")).containsExactly(Province.sealed(other));
    assertThat(
            province.strings(
                "select concat(working_phones, ' ', bad_phones) from taxpayer order by id"))
        .containsExactly("0 1", "0 1", "1 0");
    assertThat(province.strings("select authority_code from recount_mark order by authority_code"))
        .containsExactlyInAnyOrder(Province.JINSHUI.digits(), Province.ERQI.digits());
    assertThat(changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.getAct()).isEqualTo(ChangeAct.PHONE_VOID);
              assertThat(change.getReason()).isEqualTo("DB:0101");
              assertThat(change.getAt()).isEqualTo(THEN);
              assertThat(change.getOfficerName()).isNull();
            });
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aMessageThatArrivesClearsWhatACarrierSaidAndNeverWhatAPersonDid(TestDatabase database) {
    province = Province.in(database);
    PhoneNumber byHand = province.taxpayer(Province.JINSHUI).known();
    PhoneNumber byCarrier = province.taxpayer(Province.JINSHUI).known();
    PhoneNumber byBoth = province.taxpayer(Province.JINSHUI).known();
    province.container.as(Province.COUNTY_OPERATOR);
    markWrong(byHand);
    hear(
        new PhonesHeardOf(
            List.of(
                new PhoneUnreachable(byHand, "DB:0101", THEN),
                new PhoneUnreachable(byCarrier, "DB:0101", THEN),
                new PhoneUnreachable(byBoth, "DB:0101", THEN)),
            List.of()));
    markWrong(byBoth);

    hear(
        new PhonesHeardOf(
            List.of(),
            List.of(
                new PhoneReached(byHand, LATER),
                new PhoneReached(byCarrier, LATER),
                new PhoneReached(byBoth, LATER))));

    assertThat(phones("reachable and void_code is null"))
        .containsExactly(Province.sealed(byCarrier));
    assertThat(province.strings("select act from taxpayer_change where changed_by is null"))
        .containsExactlyInAnyOrder("PHONE_VOID", "PHONE_VOID", "PHONE_REACHED");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.5b")
  void nothingIsPreparedForANumberThatDoesNotExist(TestDatabase database) {
    province = Province.in(database);
    PhoneNumber gone = province.taxpayer(Province.JINSHUI).known();
    PhoneNumber there = province.taxpayer(Province.JINSHUI).known();
    hear(new PhonesHeardOf(List.of(new PhoneUnreachable(gone, "DB:0101", THEN)), List.of()));

    province.ruleInForce(Province.ZHENGZHOU);
    province.tick("2026-12-10T09:00");

    assertThat(province.strings("select phone from outbound_message"))
        .containsExactly(Province.sealed(there));
  }

  private void hear(PhonesHeardOf news) {
    province.container.as("system");
    province.container.get(PhoneFlagging.class).heed(news);
  }

  private void markWrong(PhoneNumber phone) {
    province.container.as(Province.COUNTY_OPERATOR);
    province
        .container
        .get(TaxpayerMaintenance.class)
        .markWrong(
            province.number(
                "select id from taxpayer_phone where phone = '" + Province.sealed(phone) + "'"),
            "空号");
  }

  private List<String> phones(String which) {
    return province.strings("select phone from taxpayer_phone where " + which + " order by id");
  }

  private List<TaxpayerChange> changes() {
    province.container.as(Province.COUNTY_OPERATOR);
    return province
        .container
        .get(TaxpayerMaintenance.class)
        .get(province.number("select min(id) from taxpayer"))
        .getChanges();
  }
}
