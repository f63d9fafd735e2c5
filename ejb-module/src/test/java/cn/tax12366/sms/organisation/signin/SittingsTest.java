package cn.tax12366.sms.organisation.signin;

import static cn.tax12366.sms.organisation.signin.TwoNodes.ADMINISTRATOR;
import static cn.tax12366.sms.organisation.signin.TwoNodes.AUDITOR;
import static cn.tax12366.sms.organisation.signin.TwoNodes.COLLEAGUE;
import static cn.tax12366.sms.organisation.signin.TwoNodes.HOME;
import static cn.tax12366.sms.organisation.signin.TwoNodes.IN_LUOYANG;
import static cn.tax12366.sms.organisation.signin.TwoNodes.OFFICE;
import static cn.tax12366.sms.organisation.signin.TwoNodes.OFFICER;
import static cn.tax12366.sms.organisation.signin.TwoNodes.PASSWORD;
import static cn.tax12366.sms.organisation.signin.TwoNodes.goesOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.tax12366.sms.PlainContainer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.shared.secrets.TestKeys;
import jakarta.ejb.EJBAccessException;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two nodes on one database: what ends a sitting on the one acts on the other's next request. */
@Tag("S7")
class SittingsTest {

  private TwoNodes nodes;
  private PlainContainer here;
  private PlainContainer there;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void endsAfterAQuarterOfAnHourWithoutItsPerson(TestDatabase kind) {
    begin(kind);
    String token = signIn(OFFICER, OFFICE);

    nodes.at("09:14");
    assertThat(goesOn(there, token)).isTrue();
    nodes.at("09:28:59");
    assertThat(goesOn(here, token)).isTrue();
    nodes.at("09:43:59");
    assertThat(goesOn(here, token)).isFalse();
    assertThat(nodes.text("select ended_why from sitting")).isEqualTo("IDLE");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isNotKeptFromBeingIdleByAnOpenPageThatRenewsItself(TestDatabase kind) {
    begin(kind);
    String token = signIn(OFFICER, OFFICE);

    for (int minute = 1; minute < 15; minute++) {
      nodes.at("09:%02d".formatted(minute));
      assertThat(here.get(SignIn.class).resume(token, false)).isPresent();
    }
    nodes.at("09:15");

    assertThat(here.get(SignIn.class).resume(token, false)).isEmpty();
    assertThat(goesOn(there, token)).isFalse();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void endsAfterEightHoursHoweverBusyItIs(TestDatabase kind) {
    begin(kind);
    String token = signIn(OFFICER, OFFICE);

    for (int minutes = 10; minutes < 8 * 60; minutes += 10) {
      nodes.at("%02d:%02d".formatted(9 + minutes / 60, minutes % 60));
      assertThat(goesOn(here, token)).isTrue();
    }
    nodes.at("17:00");

    assertThat(goesOn(here, token)).isFalse();
    assertThat(nodes.text("select ended_why from sitting")).isEqualTo("TOO_LONG");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void notesItsUseOnceAMinuteAtMost(TestDatabase kind) {
    begin(kind);
    String token = signIn(OFFICER, OFFICE);

    nodes.at("09:00:59");
    goesOn(here, token);
    assertThat(mine().get(0).getLastUsedAt()).isEqualTo(mine().get(0).getBeganAt());

    nodes.at("09:01");
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

    nodes.execute("update officer set active = false where code = '" + COLLEAGUE + "'");
    assertThat(goesOn(here, colleague)).isFalse();
    assertThat(nodes.text("select ended_why from sitting where officer_code = '" + COLLEAGUE + "'"))
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

    here.get(MySittings.class).end(nodes.id(second));
    assertThat(goesOn(there, second)).isFalse();

    String fourth = signIn(OFFICER, HOME);
    assertThat(here.get(MySittings.class).endOthers(nodes.id(first))).isEqualTo(1);
    assertThat(goesOn(there, fourth)).isFalse();
    assertThat(goesOn(there, first)).isTrue();

    assertThatThrownBy(() -> here.get(MySittings.class).end(nodes.id(colleague)))
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
    here.get(SignInControl.class).end(nodes.id(token));
    assertThat(goesOn(there, token)).isFalse();
    assertThat(here.get(SignInControl.class).page(0, 10).total()).isZero();
    assertThat(nodes.text("select actor from audit_entry where act = 'sitting.ended'"))
        .isEqualTo(ADMINISTRATOR);

    assertThatThrownBy(() -> here.get(SignInControl.class).end(nodes.id(faraway)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> here.get(SignInControl.class).get(nodes.id(faraway)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> here.get(SignInControl.class).end(999_999))
        .isInstanceOf(UnknownSitting.class);
    assertThatThrownBy(() -> here.as(AUDITOR).get(SignInControl.class).page(0, 10))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> here.as("client:x").get(SignInControl.class).end(nodes.id(faraway)))
        .isInstanceOf(EJBAccessException.class);
    assertThat(goesOn(there, faraway)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isClosedInTheBooksAlthoughNobodyComesBack(TestDatabase kind) {
    begin(kind);
    signIn(OFFICER, OFFICE);
    nodes.at("09:16");
    String later = signIn(COLLEAGUE, OFFICE);

    Sittings sittings = new Sittings(nodes.database);
    SittingLimits limits = here.get(SittingLimits.class);
    sittings.endWhatIsOver(limits.limits(), limits.now());

    assertThat(nodes.text("select ended_why from sitting where officer_code = '" + OFFICER + "'"))
        .isEqualTo("IDLE");
    assertThat(goesOn(here, later)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S6")
  void keepsNothingOfItsSecretInTheDatabase(TestDatabase kind) {
    begin(kind);
    String token = signIn(OFFICER, OFFICE);

    String digest = nodes.text("select token_digest from sitting");

    assertThat(token).hasSize(43);
    assertThat(digest).doesNotContain(token);
    assertThat(goesOn(here, digest)).isFalse();
  }

  @Test
  @Tag("S37")
  void goesOnForNobodyWhileTheDatabaseIsAway() throws SQLException {
    DataSource away = mock(DataSource.class);
    when(away.getConnection()).thenThrow(new SQLException("away"));

    assertThatThrownBy(() -> new Sittings(away).find(SittingToken.digest("token")))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Credentials(away).hash(OfficerCode.of(OFFICER)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> new SecondFactors(away, TestKeys.sealing()).isEnrolled(OfficerCode.of(OFFICER)))
        .isInstanceOf(IllegalStateException.class);
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
    nodes = new TwoNodes(kind);
    here = nodes.here;
    there = nodes.there;
  }

  private String signIn(String code, Origin origin) {
    return nodes.signIn(code, origin).getToken();
  }

  private List<SittingView> mine() {
    return here.as(OFFICER).get(MySittings.class).list();
  }
}
