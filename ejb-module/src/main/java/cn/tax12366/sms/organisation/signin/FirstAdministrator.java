package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.audit.AuditTrail;
import cn.tax12366.sms.organisation.DepartmentKind;
import cn.tax12366.sms.organisation.OfficerRole;
import cn.tax12366.sms.organisation.OrganisationRegister;
import cn.tax12366.sms.organisation.OrganisationRegister.NewAuthority;
import cn.tax12366.sms.organisation.OrganisationRegister.NewOfficer;
import cn.tax12366.sms.organisation.Tier;
import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Set;

/**
 * Appoints the first administrator of an installation, in which nobody can sign in yet (S5): open
 * to whoever has the token that the first start has written into the platform's home, once.
 */
@Stateless
@PermitAll
@RunAs("SYSTEM")
public class FirstAdministrator {

  @Inject private FirstAdministratorToken token;
  @Inject private Credentials credentials;
  @Inject private OrganisationRegister register;
  @Inject private PasswordAssignment passwords;
  @Inject private AuditTrail audit;

  /** The provincial bureau at the top of the tree. */
  public record Bureau(AuthorityCode code, String name, String shortName) {}

  /** True until the platform has its first officer. */
  public boolean isWanted() {
    return credentials.isWithoutOfficers();
  }

  /**
   * Founds the provincial bureau with its first administrator, in its information centre, and uses
   * the token up.
   *
   * @return his password, told once, to be replaced at his first sign-in
   * @throws FirstTokenRefused if the token is not that of the file, or there is an officer already
   * @throws cn.tax12366.sms.organisation.NoRealName if {@code realName} is nobody's
   */
  public String appoint(String typedToken, Bureau bureau, OfficerCode code, String realName) {
    if (!isWanted() || !token.matches(typedToken)) {
      audit.recordRefusal("administrator.first", "officer:" + code, "not the token of the file");
      throw new FirstTokenRefused();
    }
    register.found(
        new NewAuthority(
            bureau.code(), null, Tier.PROVINCE, bureau.name(), bureau.shortName(), false));
    register.appoint(
        new NewOfficer(
            code,
            realName,
            bureau.code(),
            DepartmentKind.INFORMATION_CENTRE,
            Set.of(OfficerRole.ADMINISTRATOR)));
    String password = passwords.assign(code, true);
    token.delete();
    return password;
  }
}
