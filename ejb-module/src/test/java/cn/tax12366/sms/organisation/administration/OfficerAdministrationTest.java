package cn.tax12366.sms.organisation.administration;

import static cn.tax12366.sms.organisation.DepartmentKind.COLLECTION_SECTION;
import static cn.tax12366.sms.organisation.DepartmentKind.FIELD_ADMINISTRATION;
import static cn.tax12366.sms.organisation.DepartmentKind.GENERAL_OFFICE;
import static cn.tax12366.sms.organisation.DepartmentKind.SERVICE_CENTRE_12366;
import static cn.tax12366.sms.organisation.OfficerRole.ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.APPROVER;
import static cn.tax12366.sms.organisation.OfficerRole.AUDITOR;
import static cn.tax12366.sms.organisation.OfficerRole.CASE_OFFICER;
import static cn.tax12366.sms.organisation.OfficerRole.FIELD_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.OfficerRole.OPERATOR;
import static cn.tax12366.sms.organisation.administration.Administration.BRANCH;
import static cn.tax12366.sms.organisation.administration.Administration.BRANCH_OFFICER;
import static cn.tax12366.sms.organisation.administration.Administration.CITY_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.administration.Administration.CITY_OPERATOR;
import static cn.tax12366.sms.organisation.administration.Administration.ERQI;
import static cn.tax12366.sms.organisation.administration.Administration.ERQI_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.administration.Administration.JINSHUI;
import static cn.tax12366.sms.organisation.administration.Administration.JINSHUI_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.administration.Administration.JINSHUI_OPERATOR;
import static cn.tax12366.sms.organisation.administration.Administration.NEW;
import static cn.tax12366.sms.organisation.administration.Administration.PROVINCE_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.administration.Administration.ZHENGZHOU;
import static cn.tax12366.sms.organisation.administration.Administration.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.organisation.NoRealName;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.AccessDecision;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.signin.StoredPassword;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.RefusalText;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OfficerAdministrationTest {

  private static final Optional<PhoneNumber> PHONE = Optional.of(PhoneNumber.of("15400000001"));
  private static final OfficerPost SECTION = post(JINSHUI, COLLECTION_SECTION, OPERATOR, APPROVER);

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.1d")
  @Tag("R10.3b")
  void appointsSomebodyWithAPasswordThatIsToldOnceAndMustBeChanged(TestDatabase database) {
    Administration there = Administration.in(database);

    String password = there.officers(JINSHUI_ADMINISTRATOR).appoint(NEW, " 李样本 ", SECTION, PHONE);

    OfficerFile file = there.list(JINSHUI_ADMINISTRATOR).get(NEW);
    OfficerView appointed = file.getOfficer();
    assertThat(appointed.getRealName()).isEqualTo("李样本");
    assertThat(appointed.isMustChangePassword()).isTrue();
    assertThat(appointed.getRoles()).containsExactlyInAnyOrder(OPERATOR, APPROVER);
    assertThat(StoredPassword.opens(there.container, NEW, password)).isTrue();
    assertThat(file.getMaskedPhone()).isEqualTo("154****0001");
    assertThat(there.audited("officer.appointed"))
        .contains(
            "14101050001 | officer:14101059999 | DONE"
                + " | 14101050000 COLLECTION_SECTION APPROVER,OPERATOR");
    assertThat(there.audited("password.assigned"))
        .containsExactly("14101050001 | officer:14101059999 | DONE | null");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.1b")
  @Tag("R7.1c")
  @Tag("R7.1d")
  void appointsWhomTheTierMaintainsAndNobodyElse(TestDatabase database) {
    Administration there = Administration.in(database);
    OfficerPost countyAdministrator = post(JINSHUI, GENERAL_OFFICE, ADMINISTRATOR);
    OfficerPost cityAdministrator = post(ZHENGZHOU, GENERAL_OFFICE, ADMINISTRATOR);
    OfficerPost cityOperator = post(ZHENGZHOU, SERVICE_CENTRE_12366, OPERATOR);
    OfficerPost branch = post(BRANCH, FIELD_ADMINISTRATION, FIELD_ADMINISTRATOR);

    mayNot(there, PROVINCE_ADMINISTRATOR, cityOperator);
    mayNot(there, PROVINCE_ADMINISTRATOR, countyAdministrator);
    mayNot(there, CITY_ADMINISTRATOR, cityAdministrator);
    mayNot(there, CITY_ADMINISTRATOR, SECTION);
    mayNot(there, ERQI_ADMINISTRATOR, SECTION);
    mayNot(there, ERQI_ADMINISTRATOR, branch);
    mayNot(there, JINSHUI_ADMINISTRATOR, countyAdministrator);
    mayNot(there, JINSHUI_ADMINISTRATOR, cityOperator);
    mayNot(there, JINSHUI_OPERATOR.digits(), SECTION);
    assertThat(there.audited("officer.appointed")).as("but those of the fixture").hasSize(7);

    may(there, PROVINCE_ADMINISTRATOR, "14101000011", cityAdministrator);
    may(there, CITY_ADMINISTRATOR, "14101000012", cityOperator);
    may(there, CITY_ADMINISTRATOR, "14101050011", countyAdministrator);
    may(there, JINSHUI_ADMINISTRATOR, "14101050012", SECTION);
    may(there, JINSHUI_ADMINISTRATOR, "14101050013", branch);
  }

  private static void may(Administration there, String caller, String code, OfficerPost post) {
    assertThat(there.officers(caller).appoint(OfficerCode.of(code), "李样本", post, Optional.empty()))
        .isNotBlank();
  }

  private static void mayNot(Administration there, String caller, OfficerPost post) {
    assertThatThrownBy(() -> there.officers(caller).appoint(NEW, "李样本", post, Optional.empty()))
        .as("%s appoints %s", caller, post)
        .isInstanceOf(NotPermitted.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.1d")
  void refusesTheNeighbourCountyEveryActUponAnOfficer(TestDatabase database) {
    Administration there = Administration.in(database);
    OfficerAdministration neighbour = there.officers(ERQI_ADMINISTRATOR);

    assertThatThrownBy(() -> neighbour.place(JINSHUI_OPERATOR, SECTION))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> neighbour.reachAt(JINSHUI_OPERATOR, PHONE))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> neighbour.end(JINSHUI_OPERATOR)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> there.list(ERQI_ADMINISTRATOR).get(JINSHUI_OPERATOR))
        .isInstanceOf(NotPermitted.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.1d")
  void movesNobodyIntoAUnitOfAnotherAdministrator(TestDatabase database) {
    Administration there = Administration.in(database);

    assertThatThrownBy(
            () ->
                there
                    .officers(JINSHUI_ADMINISTRATOR)
                    .place(JINSHUI_OPERATOR, post(ERQI, COLLECTION_SECTION, OPERATOR)))
        .isInstanceOf(NotPermitted.class);

    assertThat(there.list(JINSHUI_ADMINISTRATOR).get(JINSHUI_OPERATOR).getOfficer())
        .extracting(OfficerView::getAuthorityCode)
        .isEqualTo(JINSHUI);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.1c")
  void makesNoAdministratorOutOfAnOperatorWhoIsAnotherAdministrators(TestDatabase database) {
    Administration there = Administration.in(database);

    assertThatThrownBy(
            () ->
                there
                    .officers(CITY_ADMINISTRATOR)
                    .place(JINSHUI_OPERATOR, post(JINSHUI, GENERAL_OFFICE, ADMINISTRATOR)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () ->
                there
                    .officers(CITY_ADMINISTRATOR)
                    .place(CITY_OPERATOR, post(ZHENGZHOU, GENERAL_OFFICE, AUDITOR)))
        .as("his own auditor comes from the tier above")
        .isInstanceOf(NotPermitted.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.1d")
  void placesAnOfficerInABranchAndKeepsWhatWasBesideWhatIs(TestDatabase database) {
    Administration there = Administration.in(database);

    there
        .officers(JINSHUI_ADMINISTRATOR)
        .place(JINSHUI_OPERATOR, post(BRANCH, FIELD_ADMINISTRATION, FIELD_ADMINISTRATOR));

    OfficerView moved = there.list(JINSHUI_ADMINISTRATOR).get(JINSHUI_OPERATOR).getOfficer();
    assertThat(moved.getAuthorityCode()).isEqualTo(BRANCH);
    assertThat(moved.getRoles()).containsExactly(FIELD_ADMINISTRATOR);
    assertThat(there.audited("officer.placed"))
        .containsExactly(
            "14101050001 | officer:14101050002 | DONE | 14101050000 COLLECTION_SECTION OPERATOR"
                + " -> 14101050100 FIELD_ADMINISTRATION FIELD_ADMINISTRATOR");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void letsNobodyMaintainHimself(TestDatabase database) {
    Administration there = Administration.in(database);
    OfficerCode himself = OfficerCode.of(PROVINCE_ADMINISTRATOR);
    OfficerAdministration officers = there.officers(PROVINCE_ADMINISTRATOR);

    assertThatThrownBy(() -> officers.end(himself)).isInstanceOf(NobodyMaintainsHimself.class);
    assertThatThrownBy(() -> officers.reachAt(himself, PHONE))
        .isInstanceOf(NobodyMaintainsHimself.class);
    assertThatThrownBy(
            () -> officers.place(himself, post(Administration.PROVINCE, GENERAL_OFFICE, AUDITOR)))
        .isInstanceOf(NobodyMaintainsHimself.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void endsAnAccountAtItsNextStep(TestDatabase database) {
    Administration there = Administration.in(database);
    String password = there.officers(JINSHUI_ADMINISTRATOR).appoint(NEW, "李样本", SECTION, PHONE);
    assertThat(StoredPassword.opens(there.container, NEW, password)).isTrue();

    there.officers(JINSHUI_ADMINISTRATOR).end(NEW);

    assertThat(StoredPassword.opens(there.container, NEW, password)).isFalse();
    there.container.as(NEW.digits());
    assertThat(there.container.get(AccessDecision.class).caller()).isEmpty();
    assertThat(there.list(JINSHUI_ADMINISTRATOR).get(NEW).getLeftOn()).isEqualTo("2026-12-10");
    assertThatThrownBy(() -> there.officers(JINSHUI_ADMINISTRATOR).place(NEW, SECTION))
        .isInstanceOf(OfficerHasLeft.class);
    assertThatThrownBy(() -> there.officers(JINSHUI_ADMINISTRATOR).end(NEW))
        .isInstanceOf(OfficerHasLeft.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.1e")
  void takesOnWhomAnotherUnitHasLetGoUnderTheSameCodeAndName(TestDatabase database) {
    Administration there = Administration.in(database);
    OfficerPost section = post(ERQI, COLLECTION_SECTION, OPERATOR);

    assertThatThrownBy(() -> takeOn(there, "张示例", section)).isInstanceOf(OfficerCodeTaken.class);
    there.officers(JINSHUI_ADMINISTRATOR).end(JINSHUI_OPERATOR);
    assertThatThrownBy(() -> takeOn(there, "李样本", section))
        .isInstanceOf(OfficerOfAnotherName.class);
    String password = takeOn(there, "张示例", section);

    OfficerView back = there.list(ERQI_ADMINISTRATOR).get(JINSHUI_OPERATOR).getOfficer();
    assertThat(back.isActive()).isTrue();
    assertThat(back.getAuthorityCode()).isEqualTo(ERQI);
    assertThat(back.isMustChangePassword()).isTrue();
    assertThat(StoredPassword.opens(there.container, JINSHUI_OPERATOR, password)).isTrue();
  }

  private static String takeOn(Administration there, String name, OfficerPost post) {
    return there
        .officers(ERQI_ADMINISTRATOR)
        .appoint(JINSHUI_OPERATOR, name, post, Optional.empty());
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.3a")
  void appointsNobodyWithoutARealName(TestDatabase database) {
    Administration there = Administration.in(database);

    assertThatThrownBy(
            () ->
                there
                    .officers(JINSHUI_ADMINISTRATOR)
                    .appoint(NEW, "操作员", SECTION, Optional.empty()))
        .isInstanceOf(NoRealName.class);
    assertThatThrownBy(() -> there.list(JINSHUI_ADMINISTRATOR).get(NEW))
        .as("nothing of it stays")
        .isInstanceOf(BusinessRuleViolation.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void saysWhichRoleDoesNotFitWhichDepartmentOfWhichUnit(TestDatabase database) {
    Administration there = Administration.in(database);

    assertThatThrownBy(
            () ->
                there
                    .officers(JINSHUI_ADMINISTRATOR)
                    .place(BRANCH_OFFICER, post(JINSHUI, COLLECTION_SECTION, CASE_OFFICER)))
        .isInstanceOfSatisfying(
            RoleOutOfPlace.class,
            refusal -> {
              assertThat(refusal.getMessage())
                  .contains(
                      "12366 case officer", "collection section", "金水区税务局", "articles 5 to 7");
              assertThat(RefusalText.of(refusal, Locale.SIMPLIFIED_CHINESE))
                  .contains("12366受理人员", "征管科", "金水区税务局", "第七条");
            });
  }
}
