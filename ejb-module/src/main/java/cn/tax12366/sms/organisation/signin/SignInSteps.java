package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.signin.SignedIn.Step;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

/** What somebody whose password was right must still do, asked anew with every request. */
@ApplicationScoped
class SignInSteps {

  /** Beside the three administrators: whoever releases, and whoever reads what people confide. */
  private static final Set<OfficerRole> WITH_SECOND_FACTOR =
      EnumSet.of(
          OfficerRole.APPROVER,
          OfficerRole.CASE_OFFICER,
          OfficerRole.CASE_SUPERVISOR,
          OfficerRole.REPORT_CENTRE);

  private SecondFactors factors;

  protected SignInSteps() {}

  @Inject
  SignInSteps(SecondFactors factors) {
    this.factors = factors;
  }

  /**
   * @param proved whether the second factor has been proved in this sitting
   */
  Step next(OfficerView officer, boolean proved) {
    if (officer.isMustChangePassword()) {
      return Step.PASSWORD;
    }
    if (proved) {
      return Step.NONE;
    }
    boolean enrolled = factors.isEnrolled(officer.getCode());
    if (enrolled) {
      return Step.CODE;
    }
    return demandsSecondFactor(officer) ? Step.ENROLMENT : Step.NONE;
  }

  static boolean demandsSecondFactor(OfficerView officer) {
    return officer.getRoles().stream()
        .anyMatch(role -> role.isAdministrator() || WITH_SECOND_FACTOR.contains(role));
  }
}
