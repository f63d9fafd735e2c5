package cn.tax12366.sms.addressbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.maintenance.ChangeAct;
import cn.tax12366.sms.addressbook.maintenance.Consent;
import cn.tax12366.sms.addressbook.maintenance.ConsentInTheFuture;
import cn.tax12366.sms.addressbook.maintenance.ConsentNeedsProof;
import cn.tax12366.sms.addressbook.maintenance.FilePhone;
import cn.tax12366.sms.addressbook.maintenance.NoSuchTaxpayerInArea;
import cn.tax12366.sms.addressbook.maintenance.PhoneSubscription;
import cn.tax12366.sms.addressbook.maintenance.SubscriptionMaintenance;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerMaintenance;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerOfColleague;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R4.5a")
@Tag("R4.5b")
@Tag("A6")
class SubscriptionMaintenanceTest {

  private static final String KEEPER = "14101050061";
  private static final String COLLEAGUE = "14101050062";
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);
  private static final Consent FORM = new Consent(ConsentWay.PAPER_FORM, "2026第17号", null);

  private Province province;
  private PhoneNumber number;
  private long taxpayer;
  private long phone;

  private void in(TestDatabase database) {
    province = Province.in(database);
    number = province.taxpayer(Province.JINSHUI).cancelled().known();
    taxpayer = province.number("select min(id) from taxpayer");
    phone = province.number("select min(id) from taxpayer_phone");
    OrganisationRegister register = province.container.get(OrganisationRegister.class);
    for (String code : List.of(KEEPER, COLLEAGUE)) {
      register.appoint(
          new NewOfficer(
              OfficerCode.of(code),
              "钱示例",
              Province.JINSHUI,
              DepartmentKind.FIELD_ADMINISTRATION,
              Set.of(OfficerRole.FIELD_ADMINISTRATOR)));
    }
    province.execute("update officer set must_change_password = false");
    province.execute(
        ("insert into entrusted_taxpayer (taxpayer_id, officer_code, entrusted_at)"
                + " values (%d, '%s', current_timestamp)")
            .formatted(taxpayer, KEEPER));
  }

  @AfterEach
  void dismiss() {
    province.execute("delete from taxpayer_change");
    province.execute("delete from entrusted_taxpayer");
    province.execute("delete from officer_role where officer_code like '1410105006%'");
    province.execute("delete from officer where code like '1410105006%'");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatWasClosedIsOpenedWithAProofAndEverythingStaysInTheHistory(TestDatabase database) {
    in(database);

    as(KEEPER).open(phone, SubscriptionKind.FILING_REMINDER, FORM);
    as(KEEPER)
        .open(
            phone,
            SubscriptionKind.NOTICE,
            new Consent(ConsentWay.IN_PERSON, "会计来电15400000901", LocalDate.of(2026, 12, 1)));
    as(KEEPER)
        .close(
            phone,
            SubscriptionKind.FILING_REMINDER,
            new Consent(ConsentWay.TEXT_MESSAGE, null, null));

    FilePhone seen = file();
    assertThat(seen.subscription(SubscriptionKind.NOTICE))
        .satisfies(
            now -> {
              assertThat(now.isOpen()).isTrue();
              assertThat(now.getWay()).isEqualTo(ConsentWay.IN_PERSON);
              assertThat(now.getProof()).isEqualTo("会计来电154****0901");
              assertThat(now.getGivenOn()).isEqualTo("2026-12-01");
              assertThat(now.getSourceName()).isEqualTo("钱示例");
            });
    assertThat(seen.subscription(SubscriptionKind.FILING_REMINDER).isOpen()).isFalse();
    assertThat(seen.getPastSubscriptions())
        .extracting(PhoneSubscription::isOpen, PhoneSubscription::getWay)
        .containsExactly(tuple(true, ConsentWay.PAPER_FORM), tuple(false, ConsentWay.LIST));
    assertThat(
            province.container.get(TaxpayerMaintenance.class).get(taxpayer).getChanges().stream()
                .map(change -> change.getAct() + " " + change.getBecomes()))
        .containsExactly(
            ChangeAct.SUBSCRIPTION_CLOSED + " FILING_REMINDER",
            ChangeAct.SUBSCRIPTION_OPENED + " NOTICE",
            ChangeAct.SUBSCRIPTION_OPENED + " FILING_REMINDER");
    assertThat(
            province.strings(
                "select act from audit_entry where act like 'taxpayers.sub%' order by id"))
        .containsExactly(
            "taxpayers.subscription-opened",
            "taxpayers.subscription-opened",
            "taxpayers.subscription-closed");
  }

  /** The easy wrong version takes the mere click for consent. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nothingIsOpenedWithoutAProofOrInTheNameOfAList(TestDatabase database) {
    in(database);
    SubscriptionMaintenance hand = as(KEEPER);
    SubscriptionKind kind = SubscriptionKind.FILING_REMINDER;

    for (Consent poor :
        List.of(
            new Consent(null, "2026第17号", TODAY),
            new Consent(ConsentWay.LIST, "12月名单", TODAY),
            new Consent(ConsentWay.PAPER_FORM, "  ", TODAY),
            new Consent(ConsentWay.IN_PERSON, null, TODAY),
            new Consent(ConsentWay.IN_PERSON, "长".repeat(61), TODAY))) {
      assertThatThrownBy(() -> hand.open(phone, kind, poor)).isInstanceOf(ConsentNeedsProof.class);
    }
    assertThatThrownBy(
            () ->
                hand.open(
                    phone, kind, new Consent(ConsentWay.PAPER_FORM, "17号", TODAY.plusDays(1))))
        .isInstanceOf(ConsentInTheFuture.class);
    assertThat(file().subscription(kind).isOpen()).isFalse();
    assertThat(province.number("select count(*) from subscription_past")).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2c")
  void onlyWhoKeepsTheTaxpayerSaysWhatItsPhoneWants(TestDatabase database) {
    in(database);
    SubscriptionKind kind = SubscriptionKind.FILING_REMINDER;

    assertThatThrownBy(() -> as(COLLEAGUE).open(phone, kind, FORM))
        .isInstanceOf(TaxpayerOfColleague.class);
    assertThatThrownBy(() -> as(Province.CITY_OPERATOR).open(phone, kind, FORM))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> as(Province.JIYUAN_OPERATOR).open(phone, kind, FORM))
        .isInstanceOf(NoSuchTaxpayerInArea.class);
    as(Province.COUNTY_OPERATOR).open(phone, kind, FORM);
    assertThat(file().subscription(kind).isOpen()).isTrue();
  }

  /** What he was told in person outlasts the list that comes the next night. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aListDoesNotOpenAgainWhatWasClosedByHand(TestDatabase database) {
    in(database);
    as(KEEPER).open(phone, SubscriptionKind.FILING_REMINDER, FORM);
    as(KEEPER)
        .close(
            phone,
            SubscriptionKind.FILING_REMINDER,
            new Consent(ConsentWay.IN_PERSON, "来厅取消", null));
    province.container.as("system");

    province.taxpayer(Province.JINSHUI).phone(number).known();

    assertThat(file().subscription(SubscriptionKind.FILING_REMINDER).isOpen()).isFalse();
  }

  private SubscriptionMaintenance as(String officer) {
    return province.container.as(officer).get(SubscriptionMaintenance.class);
  }

  private FilePhone file() {
    return province
        .container
        .as(KEEPER)
        .get(TaxpayerMaintenance.class)
        .get(taxpayer)
        .getPhones()
        .get(0);
  }
}
