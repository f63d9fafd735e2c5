package cn.tax12366.sms.organisation.signin;

import static cn.tax12366.sms.organisation.signin.TwoNodes.ADMINISTRATOR;
import static cn.tax12366.sms.organisation.signin.TwoNodes.APPROVER;
import static cn.tax12366.sms.organisation.signin.TwoNodes.AUDITOR;
import static cn.tax12366.sms.organisation.signin.TwoNodes.HOME;
import static cn.tax12366.sms.organisation.signin.TwoNodes.OFFICE;
import static cn.tax12366.sms.organisation.signin.TwoNodes.OFFICER;
import static cn.tax12366.sms.organisation.signin.TwoNodes.goesOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.organisation.signin.SecondFactor.Enrolled;
import cn.tax12366.sms.organisation.signin.SignedIn.Step;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("S4")
class SecondFactorTest {

  private static final Instant NINE = Instant.parse("2026-12-10T01:00:00Z");

  private TwoNodes nodes;
  private SecondFactor factor;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isDemandedOfAdministratorsAndApproversBeforeTheySeeAnything(TestDatabase kind) {
    begin(kind);

    for (String code : List.of(APPROVER, ADMINISTRATOR, AUDITOR)) {
      assertThat(nodes.signIn(code, OFFICE).getStep()).as(code).isEqualTo(Step.ENROLMENT);
    }
    assertThat(nodes.signIn(OFFICER, OFFICE).getStep()).isEqualTo(Step.NONE);

    nodes.execute("update officer set must_change_password = true");
    assertThat(nodes.signIn(APPROVER, OFFICE).getStep()).isEqualTo(Step.PASSWORD);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isDemandedInALiveSittingAsSoonAsANewRoleDemandsIt(TestDatabase kind) {
    begin(kind);
    String token = nodes.signIn(OFFICER, OFFICE).getToken();

    nodes.execute("insert into officer_role values ('" + OFFICER + "', 'APPROVER')");

    assertThat(nodes.there.get(SignIn.class).resume(token, true).orElseThrow().getStep())
        .isEqualTo(Step.ENROLMENT);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("R10.1e")
  void isDemandedInALiveSittingOfWhoStandsInForAnApproverFromTheFirstDayOn(TestDatabase kind) {
    begin(kind);
    String token = nodes.signIn(OFFICER, OFFICE).getToken();
    nodes.execute(
        ("insert into approval_delegation (id, delegator, delegate, authority_code, department,"
                + " first_day, last_day, made_at, version) values (1, '%s', '%s', '14101050000',"
                + " 'COLLECTION_SECTION', date '2026-12-11', date '2026-12-11',"
                + " current_timestamp, 0)")
            .formatted(APPROVER, OFFICER));
    assertThat(stepOf(token)).as("the day before").isEqualTo(Step.NONE);
    assertThat(factor.standing(token).isDemanded()).isFalse();

    nodes.execute("update approval_delegation set first_day = date '2026-12-10'");
    assertThat(stepOf(token)).as("on its first day").isEqualTo(Step.ENROLMENT);
    assertThat(factor.standing(token).isDemanded()).isTrue();
    assertThat(nodes.signIn(OFFICER, HOME).getStep()).isEqualTo(Step.ENROLMENT);

    nodes.execute("update approval_delegation set ended_at = current_timestamp");
    assertThat(stepOf(token)).as("taken back").isEqualTo(Step.NONE);
  }

  private Step stepOf(String token) {
    return nodes.there.get(SignIn.class).resume(token, true).orElseThrow().getStep();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void isSetUpByProvingOneCode_andProvedByAnotherAtEachSignInAfterIt(TestDatabase kind) {
    begin(kind);
    SignedIn begun = nodes.signIn(APPROVER, OFFICE);
    String secret = factor.offer(begun.getToken()).secret();
    assertThat(factor.offer(begun.getToken()).secret()).as("until it is proved").isEqualTo(secret);
    assertThat(factor.offer(begun.getToken()).address())
        .isEqualTo("otpauth://totp/12366:" + APPROVER + "?secret=" + secret + "&issuer=12366");

    Enrolled enrolled = factor.confirm(begun.getToken(), Totp.code(secret, NINE));

    assertThat(enrolled.signedIn().getStep()).isEqualTo(Step.NONE);
    assertThat(enrolled.recoveryCodes()).hasSize(10).doesNotHaveDuplicates();
    assertThat(goesOn(nodes.there, begun.getToken())).as("the former secret (S6)").isFalse();
    assertThat(goesOn(nodes.there, enrolled.signedIn().getToken())).isTrue();

    nodes.at("09:10");
    SignedIn next = nodes.signIn(APPROVER, OFFICE);
    assertThat(next.getStep()).isEqualTo(Step.CODE);
    SignedIn proved = factor.prove(next.getToken(), spaced(Totp.code(secret, minute(10))));
    assertThat(proved.getStep()).isEqualTo(Step.NONE);
    assertThat(goesOn(nodes.there, next.getToken())).isFalse();
    assertThat(
            nodes.there.get(SignIn.class).resume(proved.getToken(), true).orElseThrow().getStep())
        .isEqualTo(Step.NONE);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void takesEachCodeOnce(TestDatabase kind) {
    begin(kind);
    String secret = enrol(APPROVER);
    nodes.at("09:10");
    String code = Totp.code(secret, minute(10));
    factor.prove(nodes.signIn(APPROVER, OFFICE).getToken(), code);

    String replayed = nodes.signIn(APPROVER, HOME).getToken();

    refuses(replayed, code);
    refuses(replayed, Totp.code(secret, minute(10).minusSeconds(30)));
    factor.prove(replayed, Totp.code(secret, minute(10).plusSeconds(30)));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void restsForFiveMinutesAfterFiveWrongCodes(TestDatabase kind) {
    begin(kind);
    String secret = enrol(APPROVER);
    nodes.at("09:10");
    String token = nodes.signIn(APPROVER, OFFICE).getToken();
    for (int i = 0; i < 5; i++) {
      refuses(token, "");
    }

    refuses(token, Totp.code(secret, minute(10)));
    nodes.at("09:14:59");
    refuses(token, Totp.code(secret, minute(15)));
    nodes.at("09:15");

    assertThat(factor.prove(token, Totp.code(secret, minute(15))).getStep()).isEqualTo(Step.NONE);
    assertThat(
            nodes.texts(
                "select actor from audit_entry where outcome = 'REFUSED'"
                    + " and act = 'second-factor.prove'"))
        .hasSize(7);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void canBeReplacedByARecoveryCode_eachOnce_keptAsADigestOnly(TestDatabase kind) {
    begin(kind);
    SignedIn begun = nodes.signIn(APPROVER, OFFICE);
    String secret = factor.offer(begun.getToken()).secret();
    Enrolled enrolled = factor.confirm(begun.getToken(), Totp.code(secret, NINE));
    List<String> codes = enrolled.recoveryCodes();

    String token = nodes.signIn(APPROVER, HOME).getToken();
    String proved =
        factor.prove(token, " " + codes.get(3).replace("-", " ").toUpperCase()).getToken();

    assertThat(factor.standing(proved).recoveryCodes()).isEqualTo(9);
    String again = nodes.signIn(APPROVER, HOME).getToken();
    refuses(again, codes.get(3));
    assertThat(String.join(" ", nodes.texts("select code_digest from recovery_code")))
        .doesNotContain(codes);

    List<String> fresh = factor.newRecoveryCodes(proved);
    refuses(again, codes.get(4));
    factor.prove(again, fresh.get(4));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void cannotBeReplacedByWhoeverHasNotProvedTheFormerOne(TestDatabase kind) {
    begin(kind);
    String former = enrol(APPROVER);
    nodes.at("09:10");
    String token = nodes.signIn(APPROVER, OFFICE).getToken();

    assertThatThrownBy(() -> factor.offer(token)).isInstanceOf(SecondFactorRefused.class);
    assertThatThrownBy(() -> factor.confirm(token, "000000"))
        .isInstanceOf(SecondFactorRefused.class);
    assertThatThrownBy(() -> factor.newRecoveryCodes(token))
        .isInstanceOf(SecondFactorRefused.class);

    String elsewhere = nodes.signIn(APPROVER, HOME).getToken();
    String proved = factor.prove(token, Totp.code(former, minute(10))).getToken();
    String fresh = factor.offer(proved).secret();
    assertThat(fresh).isNotEqualTo(former);
    factor.confirm(proved, Totp.code(fresh, minute(10)));
    assertThat(goesOn(nodes.there, elsewhere)).isFalse();
    nodes.at("09:20");
    String next = nodes.signIn(APPROVER, OFFICE).getToken();
    refuses(next, Totp.code(former, minute(20)));
    factor.prove(next, Totp.code(fresh, minute(20)));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  @Tag("S24")
  void keepsItsSecretSealed(TestDatabase kind) {
    begin(kind);
    String secret = enrol(APPROVER);

    assertThat(nodes.text("select secret from second_factor")).contains(":").doesNotContain(secret);
    String again =
        nodes
            .here
            .as("system")
            .get(SecondFactorAssignment.class)
            .assign(OfficerCode.of(ADMINISTRATOR))
            .orElseThrow();
    assertThat(nodes.signIn(ADMINISTRATOR, OFFICE).getStep()).isEqualTo(Step.CODE);
    factor.prove(nodes.signIn(ADMINISTRATOR, OFFICE).getToken(), Totp.code(again, NINE));
    assertThat(nodes.here.get(SecondFactorAssignment.class).assign(OfficerCode.of(OFFICER)))
        .isEmpty();
  }

  private void begin(TestDatabase kind) {
    nodes = new TwoNodes(kind);
    factor = nodes.here.get(SecondFactor.class);
  }

  private String enrol(String code) {
    String token = nodes.signIn(code, OFFICE).getToken();
    String secret = factor.offer(token).secret();
    factor.confirm(token, Totp.code(secret, NINE));
    return secret;
  }

  private void refuses(String token, String code) {
    assertThatThrownBy(() -> factor.prove(token, code)).isInstanceOf(SecondFactorRefused.class);
  }

  private static Instant minute(int minute) {
    return NINE.plusSeconds(60L * minute);
  }

  private static String spaced(String code) {
    return code.substring(0, 3) + " " + code.substring(3);
  }
}
