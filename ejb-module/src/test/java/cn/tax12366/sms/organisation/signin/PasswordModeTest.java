package cn.tax12366.sms.organisation.signin;

import static cn.tax12366.sms.organisation.signin.TwoNodes.OFFICE;
import static cn.tax12366.sms.organisation.signin.TwoNodes.OFFICER;
import static cn.tax12366.sms.organisation.signin.TwoNodes.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.tax12366.sms.organisation.signin.SignedIn.Step;
import cn.tax12366.sms.shared.database.TestDatabase;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What time does to a password, in both modes. */
@Tag("S2")
class PasswordModeTest {

  private TwoNodes nodes;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void wantsAnotherPasswordAfterNinetyDaysWhereAnAssessorAsksForIt(TestDatabase kind) {
    nodes = new TwoNodes(kind, PasswordMode.MLPS);
    itIs("2027-03-10T09:00");
    assertThat(nodes.signIn(OFFICER, OFFICE).getStep()).isEqualTo(Step.NONE);

    itIs("2027-03-10T09:01");
    SignedIn old = nodes.signIn(OFFICER, OFFICE);
    assertThat(old.getStep()).isEqualTo(Step.PASSWORD);

    assertThat(change(old, PASSWORD, "Walking horse 4").getStep()).isEqualTo(Step.NONE);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void wantsNoOtherPasswordHoweverOldItIs(TestDatabase kind) {
    nodes = new TwoNodes(kind);

    itIs("2036-03-10T09:00");

    assertThat(nodes.signIn(OFFICER, OFFICE).getStep()).isEqualTo(Step.NONE);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void takesNoneOfTheLastFiveAgainWhereAnAssessorAsksForIt(TestDatabase kind) {
    nodes = new TwoNodes(kind, PasswordMode.MLPS);
    SignedIn sitting = nodes.signIn(OFFICER, OFFICE);
    String present = PASSWORD;
    for (int i = 1; i <= 5; i++) {
      String next = "Walking horse " + i;
      sitting = change(sitting, present, next);
      present = next;
    }
    SignedIn last = sitting;

    assertThatThrownBy(() -> change(last, "Walking horse 5", PASSWORD))
        .isInstanceOf(PasswordUsedBefore.class);
    SignedIn sixth = change(last, "Walking horse 5", "Walking horse 6");
    change(sixth, "Walking horse 6", PASSWORD);
  }

  private SignedIn change(SignedIn sitting, String present, String wanted) {
    return nodes
        .here
        .get(SignIn.class)
        .changePassword(sitting.getToken(), present.toCharArray(), wanted.toCharArray());
  }

  private void itIs(String time) {
    nodes.here.at(time);
  }
}
