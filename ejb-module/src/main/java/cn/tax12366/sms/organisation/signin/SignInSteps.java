package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OfficerView;
import cn.tax12366.sms.organisation.access.EntrustedApproval;
import cn.tax12366.sms.organisation.signin.SignedIn.Step;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody whose password was right must still do, asked anew with every request.
 *
 * <p>Who stands in for an approver needs a second factor as the approver does, from the first day
 * of the delegation on: a sitting that had begun without one leads to the enrolment with its next
 * request and nowhere else.
 */
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
  private Credentials credentials;
  private PasswordSettings settings;
  private SittingLimits limits;
  private EntrustedApproval entrusted;

  protected SignInSteps() {}

  @Inject
  SignInSteps(
      SecondFactors factors,
      Credentials credentials,
      PasswordSettings settings,
      SittingLimits limits,
      EntrustedApproval entrusted) {
    this.factors = factors;
    this.credentials = credentials;
    this.settings = settings;
    this.limits = limits;
    this.entrusted = entrusted;
  }

  /**
   * @param proved whether the second factor has been proved in this sitting
   */
  Step next(OfficerView officer, boolean proved) {
    if (officer.isMustChangePassword() || isPasswordTooOld(officer.getCode())) {
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

  private boolean isPasswordTooOld(OfficerCode officer) {
    return settings.mode() == PasswordMode.MLPS
        && credentials
            .since(officer)
            .filter(since -> since.plus(PasswordMode.LONGEST_USE).isBefore(limits.now()))
            .isPresent();
  }

  /** By his roles, or by what is entrusted to him today. */
  boolean demandsSecondFactor(OfficerView officer) {
    return officer.getRoles().stream()
            .anyMatch(role -> role.isAdministrator() || WITH_SECOND_FACTOR.contains(role))
        || !entrusted.entrustedTo(officer).isEmpty();
  }
}
