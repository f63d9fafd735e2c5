package cn.tax12366.sms.addressbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.TaxpayerResult.Conflict;
import cn.tax12366.sms.addressbook.maintenance.ChangeAct;
import cn.tax12366.sms.addressbook.maintenance.FilePhone;
import cn.tax12366.sms.addressbook.maintenance.ListConflict;
import cn.tax12366.sms.addressbook.maintenance.ListConflicts;
import cn.tax12366.sms.addressbook.maintenance.NoSuchConflict;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerMaintenance;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerRegistration;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.RowOutcome;
import cn.tax12366.sms.shared.TaxpayerNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R7.2d")
@Tag("A14")
class ListAgainstHandsTest {

  private static final String KEEPER = "14101050193";
  private static final PhoneNumber PHONE = PhoneNumber.of(FictitiousNumbers.phone(910));
  private static final PhoneNumber OTHER = PhoneNumber.of(FictitiousNumbers.phone(911));
  private static final TaxpayerNumber NUMBER = FictitiousNumbers.taxpayer(91);
  private static final String NAME = "示例商行";

  private Province province;
  private long taxpayer;

  /** One taxpayer with one phone, as a list has brought it. */
  private void in(TestDatabase database) {
    province = Province.in(database);
    province
        .container
        .get(OrganisationRegister.class)
        .appoint(
            new NewOfficer(
                OfficerCode.of(KEEPER),
                "钱示例",
                Province.JINSHUI,
                DepartmentKind.FIELD_ADMINISTRATION,
                Set.of(OfficerRole.FIELD_ADMINISTRATOR)));
    province.execute("update officer set must_change_password = false");
    bring(NAME, new PhoneEntry(PHONE, PhoneRole.FINANCE));
    taxpayer = province.number("select min(id) from taxpayer");
    province.execute(
        ("insert into entrusted_taxpayer (taxpayer_id, officer_code, entrusted_at)"
                + " values (%d, '%s', current_timestamp)")
            .formatted(taxpayer, KEEPER));
  }

  @AfterEach
  void dismiss() {
    province.execute("delete from taxpayer_change");
    province.execute("delete from taxpayer_by_hand");
    province.execute("delete from entrusted_taxpayer");
    province.execute("delete from officer_role where officer_code = '" + KEEPER + "'");
    province.execute("delete from officer where code = '" + KEEPER + "'");
  }

  /** Lists brought it back before, and so it was deleted every month anew. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aPhoneDeletedByHandIsNotBroughtBackByAList(TestDatabase database) {
    in(database);
    keep().removePhone(phoneId(PHONE), "号码已停用");
    province.execute("delete from subscription");

    TaxpayerResult result =
        bring(
            NAME,
            Optional.of(true),
            new PhoneEntry(PHONE, PhoneRole.FINANCE),
            new PhoneEntry(OTHER, PhoneRole.FILING_AGENT));

    // What nobody has touched is taken.
    assertThat(result.outcome()).isEqualTo(RowOutcome.CHANGED);
    assertThat(result.conflicts()).containsExactly(new Conflict(Optional.of(PHONE)));
    assertThat(phones()).extracting(FilePhone::getPhone).containsExactly(OTHER);
    assertThat(province.number("select count(*) from subscription")).isEqualTo(1);
    assertThat(conflicts().find(0, 10).rows())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.getAct()).isEqualTo(ChangeAct.PHONE_REMOVED);
              assertThat(conflict.getOfficerName()).isEqualTo("钱示例");
              assertThat(conflict.getMaskedPhone()).isEqualTo(PHONE.masked());
              assertThat(conflict.getRole()).isNull();
              assertThat(conflict.getListedRole()).isEqualTo(PhoneRole.FINANCE);
              assertThat(conflict.getListedBy()).isEqualTo("client:ctais");
            });
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theSameListAgainIsNoFurtherConflict(TestDatabase database) {
    in(database);
    keep().removePhone(phoneId(PHONE), "号码已停用");
    bring(NAME, new PhoneEntry(PHONE, PhoneRole.FINANCE));
    Instant listedAt = theOnlyConflict().getListedAt();
    province.container.at("2026-12-11T08:00");

    TaxpayerResult again = bring(NAME, new PhoneEntry(PHONE, PhoneRole.FINANCE));

    assertThat(again.outcome()).isEqualTo(RowOutcome.UNCHANGED);
    assertThat(again.conflicts()).hasSize(1);
    assertThat(theOnlyConflict().getListedAt()).isEqualTo(listedAt);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nothingIsOverwrittenThatWasCalledWrongHasAnotherRoleOrAnotherName(TestDatabase database) {
    in(database);
    bring(NAME, new PhoneEntry(OTHER, PhoneRole.FINANCE));
    keep().markWrong(phoneId(PHONE), "机主称不是本单位");
    keep().changeRole(phoneId(OTHER), PhoneRole.LEGAL_REPRESENTATIVE);
    register().rename(taxpayer, "示例新商行");

    TaxpayerResult result =
        bring(
            NAME,
            new PhoneEntry(PHONE, PhoneRole.FINANCE),
            new PhoneEntry(OTHER, PhoneRole.FINANCE));

    assertThat(result.outcome()).isEqualTo(RowOutcome.UNCHANGED);
    assertThat(result.conflicts()).hasSize(3);
    assertThat(province.strings("select name from taxpayer")).containsExactly("示例新商行");
    assertThat(phones()).extracting(FilePhone::isReachable).containsExactly(false, true);
    assertThat(phones())
        .extracting(FilePhone::getRole)
        .containsExactly(PhoneRole.FINANCE, PhoneRole.LEGAL_REPRESENTATIVE);
    assertThat(conflicts().find(0, 10).total()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whatTheListIsGivenIsAsTheListSaysAndListsChangeItAgain(TestDatabase database) {
    in(database);
    bring(NAME, new PhoneEntry(OTHER, PhoneRole.FINANCE));
    keep().removePhone(phoneId(PHONE), "号码已停用");
    keep().markWrong(phoneId(OTHER), "空号");
    register().rename(taxpayer, "示例新商行");
    bring(
        NAME,
        new PhoneEntry(PHONE, PhoneRole.FINANCE),
        new PhoneEntry(OTHER, PhoneRole.FILING_AGENT));

    conflicts()
        .find(0, 10)
        .rows()
        .forEach(each -> conflicts().takeList(each.getId(), each.getListedAt()));

    assertThat(conflicts().find(0, 10).total()).isZero();
    assertThat(province.strings("select name from taxpayer")).containsExactly(NAME);
    assertThat(phones()).extracting(FilePhone::getPhone).containsExactlyInAnyOrder(PHONE, OTHER);
    assertThat(phones()).extracting(FilePhone::isReachable).containsOnly(true);
    assertThat(keep().get(taxpayer).getTaxpayer().getWorkingPhones()).isEqualTo(2);
    assertThat(keep().get(taxpayer).getChanges().get(0).getAct()).isEqualTo(ChangeAct.LIST_TAKEN);
    assertThat(bring("示例第三商行", new PhoneEntry(PHONE, PhoneRole.FILING_AGENT)).outcome())
        .isEqualTo(RowOutcome.CHANGED);
    assertThat(
            province.number(
                "select count(*) from audit_entry where act = 'taxpayers.list-taken'"
                    + " and actor = '"
                    + Province.COUNTY_OPERATOR
                    + "'"))
        .isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void whereTheHandIsKeptTheSameWordsAreNotAskedAboutAgainAndOthersAre(TestDatabase database) {
    in(database);
    keep().removePhone(phoneId(PHONE), "号码已停用");
    bring(NAME, new PhoneEntry(PHONE, PhoneRole.FINANCE));
    ListConflict conflict = theOnlyConflict();

    conflicts().keepHand(conflict.getId(), conflict.getListedAt());

    assertThat(phones()).isEmpty();
    TaxpayerResult same = bring(NAME, new PhoneEntry(PHONE, PhoneRole.FINANCE));
    assertThat(same.outcome()).isEqualTo(RowOutcome.UNCHANGED);
    assertThat(same.conflicts()).isEmpty();
    assertThat(conflicts().find(0, 10).total()).isZero();
    assertThatThrownBy(() -> conflicts().takeList(conflict.getId(), conflict.getListedAt()))
        .isInstanceOf(NoSuchConflict.class);
    assertThat(bring(NAME, new PhoneEntry(PHONE, PhoneRole.LEGAL_REPRESENTATIVE)).conflicts())
        .hasSize(1);
    assertThat(province.strings("select act from audit_entry where act = 'taxpayers.hand-kept'"))
        .hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aListThatHasCaughtUpTakesItsConflictBack(TestDatabase database) {
    in(database);
    register().rename(taxpayer, "示例新商行");
    bring(NAME);
    assertThat(conflicts().find(0, 10).total()).isEqualTo(1);

    assertThat(bring("示例新商行").conflicts()).isEmpty();

    assertThat(conflicts().find(0, 10).total()).isZero();
    // An older list that comes in late overwrites nothing either.
    assertThat(bring(NAME).conflicts()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nobodyDecidesAboutWhatHeHasNotSeen(TestDatabase database) {
    in(database);
    register().rename(taxpayer, "示例新商行");
    bring(NAME);
    ListConflict seen = theOnlyConflict();
    province.container.at("2026-12-11T08:00");
    bring("示例第三商行");

    assertThatThrownBy(() -> conflicts().takeList(seen.getId(), seen.getListedAt()))
        .isInstanceOf(NoSuchConflict.class);
    assertThat(province.strings("select name from taxpayer")).containsExactly("示例新商行");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aCheckCountsTheSameConflictsAndKeepsNone(TestDatabase database) {
    in(database);
    register().rename(taxpayer, "示例新商行");

    assertThat(
            province
                .container
                .as("system")
                .get(TaxpayerIntake.class)
                .compare("client:ctais", List.of(entry(NAME, Optional.empty())), any -> true)
                .get(0)
                .conflicts())
        .containsExactly(new Conflict(Optional.empty()));
    assertThat(conflicts().find(0, 10).total()).isZero();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  void onlyManagersOfTheCountyDecide(TestDatabase database) {
    in(database);
    register().rename(taxpayer, "示例新商行");
    bring(NAME);
    ListConflict conflict = theOnlyConflict();

    ListConflicts ofKeeper = province.container.as(KEEPER).get(ListConflicts.class);
    assertThatThrownBy(() -> ofKeeper.find(0, 10)).isInstanceOf(NotPermitted.class);
    ListConflicts elsewhere =
        province.container.as(Province.JIYUAN_OPERATOR).get(ListConflicts.class);
    assertThat(elsewhere.find(0, 10).total()).isZero();
    assertThatThrownBy(() -> elsewhere.takeList(conflict.getId(), conflict.getListedAt()))
        .isInstanceOf(NoSuchConflict.class);
  }

  private TaxpayerResult bring(String name, PhoneEntry... phones) {
    return bring(name, Optional.empty(), phones);
  }

  private TaxpayerResult bring(String name, Optional<Boolean> subscribed, PhoneEntry... phones) {
    return province
        .container
        .as("system")
        .get(TaxpayerIntake.class)
        .store("client:ctais", List.of(entry(name, subscribed, phones)), any -> true)
        .get(0);
  }

  private static TaxpayerEntry entry(
      String name, Optional<Boolean> subscribed, PhoneEntry... phones) {
    return new TaxpayerEntry(
        NUMBER,
        Optional.empty(),
        name,
        Province.JINSHUI,
        Optional.of(TaxpayerKind.COMPANY),
        List.of(phones),
        subscribed);
  }

  private TaxpayerMaintenance keep() {
    return province.container.as(KEEPER).get(TaxpayerMaintenance.class);
  }

  private TaxpayerRegistration register() {
    return province.container.as(KEEPER).get(TaxpayerRegistration.class);
  }

  private ListConflicts conflicts() {
    return province.container.as(Province.COUNTY_OPERATOR).get(ListConflicts.class);
  }

  private ListConflict theOnlyConflict() {
    assertThat(conflicts().find(0, 10).rows()).hasSize(1);
    return conflicts().find(0, 10).rows().get(0);
  }

  private List<FilePhone> phones() {
    return keep().get(taxpayer).getPhones();
  }

  private long phoneId(PhoneNumber sought) {
    return phones().stream()
        .filter(each -> each.getPhone().equals(sought))
        .findFirst()
        .orElseThrow()
        .getId();
  }
}
