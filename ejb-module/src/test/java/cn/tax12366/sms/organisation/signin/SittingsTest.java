package cn.tax12366.sms.organisation.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.PlainContainer;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewAuthority;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import jakarta.ejb.EJBAccessException;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two nodes on one database: what ends a sitting on the one acts on the other's next request. */
@Tag("S7")
class SittingsTest {

  private static final String OFFICER = "14101050006";
  private static final String COLLEAGUE = "14101050007";
  private static final String IN_LUOYANG = "14103030006";
  private static final String ADMINISTRATOR = "14101000001";
  private static final String AUDITOR = "14101000010";
  private static final String PASSWORD = "k7mq-2xva-hn4d";
  private static final Origin OFFICE = new Origin("192.0.2.7", "Firefox");
  private static final Origin HOME = new Origin("2001:db8::7", "Chrome");

  private DataSource database;
  private PlainContainer here;
  private PlainContainer there;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void endsAfterAQuarterOfAnHourWithoutItsPerson(TestDatabase kind) {
    begin(kind);
    String token = signIn(OFFICER, OFFICE);

    at("2026-12-10T09:14");
    assertThat(goesOn(there, token)).isTrue();
    at("2026-12-10T09:28:59");
    assertThat(goesOn(here, token)).isTrue();
    at("2026-12-10T09:43:59");
    assertThat(goesOn(here, token)).isFalse();
    assertThat(text("select ended_why from sitting")).isEqualTo("IDLE");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isNotKeptFromBeingIdleByAnOpenPageThatRenewsItself(TestDatabase kind) {
    begin(kind);
    String token = signIn(OFFICER, OFFICE);

    for (int minute = 1; minute < 15; minute++) {
      at("2026-12-10T09:%02d".formatted(minute));
      assertThat(here.get(SignIn.class).resume(token, false)).isPresent();
    }
    at("2026-12-10T09:15");

    assertThat(here.get(SignIn.class).resume(token, false)).isEmpty();
    assertThat(goesOn(there, token)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void endsAfterEightHoursHoweverBusyItIs(TestDatabase kind) {
    begin(kind);
    String token = signIn(OFFICER, OFFICE);

    for (int minutes = 10; minutes < 8 * 60; minutes += 10) {
      at("2026-12-10T%02d:%02d".formatted(9 + minutes / 60, minutes % 60));
      assertThat(goesOn(here, token)).isTrue();
    }
    at("2026-12-10T17:00");

    assertThat(goesOn(here, token)).isFalse();
    assertThat(text("select ended_why from sitting")).isEqualTo("TOO_LONG");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void notesItsUseOnceAMinuteAtMost(TestDatabase kind) {
    begin(kind);
    String token = signIn(OFFICER, OFFICE);

    at("2026-12-10T09:00:59");
    goesOn(here, token);
    assertThat(mine().get(0).getLastUsedAt()).isEqualTo(mine().get(0).getBeganAt());

    at("2026-12-10T09:01");
    goesOn(here, token);
    assertThat(mine().get(0).getLastUsedAt()).isEqualTo(mine().get(0).getBeganAt().plusSeconds(60));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void endsElsewhereWhenItsOfficerChoosesAnotherPassword_andGoesOnHereUnderAnotherSecret(
      TestDatabase kind) {
    begin(kind);
    String token = signIn(OFFICER, OFFICE);
    String elsewhere = signIn(OFFICER, HOME);
    String colleague = signIn(COLLEAGUE, OFFICE);

    String fresh =
        here.get(SignIn.class)
            .changePassword(token, PASSWORD.toCharArray(), "a horse in the rain".toCharArray())
            .getToken();

    assertThat(goesOn(there, elsewhere)).isFalse();
    assertThat(goesOn(here, token)).as("the former secret").isFalse();
    assertThat(goesOn(there, fresh)).isTrue();
    assertThat(goesOn(there, colleague)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void endsWhenItsOfficerGetsAnAssignedPassword_orLeaves(TestDatabase kind) {
    begin(kind);
    String token = signIn(OFFICER, OFFICE);
    String colleague = signIn(COLLEAGUE, OFFICE);

    there.as("system").get(PasswordAssignment.class).assign(OfficerCode.of(OFFICER), true);
    assertThat(goesOn(here, token)).isFalse();

    execute("update officer set active = false where code = '" + COLLEAGUE + "'");
    assertThat(goesOn(here, colleague)).isFalse();
    assertThat(text("select ended_why from sitting where officer_code = '" + COLLEAGUE + "'"))
        .isEqualTo("OFFICER_LEFT");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void signsOutHere_elsewhere_andEverywhereElse(TestDatabase kind) {
    begin(kind);
    String first = signIn(OFFICER, OFFICE);
    String second = signIn(OFFICER, HOME);
    String third = signIn(OFFICER, HOME);
    String colleague = signIn(COLLEAGUE, OFFICE);
    here.as(OFFICER);

    there.get(SignIn.class).signOut(third);
    assertThat(goesOn(here, third)).isFalse();
    assertThat(mine()).extracting(SittingView::getAddress).contains("192.0.2.7", "2001:db8::7");

    here.get(MySittings.class).end(id(second));
    assertThat(goesOn(there, second)).isFalse();

    String fourth = signIn(OFFICER, HOME);
    assertThat(here.get(MySittings.class).endOthers(id(first))).isEqualTo(1);
    assertThat(goesOn(there, fourth)).isFalse();
    assertThat(goesOn(there, first)).isTrue();

    assertThatThrownBy(() -> here.get(MySittings.class).end(id(colleague)))
        .isInstanceOf(UnknownSitting.class);
    assertThat(goesOn(there, colleague)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isSeenAndEndedByTheAdministratorsOfTheArea_andByNobodyElse(TestDatabase kind) {
    begin(kind);
    String token = signIn(OFFICER, OFFICE);
    String faraway = signIn(IN_LUOYANG, OFFICE);
    here.as(ADMINISTRATOR);

    assertThat(here.get(SignInControl.class).page(0, 10).rows())
        .extracting(SittingView::getOfficerCode)
        .containsExactly(OfficerCode.of(OFFICER));
    here.get(SignInControl.class).end(id(token));
    assertThat(goesOn(there, token)).isFalse();
    assertThat(here.get(SignInControl.class).page(0, 10).total()).isZero();
    assertThat(text("select actor from audit_entry where act = 'sitting.ended'"))
        .isEqualTo(ADMINISTRATOR);

    assertThatThrownBy(() -> here.get(SignInControl.class).end(id(faraway)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> here.get(SignInControl.class).end(999_999))
        .isInstanceOf(UnknownSitting.class);
    assertThatThrownBy(() -> here.as(AUDITOR).get(SignInControl.class).page(0, 10))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> here.as("client:x").get(SignInControl.class).end(id(faraway)))
        .isInstanceOf(EJBAccessException.class);
    assertThat(goesOn(there, faraway)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isClosedInTheBooksAlthoughNobodyComesBack(TestDatabase kind) {
    begin(kind);
    signIn(OFFICER, OFFICE);
    at("2026-12-10T09:16");
    String later = signIn(COLLEAGUE, OFFICE);

    Sittings sittings = new Sittings(database);
    SittingLimits limits = here.get(SittingLimits.class);
    sittings.endWhatIsOver(limits.limits(), limits.now());

    assertThat(text("select ended_why from sitting where officer_code = '" + OFFICER + "'"))
        .isEqualTo("IDLE");
    assertThat(goesOn(here, later)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S6")
  void keepsNothingOfItsSecretInTheDatabase(TestDatabase kind) {
    begin(kind);
    String token = signIn(OFFICER, OFFICE);

    String digest = text("select token_digest from sitting");

    assertThat(token).hasSize(43);
    assertThat(digest).doesNotContain(token);
    assertThat(goesOn(here, digest)).isFalse();
  }

  @Test
  void mayBeShorterButNotLongerThanTheRuleAllows() {
    new SittingSettings(1, 1);
    assertThatThrownBy(() -> new SittingSettings(16, 8)).hasMessageContaining("sms.sitting.idle");
    assertThatThrownBy(() -> new SittingSettings(15, 9))
        .hasMessageContaining("sms.sitting.longest");
    assertThatThrownBy(() -> new SittingSettings(0, 8)).hasMessageContaining("not 0");
  }

  private void begin(TestDatabase kind) {
    database = kind.migrated();
    here = node();
    there = node();
    at("2026-12-10T09:00");
    OrganisationRegister register = here.as("system").get(OrganisationRegister.class);
    OrganisationFixtures.province()
        .forEach(
            unit ->
                register.found(
                    new NewAuthority(
                        unit.getCode(),
                        unit.getParentCode(),
                        unit.getTier(),
                        unit.getName(),
                        unit.getShortName(),
                        unit.isCountyFunctions())));
    List.of(OFFICER, COLLEAGUE)
        .forEach(code -> appoint(register, code, "金水区税务局", OfficerRole.OPERATOR));
    appoint(register, IN_LUOYANG, "西工区税务局", OfficerRole.OPERATOR);
    appoint(register, ADMINISTRATOR, "郑州市税务局", OfficerRole.ADMINISTRATOR);
    appoint(register, AUDITOR, "郑州市税务局", OfficerRole.AUDITOR);
    execute(
        "update officer set must_change_password = false, password_hash = '"
            + new Passwords(10).hash(PASSWORD.toCharArray())
            + "'");
  }

  private static void appoint(
      OrganisationRegister register, String code, String unit, OfficerRole role) {
    register.appoint(
        new NewOfficer(
            OfficerCode.of(code),
            "张示例",
            OrganisationFixtures.unit(unit).getCode(),
            DepartmentKind.COLLECTION_SECTION,
            Set.of(role)));
  }

  private PlainContainer node() {
    return new PlainContainer(database)
        .with("organisation.access.CurrentMandate")
        .with(SittingSettings.class, new SittingSettings(15, 8));
  }

  private void at(String time) {
    here.at(time);
    there.at(time);
  }

  private String signIn(String code, Origin origin) {
    return here.get(SignIn.class).signIn(code, PASSWORD.toCharArray(), origin).getToken();
  }

  private static boolean goesOn(PlainContainer node, String token) {
    return node.get(SignIn.class).resume(token, true).isPresent();
  }

  private List<SittingView> mine() {
    return here.as(OFFICER).get(MySittings.class).list();
  }

  private long id(String token) {
    return here.get(SignIn.class).resume(token, true).orElseThrow().getSitting();
  }

  private void execute(String sql) {
    here.inTransaction(
        connection -> {
          try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
          }
        });
  }

  private String text(String sql) {
    List<String> found = new ArrayList<>();
    here.inTransaction(
        connection -> {
          try (Statement statement = connection.createStatement();
              ResultSet row = statement.executeQuery(sql)) {
            row.next();
            found.add(row.getString(1));
          }
        });
    return found.get(0).strip();
  }
}
