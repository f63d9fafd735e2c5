package cn.tax12366.sms.organisation.signin;

import static cn.tax12366.sms.organisation.signin.TwoNodes.ADMINISTRATOR;
import static cn.tax12366.sms.organisation.signin.TwoNodes.APPROVER;
import static cn.tax12366.sms.organisation.signin.TwoNodes.COLLEAGUE;
import static cn.tax12366.sms.organisation.signin.TwoNodes.COUNTY_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.signin.TwoNodes.IN_LUOYANG;
import static cn.tax12366.sms.organisation.signin.TwoNodes.OFFICE;
import static cn.tax12366.sms.organisation.signin.TwoNodes.OFFICER;
import static cn.tax12366.sms.organisation.signin.TwoNodes.PASSWORD;
import static cn.tax12366.sms.organisation.signin.TwoNodes.goesOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.organisation.UnknownOfficer;
import cn.tax12366.sms.organisation.access.NotPermitted;
import cn.tax12366.sms.organisation.signin.SignedIn.Step;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SignInCareTest {

  private TwoNodes nodes;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.3b")
  void assignsAPasswordThatMustBeReplaced_andEndsWhatWasBegunUnderTheFormer(TestDatabase kind) {
    nodes = new TwoNodes(kind);
    String token = nodes.signIn(OFFICER, OFFICE).getToken();

    String assigned = as(COUNTY_ADMINISTRATOR).assignPassword(OfficerCode.of(OFFICER));

    assertThat(goesOn(nodes.there, token)).isFalse();
    assertThatThrownBy(() -> nodes.signIn(OFFICER, OFFICE)).isInstanceOf(SignInRefused.class);
    SignedIn next = nodes.there.get(SignIn.class).signIn(OFFICER, assigned.toCharArray(), OFFICE);
    assertThat(next.getStep()).isEqualTo(Step.PASSWORD);
    assertThat(audited("password.assigned")).containsExactly(COUNTY_ADMINISTRATOR);
    assertThat(String.join(" ", nodes.texts("select detail from audit_entry")))
        .doesNotContain(assigned);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S3")
  void endsTheRestAfterTooManyFailures(TestDatabase kind) {
    nodes = new TwoNodes(kind);
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(
              () -> nodes.here.get(SignIn.class).signIn(OFFICER, "x".toCharArray(), OFFICE))
          .isInstanceOf(SignInRefused.class);
    }
    assertThatThrownBy(() -> nodes.signIn(OFFICER, OFFICE)).isInstanceOf(SignInRefused.class);

    as(COUNTY_ADMINISTRATOR).unlock(OfficerCode.of(OFFICER));

    nodes.signIn(OFFICER, OFFICE);
    assertThat(audited("sign-in.unlocked")).containsExactly(COUNTY_ADMINISTRATOR);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S4")
  void resetsASecondFactor_whichIsThenSetUpAnew(TestDatabase kind) {
    nodes = new TwoNodes(kind);
    nodes.here.as("system").get(SecondFactorAssignment.class).assign(OfficerCode.of(APPROVER));
    String token = nodes.signIn(APPROVER, OFFICE).getToken();

    as(COUNTY_ADMINISTRATOR).resetSecondFactor(OfficerCode.of(APPROVER));

    assertThat(goesOn(nodes.there, token)).isFalse();
    assertThat(nodes.signIn(APPROVER, OFFICE).getStep()).isEqualTo(Step.ENROLMENT);
    assertThat(audited("second-factor.reset")).containsExactly(COUNTY_ADMINISTRATOR);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S4")
  void givesNotBothFactorsOfAnAccountOutOfOneHand_whicheverComesFirst(TestDatabase kind) {
    nodes = new TwoNodes(kind);
    nodes.execute(
        "update officer_role set role = 'ADMINISTRATOR' where officer_code = '" + COLLEAGUE + "'");
    OfficerCode approver = OfficerCode.of(APPROVER);
    String secret = secondFactorOf(approver);

    as(COUNTY_ADMINISTRATOR).assignPassword(approver);
    assertThatThrownBy(() -> as(COUNTY_ADMINISTRATOR).resetSecondFactor(approver))
        .isInstanceOf(BothFactorsFromOneHand.class)
        .hasMessageContaining(APPROVER);
    assertThat(nodes.texts("select secret from second_factor")).as("still there").hasSize(1);
    as(COLLEAGUE).resetSecondFactor(approver);
    assertThatThrownBy(() -> as(COLLEAGUE).assignPassword(approver))
        .isInstanceOf(BothFactorsFromOneHand.class);
    String assigned = as(COUNTY_ADMINISTRATOR).assignPassword(approver);
    assertThat(audited("second-factor.reset")).containsExactly(COLLEAGUE);
    assertThat(audited("sign-in.care"))
        .as("the refusals")
        .containsExactlyInAnyOrder(COUNTY_ADMINISTRATOR, COLLEAGUE);

    String token =
        nodes.here.get(SignIn.class).signIn(APPROVER, assigned.toCharArray(), OFFICE).getToken();
    SecondFactor factor = nodes.here.get(SecondFactor.class);
    String fresh = factor.offer(token).secret();
    assertThat(fresh).isNotEqualTo(secret);
    factor.confirm(token, Totp.code(fresh, Instant.parse("2026-12-10T01:00:00Z")));
    as(COUNTY_ADMINISTRATOR).resetSecondFactor(approver);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S4")
  void isNotInTheWayWhereThereIsNoSecondFactorToTake(TestDatabase kind) {
    nodes = new TwoNodes(kind);
    OfficerCode officer = OfficerCode.of(OFFICER);

    as(COUNTY_ADMINISTRATOR).assignPassword(officer);
    as(COUNTY_ADMINISTRATOR).resetSecondFactor(officer);
    as(COUNTY_ADMINISTRATOR).assignPassword(officer);
  }

  private String secondFactorOf(OfficerCode officer) {
    return nodes.here.as("system").get(SecondFactorAssignment.class).assign(officer).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R7.1b")
  void isForThoseWhomOneMaintains_andForAdministratorsTheTierAbove_neverForOneself(
      TestDatabase kind) {
    nodes = new TwoNodes(kind);

    for (String administrator : List.of(COUNTY_ADMINISTRATOR, ADMINISTRATOR)) {
      refusesAll(administrator, IN_LUOYANG, NotPermitted.class);
      refusesAll(administrator, administrator, NotPermitted.class);
    }
    refusesAll(OFFICER, APPROVER, NotPermitted.class);
    refusesAll(ADMINISTRATOR, OFFICER, NotPermitted.class);
    refusesAll(ADMINISTRATOR, "14109990001", UnknownOfficer.class);
    assertThat(as(ADMINISTRATOR).assignPassword(OfficerCode.of(COUNTY_ADMINISTRATOR)))
        .isNotEqualTo(PASSWORD);

    nodes.execute(
        "update officer set authority_code = '14100000000' where code = '" + ADMINISTRATOR + "'");
    refusesAll(ADMINISTRATOR, ADMINISTRATOR, NotOnesOwn.class);
  }

  private void refusesAll(String who, String whom, Class<? extends Throwable> refusal) {
    SignInCare care = as(who);
    OfficerCode officer = OfficerCode.of(whom);
    assertThatThrownBy(() -> care.assignPassword(officer)).isInstanceOf(refusal);
    assertThatThrownBy(() -> care.unlock(officer)).isInstanceOf(refusal);
    assertThatThrownBy(() -> care.resetSecondFactor(officer)).isInstanceOf(refusal);
  }

  private SignInCare as(String who) {
    return nodes.here.as(who).get(SignInCare.class);
  }

  private List<String> audited(String act) {
    return nodes.texts("select actor from audit_entry where act = '" + act + "'");
  }
}
