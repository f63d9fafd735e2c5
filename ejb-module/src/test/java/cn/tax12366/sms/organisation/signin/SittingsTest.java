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
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.signin.SittingCriteria.Order;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import cn.tax12366.sms.shared.secrets.TestKeys;
import jakarta.ejb.EJBAccessException;
import java.sql.SQLException;
import java.time.Instant;
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
  @Tag("R12.1")
  @Tag("S7")
  void endsOnEveryNodeWithTheNextRequestOfOneWhomASuperiorHasStopped(TestDatabase kind) {
    begin(kind);
    String token = signIn(OFFICER, OFFICE);
    String colleagues = signIn(COLLEAGUE, OFFICE);

    nodes.suspend(OFFICER);

    assertThat(goesOn(there, token)).isFalse();
    assertThat(goesOn(there, colleagues)).isTrue();
    assertThat(nodes.text("select ended_why from sitting where officer_code = '" + OFFICER + "'"))
        .isEqualTo("SUSPENDED");
    assertThatThrownBy(() -> nodes.signIn(OFFICER, OFFICE)).isInstanceOf(UseSuspended.class);
    assertThatThrownBy(
            () -> here.get(SignIn.class).signIn(OFFICER, "wrong password".toCharArray(), OFFICE))
        .as("a stranger learns nothing")
        .isInstanceOf(SignInRefused.class);
    nodes.execute("update suspension set ended_at = current_timestamp");
    assertThat(goesOn(here, token)).as("is not signed in again by it").isFalse();
    assertThat(goesOn(here, nodes.signIn(OFFICER, OFFICE).getToken())).isTrue();
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

    assertThat(here.get(SignInControl.class).find(all(false)).rows())
        .extracting(SittingView::getOfficerCode)
        .containsExactly(OfficerCode.of(OFFICER));
    here.get(SignInControl.class).end(nodes.id(token));
    assertThat(goesOn(there, token)).isFalse();
    assertThat(here.get(SignInControl.class).find(all(false)).total()).isZero();
    assertThat(nodes.text("select actor from audit_entry where act = 'sitting.ended'"))
        .isEqualTo(ADMINISTRATOR);

    assertThatThrownBy(() -> here.get(SignInControl.class).end(nodes.id(faraway)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> here.get(SignInControl.class).get(nodes.id(faraway)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> here.get(SignInControl.class).end(999_999))
        .isInstanceOf(UnknownSitting.class);
    assertThatThrownBy(() -> here.as(AUDITOR).get(SignInControl.class).find(all(false)))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> here.as("client:x").get(SignInControl.class).end(nodes.id(faraway)))
        .isInstanceOf(EJBAccessException.class);
    assertThat(goesOn(there, faraway)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isFoundByUnitNameOrCodeAndDay_inTheOrderAskedFor_alsoWhenItIsOver(TestDatabase kind) {
    begin(kind);
    signIn(OFFICER, OFFICE);
    nodes.at("09:05");
    signIn(COLLEAGUE, OFFICE);
    nodes.execute("update officer set real_name = '李示例' where code = '" + COLLEAGUE + "'");
    signIn(IN_LUOYANG, OFFICE);
    signIn(ADMINISTRATOR, OFFICE);
    here.as(ADMINISTRATOR);

    assertThat(found(null, null, null, false, Order.USED))
        .startsWith(ADMINISTRATOR, COLLEAGUE)
        .endsWith(OFFICER)
        .hasSize(3);
    assertThat(found(null, null, null, false, Order.UNIT)).startsWith(ADMINISTRATOR).hasSize(3);
    AuthorityCode jinshui = OrganisationFixtures.unit("金水区税务局").getCode();
    assertThat(found(jinshui, null, null, false, Order.BEGAN)).containsExactly(COLLEAGUE, OFFICER);
    assertThat(found(null, " 李示 ", null, false, Order.NAME)).containsExactly(COLLEAGUE);
    assertThat(found(null, OFFICER.substring(6), null, false, Order.USED)).containsExactly(OFFICER);
    assertThat(found(null, "%", null, false, Order.USED)).isEmpty();
    Instant five = here.get(SittingLimits.class).now();
    assertThat(found(jinshui, null, five, false, Order.USED)).containsExactly(COLLEAGUE);
    assertThat(
            here.get(SignInControl.class)
                .find(new SittingCriteria(null, null, null, false, Order.USED, 1, 1))
                .total())
        .as("of all pages")
        .isEqualTo(3);

    nodes.at("09:16");
    assertThat(found(null, null, null, false, Order.USED)).doesNotContain(OFFICER).hasSize(2);
    assertThat(found(null, null, null, true, Order.USED)).as("not put down yet").hasSize(1);
    there.get(SittingTimer.class).endWhatIsOver();
    SittingView over = here.get(SignInControl.class).find(all(true)).rows().get(0);
    assertThat(over.getOfficerCode()).isEqualTo(OfficerCode.of(OFFICER));
    assertThat(over.getEnd()).isEqualTo(SittingEnd.IDLE);

    AuthorityCode elsewhere = OrganisationFixtures.unit("西工区税务局").getCode();
    assertThatThrownBy(() -> found(elsewhere, null, null, true, Order.USED))
        .isInstanceOf(NotPermitted.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S19")
  void isKeptForAsLongAsConfiguredAfterItsEnd_withTheAttemptsThatAreForgottenByThen(
      TestDatabase kind) {
    begin(kind);
    signIn(OFFICER, OFFICE);
    assertThatThrownBy(() -> here.get(SignIn.class).signIn(COLLEAGUE, "x".toCharArray(), HOME))
        .isInstanceOf(SignInRefused.class);
    String going = signIn(COLLEAGUE, OFFICE);
    nodes.execute(
        "update sitting set ended_at = began_at + interval '1' hour where officer_code = '"
            + OFFICER
            + "'");

    // 200 days after 10:00 on 10 December.
    here.at("2027-06-28T09:59");
    here.get(SittingTimer.class).deleteWhatHasBeenKept();
    assertThat(nodes.texts("select officer_code from sitting")).hasSize(2);
    assertThat(nodes.texts("select address from sign_in_attempt_from where failures > 0"))
        .isEmpty();

    here.at("2027-06-28T10:01");
    here.get(SittingTimer.class).deleteWhatHasBeenKept();
    assertThat(nodes.texts("select officer_code from sitting")).containsExactly(COLLEAGUE);
    assertThat(going).isNotNull();
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
    new SittingSettings(1, 1, 184);
    assertThatThrownBy(() -> new SittingSettings(16, 8, 200))
        .hasMessageContaining("sms.sitting.idle");
    assertThatThrownBy(() -> new SittingSettings(15, 9, 200))
        .hasMessageContaining("sms.sitting.longest");
    assertThatThrownBy(() -> new SittingSettings(15, 8, 183))
        .hasMessageContaining("sms.sitting.kept must be from 184");
    assertThatThrownBy(() -> new SittingSettings(0, 8, 200)).hasMessageContaining("not 0");
  }

  private void begin(TestDatabase kind) {
    nodes = new TwoNodes(kind);
    here = nodes.here;
    there = nodes.there;
  }

  private static SittingCriteria all(boolean ended) {
    return new SittingCriteria(null, null, null, ended, Order.USED, 0, 10);
  }

  private List<String> found(
      AuthorityCode unit, String words, Instant since, boolean ended, Order order) {
    return here
        .get(SignInControl.class)
        .find(new SittingCriteria(unit, words, since, ended, order, 0, 10))
        .rows()
        .stream()
        .map(sitting -> sitting.getOfficerCode().digits())
        .toList();
  }

  private String signIn(String code, Origin origin) {
    return nodes.signIn(code, origin).getToken();
  }

  private List<SittingView> mine() {
    return here.as(OFFICER).get(MySittings.class).list();
  }
}
