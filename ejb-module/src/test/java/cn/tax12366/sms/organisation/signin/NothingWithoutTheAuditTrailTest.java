package cn.tax12366.sms.organisation.signin;

import static cn.tax12366.sms.organisation.signin.TwoNodes.APPROVER;
import static cn.tax12366.sms.organisation.signin.TwoNodes.COLLEAGUE;
import static cn.tax12366.sms.organisation.signin.TwoNodes.COUNTY_ADMINISTRATOR;
import static cn.tax12366.sms.organisation.signin.TwoNodes.HOME;
import static cn.tax12366.sms.organisation.signin.TwoNodes.OFFICE;
import static cn.tax12366.sms.organisation.signin.TwoNodes.OFFICER;
import static cn.tax12366.sms.organisation.signin.TwoNodes.PASSWORD;
import static cn.tax12366.sms.organisation.signin.TwoNodes.goesOn;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationFixtures;
import cn.tax12366.sms.organisation.administration.OfficerAdministration;
import cn.tax12366.sms.organisation.administration.OfficerPost;
import cn.tax12366.sms.shared.BusinessRuleViolation;
import cn.tax12366.sms.shared.OfficerCode;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What cannot be kept in the audit trail is not done, in sign-in and with people. */
@Tag("S37")
class NothingWithoutTheAuditTrailTest {

  private static final OfficerCode NEW = OfficerCode.of("14101050099");

  /** Everything that the acts below would change. */
  private static final List<String> STATE =
      List.of(
          "select code || password_hash || must_change_password || active from officer order by 1",
          "select officer_code || secret from second_factor order by 1",
          "select officer_code || code_digest from recovery_code order by 1",
          "select token_digest from sitting where ended_at is null order by 1",
          "select officer_code || failures from sign_in_attempt_from where failures = 5 order by 1");

  private TwoNodes nodes;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void nothingIsDoneThatCannotBeKept(TestDatabase kind) {
    nodes = new TwoNodes(kind);
    SecondFactor factor = nodes.here.get(SecondFactor.class);
    String approver = nodes.signIn(APPROVER, OFFICE).getToken();
    String secret = factor.offer(approver).secret();
    factor.confirm(approver, Totp.code(secret, Instant.parse("2026-12-10T01:00:00Z")));
    nodes.at("09:10");
    String waiting = nodes.signIn(APPROVER, HOME).getToken();
    String officer = nodes.signIn(OFFICER, OFFICE).getToken();
    long sitting = nodes.id(officer);
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(
              () -> nodes.here.get(SignIn.class).signIn(COLLEAGUE, "x".toCharArray(), HOME))
          .isInstanceOf(SignInRefused.class);
    }
    List<List<String>> before = state();

    nodes.execute("alter table audit_entry rename to audit_away");
    acts(officer, waiting, secret, sitting).forEach(this::fails);
    nodes.execute("alter table audit_away rename to audit_entry");

    assertThat(state()).isEqualTo(before);
    assertThat(goesOn(nodes.there, officer)).isTrue();
    acts(officer, waiting, secret, sitting)
        .forEach((act, call) -> assertThat(call).as(act).satisfies(ThrowingCallable::call));
  }

  private Map<String, ThrowingCallable> acts(
      String officer, String waiting, String secret, long sitting) {
    Map<String, ThrowingCallable> acts = new LinkedHashMap<>();
    acts.put("sign in", () -> nodes.signIn(OFFICER, HOME));
    acts.put(
        "prove a code",
        () ->
            nodes
                .here
                .get(SecondFactor.class)
                .prove(waiting, Totp.code(secret, Instant.parse("2026-12-10T01:10:00Z"))));
    acts.put("unlock", () -> care().unlock(OfficerCode.of(COLLEAGUE)));
    acts.put("assign a password", () -> care().assignPassword(OfficerCode.of(COLLEAGUE)));
    acts.put("reset a second factor", () -> care().resetSecondFactor(OfficerCode.of(APPROVER)));
    acts.put(
        "appoint",
        () ->
            administrator(OfficerAdministration.class)
                .appoint(
                    NEW,
                    "李样本",
                    new OfficerPost(
                        OrganisationFixtures.unit("金水区税务局").getCode(),
                        DepartmentKind.COLLECTION_SECTION,
                        Set.of(OfficerRole.OPERATOR)),
                    Optional.empty()));
    acts.put(
        "change one's password",
        () ->
            nodes
                .here
                .get(SignIn.class)
                .changePassword(
                    officer, PASSWORD.toCharArray(), "a horse in the rain".toCharArray()));
    acts.put("end another's sitting", () -> administrator(SignInControl.class).end(sitting));
    return acts;
  }

  private SignInCare care() {
    return administrator(SignInCare.class);
  }

  private <T> T administrator(Class<T> service) {
    return nodes.here.as(COUNTY_ADMINISTRATOR).get(service);
  }

  private void fails(String act, ThrowingCallable call) {
    assertThatThrownBy(call).as(act).isNotInstanceOf(BusinessRuleViolation.class);
  }

  private List<List<String>> state() {
    return STATE.stream().map(nodes::texts).toList();
  }
}
