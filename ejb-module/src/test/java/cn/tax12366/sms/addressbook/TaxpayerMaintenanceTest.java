package cn.tax12366.sms.addressbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.Province;
import cn.tax12366.sms.addressbook.maintenance.ChangeAct;
import cn.tax12366.sms.addressbook.maintenance.FilePhone;
import cn.tax12366.sms.addressbook.maintenance.NoSuchTaxpayerInArea;
import cn.tax12366.sms.addressbook.maintenance.PhoneChangeNeedsReason;
import cn.tax12366.sms.addressbook.maintenance.PhoneKnownAlready;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerChange;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerFile;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerMaintenance;
import cn.tax12366.sms.addressbook.maintenance.TaxpayerOfColleague;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("R7.2c")
@Tag("R7.2d")
@Tag("A13")
class TaxpayerMaintenanceTest {

  private static final PhoneNumber NEW = PhoneNumber.of(FictitiousNumbers.phone(900));
  private static final String KEEPER = "14101050081";
  private static final String COLLEAGUE = "14101050082";

  private Province province;
  private long taxpayer;

  private void in(TestDatabase database) {
    province = Province.in(database);
    province.taxpayer(Province.JINSHUI).known();
    taxpayer = province.number("select min(id) from taxpayer");
    OrganisationRegister register = province.container.get(OrganisationRegister.class);
    for (String code : new String[] {KEEPER, COLLEAGUE}) {
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
    province.execute("delete from taxpayer_by_hand");
    province.execute("delete from entrusted_taxpayer");
    province.execute("delete from officer_role where officer_code like '1410105008%'");
    province.execute("delete from officer where code like '1410105008%'");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theKeeperAddsChangesAndDeletesAndEverythingStaysInTheHistory(TestDatabase database) {
    in(database);
    TaxpayerMaintenance book = as(KEEPER);

    book.addPhone(taxpayer, NEW, PhoneRole.FINANCE);
    long added = phone(NEW);
    book.changeRole(added, PhoneRole.FILING_AGENT);
    book.markWrong(added, "机主称不是本单位，请打15400000901");
    assertThat(book.get(taxpayer).getTaxpayer().getWorkingPhones()).isEqualTo(1);
    assertThat(book.get(taxpayer).getTaxpayer().getBadPhones()).isEqualTo(1);
    book.removePhone(added, "号码已停用");
    book.confirm(taxpayer);

    TaxpayerFile file = book.get(taxpayer);
    assertThat(file.isDeletable()).isTrue();
    assertThat(file.getPhones()).extracting(FilePhone::getPhone).doesNotContain(NEW).hasSize(1);
    assertThat(file.getChanges())
        .extracting(TaxpayerChange::getAct)
        .containsExactly(
            ChangeAct.CONFIRMED,
            ChangeAct.PHONE_REMOVED,
            ChangeAct.PHONE_WRONG,
            ChangeAct.PHONE_ROLE,
            ChangeAct.PHONE_ADDED);
    assertThat(file.getChanges().get(2).getReason()).isEqualTo("机主称不是本单位，请打154****0901");
    assertThat(file.getChanges().get(3))
        .satisfies(
            change -> {
              assertThat(change.getWas()).isEqualTo("FINANCE");
              assertThat(change.getBecomes()).isEqualTo("FILING_AGENT");
              assertThat(change.getOfficerName()).isEqualTo("钱示例");
              assertThat(change.getMaskedPhone()).isEqualTo(NEW.masked());
            });
    assertThat(
            province.strings(
                "select act from audit_entry where act like 'taxpayers.%' order by id"))
        .containsExactly(
            "taxpayers.phone-added",
            "taxpayers.phone-role",
            "taxpayers.phone-wrong",
            "taxpayers.phone-removed",
            "taxpayers.confirmed");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void managersOfTheCountyAddAndChangeAndNeverDelete(TestDatabase database) {
    in(database);
    TaxpayerMaintenance book = as(Province.COUNTY_OPERATOR);

    book.addPhone(taxpayer, NEW, PhoneRole.FINANCE);
    long added = phone(NEW);
    book.markWrong(added, "空号");

    assertThatThrownBy(() -> book.removePhone(added, "空号")).isInstanceOf(NotPermitted.class);
    assertThat(book.get(taxpayer).isChangeable()).isTrue();
    assertThat(book.get(taxpayer).isDeletable()).isFalse();
    assertThatThrownBy(() -> book.addPhone(taxpayer, NEW, PhoneRole.FINANCE))
        .isInstanceOf(PhoneKnownAlready.class)
        .hasMessageNotContaining(NEW.digits());
    assertThatThrownBy(() -> book.markWrong(added, " ")).isInstanceOf(PhoneChangeNeedsReason.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void aColleagueLooksAndChangesNothing(TestDatabase database) {
    in(database);
    TaxpayerMaintenance book = as(COLLEAGUE);
    long phone = province.number("select min(id) from taxpayer_phone");

    assertThat(book.get(taxpayer).isChangeable()).isFalse();
    assertThatThrownBy(() -> book.addPhone(taxpayer, NEW, PhoneRole.FINANCE))
        .isInstanceOf(TaxpayerOfColleague.class);
    assertThatThrownBy(() -> book.removePhone(phone, "空号")).isInstanceOf(TaxpayerOfColleague.class);
    assertThat(province.number("select count(*) from taxpayer_change")).isZero();
    assertThat(
            province.number(
                "select count(*) from audit_entry where act = 'taxpayers.of-colleague'"
                    + " and outcome = 'REFUSED'"))
        .isEqualTo(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  void nobodyElsewhereSeesIt(TestDatabase database) {
    in(database);
    TaxpayerMaintenance book = as(Province.JIYUAN_OPERATOR);
    long phone = province.number("select min(id) from taxpayer_phone");

    assertThatThrownBy(() -> book.get(taxpayer)).isInstanceOf(NoSuchTaxpayerInArea.class);
    assertThatThrownBy(() -> book.markWrong(phone, "空号")).isInstanceOf(NoSuchTaxpayerInArea.class);
    assertThatThrownBy(() -> book.reveal(phone, "纳税人来电核对"))
        .isInstanceOf(NoSuchTaxpayerInArea.class);
  }

  /** The one elsewhere comes first: it is the one that must not be counted. */
  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.2b")
  void aPhoneTellsWhichOthersOfOnesAreaHaveIt(TestDatabase database) {
    in(database);
    PhoneNumber agent = PhoneNumber.of(province.phones("select phone from taxpayer_phone").get(0));
    province.taxpayer(Province.XIGONG).phone(agent).known();
    province.taxpayer(Province.ERQI).phone(agent).known();
    for (int i = 0; i < 6; i++) {
      province.taxpayer(Province.JINSHUI).phone(agent).known();
    }

    FilePhone seen = as(KEEPER).get(taxpayer).getPhones().get(0);
    assertThat(seen.getOthers()).isEqualTo(6);
    assertThat(seen.getFirstOthers())
        .hasSize(5)
        .allSatisfy(
            other ->
                assertThat(
                        province.number(
                            "select count(*) from taxpayer where authority_code = '"
                                + Province.JINSHUI.digits()
                                + "' and id = "
                                + other.getId()
                                + " and id <> "
                                + taxpayer))
                    .isEqualTo(1));
    assertThat(as(Province.CITY_OPERATOR).get(taxpayer).getPhones().get(0).getOthers())
        .isEqualTo(7);
    assertThat(as(KEEPER).get(taxpayer).getPhones().get(0).getSource()).isNotEmpty();
    as(KEEPER).addPhone(taxpayer, NEW, PhoneRole.FINANCE);
    assertThat(as(KEEPER).get(taxpayer).getPhones().get(1).getSourceName()).isEqualTo("钱示例");
  }

  private TaxpayerMaintenance as(String officer) {
    return province.container.as(officer).get(TaxpayerMaintenance.class);
  }

  private long phone(PhoneNumber sought) {
    return province.container.get(TaxpayerMaintenance.class).get(taxpayer).getPhones().stream()
        .filter(each -> each.getPhone().equals(sought))
        .findFirst()
        .orElseThrow()
        .getId();
  }
}
