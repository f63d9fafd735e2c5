package cn.tax12366.sms.addressbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.maintenance.ChangeAct;
import cn.tax12366.sms.addressbook.maintenance.DeletedTaxpayer;
import cn.tax12366.sms.addressbook.maintenance.ListConflict;
import cn.tax12366.sms.addressbook.maintenance.ListConflicts;
import cn.tax12366.sms.addressbook.maintenance.NewTaxpayer;
import cn.tax12366.sms.addressbook.maintenance.NoSuchTaxpayerInArea;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerChange;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerChangeNeedsReason;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerDeletedBefore;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerFile;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerKnownAlready;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerKnownElsewhere;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerMaintenance;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerNameUnfit;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerOfColleague;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerRegistration;
import cn.tax12366.sms.addressbook.search.BookUpkeep;
import cn.tax12366.sms.addressbook.search.TaxpayerCriteria;
import cn.tax12366.sms.addressbook.search.TaxpayerSearch;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.RowOutcome;
import cn.tax12366.sms.shared.TaxpayerNumber;
import cn.tax12366.sms.shared.TaxpayerNumberMistyped;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R7.2c")
@Tag("R7.2d")
@Tag("A13")
class TaxpayerRegistrationTest {

  private static final String KEEPER = "14101050194";
  private static final String COLLEAGUE = "14101050102";
  private static final TaxpayerNumber NUMBER = FictitiousNumbers.taxpayer(601);
  private static final PhoneNumber PHONE = PhoneNumber.of(FictitiousNumbers.phone(601));

  private Province province;

  private void in(TestDatabase database) {
    province = Province.in(database);
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
  }

  @AfterEach
  void dismiss() {
    province.execute("delete from taxpayer_change");
    province.execute("delete from taxpayer_by_hand");
    province.execute("delete from entrusted_taxpayer");
    province.execute("delete from officer_role where officer_code like '1410105010%'");
    province.execute("delete from officer where code like '1410105010%'");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whoLooksAfterATaxpayerAddsItAndItIsEntrustedToHim(TestDatabase database) {
    in(database);

    long id = as(KEEPER).addOwn(taxpayer(NUMBER.value(), Province.JINSHUI));
    as(KEEPER).changeState(id, TaxpayerState.SUSPENDED_BUSINESS, "停业登记");

    TaxpayerFile file = file(id);
    assertThat(file.isDeletable()).as("it is his own").isTrue();
    assertThat(file.getTaxpayer().getNumber()).isEqualTo(NUMBER);
    assertThat(file.getTaxpayer().getState()).isEqualTo(TaxpayerState.SUSPENDED_BUSINESS);
    assertThat(file.getTaxpayer().getWorkingPhones()).isEqualTo(1);
    assertThat(file.getChanges())
        .extracting(TaxpayerChange::getAct)
        .containsExactly(ChangeAct.STATE_CHANGED, ChangeAct.PHONE_ADDED, ChangeAct.ADDED);
    // Lists take their ids by the thousand: the next one meets none of these.
    assertThat(bring(FictitiousNumbers.taxpayer(602), "示例商行").outcome())
        .isEqualTo(RowOutcome.ADDED);
    assertThat(province.strings("select act from audit_entry where act like 'taxpayers.%'"))
        .containsExactlyInAnyOrder("taxpayers.added", "taxpayers.state");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatIsMistypedOrKnownAlreadyIsRefused(TestDatabase database) {
    in(database);
    String mistyped = NUMBER.value().substring(0, 17) + (NUMBER.value().endsWith("A") ? "B" : "A");
    bring(FictitiousNumbers.taxpayer(602), "示例商行");
    province
        .container
        .as("system")
        .get(TaxpayerIntake.class)
        .store(
            "test",
            List.of(entry(FictitiousNumbers.taxpayer(603), "他县商行", Province.JIYUAN)),
            any -> true);
    TaxpayerRegistration book = as(KEEPER);

    assertThatThrownBy(() -> book.addOwn(taxpayer(mistyped, Province.JINSHUI)))
        .isInstanceOf(TaxpayerNumberMistyped.class)
        .hasMessageContaining("18");
    assertThatThrownBy(
            () -> book.addOwn(taxpayer(FictitiousNumbers.taxpayer(602).value(), Province.JINSHUI)))
        .isInstanceOf(TaxpayerKnownAlready.class);
    assertThatThrownBy(
            () -> book.addOwn(taxpayer(FictitiousNumbers.taxpayer(603).value(), Province.JINSHUI)))
        .isInstanceOf(TaxpayerKnownElsewhere.class)
        .hasMessageNotContaining("他县商行");
    assertThatThrownBy(() -> book.addOwn(taxpayer(NUMBER.value(), Province.JIYUAN)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () ->
                book.addOwn(
                    new NewTaxpayer(
                        NUMBER.value(),
                        null,
                        " ",
                        Province.JINSHUI,
                        TaxpayerKind.COMPANY,
                        null,
                        null)))
        .isInstanceOf(TaxpayerNameUnfit.class);
    assertThat(province.number("select count(*) from taxpayer")).isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void managersOfTheCountyAddAndRestoreAndNeverDelete(TestDatabase database) {
    in(database);
    long his = as(KEEPER).addOwn(taxpayer(NUMBER.value(), Province.JINSHUI));
    TaxpayerRegistration county = as(Province.COUNTY_OPERATOR);

    long added = county.add(taxpayer(FictitiousNumbers.taxpayer(602).value(), Province.JINSHUI));
    county.rename(added, "示例新商行");
    assertThatThrownBy(() -> county.delete(added, "重复登记")).isInstanceOf(NotPermitted.class);
    assertThat(province.number("select count(*) from entrusted_taxpayer"))
        .as("to nobody yet")
        .isEqualTo(1);
    assertThatThrownBy(() -> as(COLLEAGUE).delete(his, "重复登记"))
        .isInstanceOf(TaxpayerOfColleague.class);
    assertThatThrownBy(() -> as(KEEPER).delete(his, " "))
        .isInstanceOf(TaxpayerChangeNeedsReason.class);
    as(KEEPER).delete(his, "重复登记");
    assertThatThrownBy(() -> as(Province.JIYUAN_OPERATOR).restore(his))
        .isInstanceOf(NoSuchTaxpayerInArea.class);
    as(Province.COUNTY_OPERATOR).restore(his);

    assertThat(file(his).getPhones()).hasSize(1);
    assertThat(file(his).isDeletable()).as("still entrusted to him").isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aDeletedTaxpayerGetsNoMessageAndIsFoundAmongTheDeletedOnesOnly(TestDatabase database) {
    in(database);
    province.taxpayer(Province.JINSHUI).known();
    PhoneNumber there = province.taxpayer(Province.JINSHUI).known();
    long gone = province.number("select min(id) from taxpayer");
    String number = FictitiousNumbers.taxpayer(610).value();
    province.execute("update taxpayer set number = '" + number + "' where id = " + gone);
    province.execute(
        ("insert into entrusted_taxpayer (taxpayer_id, officer_code, entrusted_at)"
                + " values (%d, '%s', current_timestamp)")
            .formatted(gone, KEEPER));

    as(KEEPER).delete(gone, "重复登记");

    recount();
    TaxpayerSearch search = province.container.as(KEEPER).get(TaxpayerSearch.class);
    assertThat(search.find(criteria(null)).total()).isEqualTo(1);
    assertThat(search.find(criteria(number)).rows()).isEmpty();
    assertThat(search.find(gone)).isEmpty();
    province.container.as("system");
    assertThat(province.container.get(AddressBook.class).find(TaxpayerNumber.of(number))).isEmpty();
    assertThat(as(KEEPER).deleted(0, 10).rows())
        .extracting(DeletedTaxpayer::getId)
        .containsExactly(gone);
    assertThatThrownBy(
            () -> as(KEEPER).addOwn(taxpayer(FictitiousNumbers.taxpayer(9).value(), number)))
        .isInstanceOf(TaxpayerDeletedBefore.class);

    province.ruleInForce(Province.ZHENGZHOU);
    province.tick("2026-12-10T09:00");
    assertThat(province.strings("select phone from outbound_message"))
        .containsExactly(Province.sealed(there));

    as(KEEPER).restore(gone);
    recount();
    assertThat(province.container.as(KEEPER).get(TaxpayerSearch.class).find(criteria(null)).total())
        .isEqualTo(2);
    assertThat(as(KEEPER).deleted(0, 10).total()).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("A14")
  void noListBringsBackWhatSomebodyHasDeletedUnlessItIsDecidedSo(TestDatabase database) {
    in(database);
    long id = as(KEEPER).addOwn(taxpayer(NUMBER.value(), Province.JINSHUI));
    as(KEEPER).delete(id, "重复登记");

    TaxpayerResult result = bring(NUMBER, "示例商行");

    assertThat(result.outcome()).isEqualTo(RowOutcome.UNCHANGED);
    assertThat(result.conflicts()).hasSize(1);
    assertThat(province.number("select count(*) from taxpayer where active")).isZero();
    ListConflicts conflicts =
        province.container.as(Province.COUNTY_OPERATOR).get(ListConflicts.class);
    ListConflict conflict = conflicts.find(0, 10).rows().get(0);
    assertThat(conflict.getAct()).isEqualTo(ChangeAct.DELETED);
    conflicts.takeList(conflict.getId(), conflict.getListedAt());

    assertThat(province.number("select count(*) from taxpayer where active")).isEqualTo(1);
    assertThat(bring(NUMBER, "示例新商行").outcome()).isEqualTo(RowOutcome.CHANGED);
  }

  private TaxpayerRegistration as(String officer) {
    return province.container.as(officer).get(TaxpayerRegistration.class);
  }

  private TaxpayerFile file(long id) {
    return province.container.as(KEEPER).get(TaxpayerMaintenance.class).get(id);
  }

  private void recount() {
    BookUpkeep upkeep = province.container.as("system").get(BookUpkeep.class);
    while (upkeep.countOne()) {
      // Until all are.
    }
  }

  private static TaxpayerCriteria criteria(String words) {
    return new TaxpayerCriteria(Province.JINSHUI, words, null, null, null, null, 0, 10);
  }

  private static NewTaxpayer taxpayer(String number, AuthorityCode unit) {
    return new NewTaxpayer(
        number, null, "示例商行", unit, TaxpayerKind.COMPANY, PHONE, PhoneRole.FINANCE);
  }

  private static NewTaxpayer taxpayer(String number, String legacyNumber) {
    return new NewTaxpayer(
        number, legacyNumber, "示例商行", Province.JINSHUI, TaxpayerKind.COMPANY, null, null);
  }

  private TaxpayerResult bring(TaxpayerNumber number, String name) {
    return province
        .container
        .as("system")
        .get(TaxpayerIntake.class)
        .store("test", List.of(entry(number, name, Province.JINSHUI)), any -> true)
        .get(0);
  }

  private static TaxpayerEntry entry(TaxpayerNumber number, String name, AuthorityCode unit) {
    return new TaxpayerEntry(
        number,
        Optional.empty(),
        name,
        unit,
        Optional.of(TaxpayerKind.COMPANY),
        List.of(),
        Optional.empty());
  }
}
