package cn.tax12366.sms.integration;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.OfficerCode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The systems that may call the API, and their keys. */
@Stateless
@RolesAllowed({"OFFICER", "SYSTEM"})
public class ApiClients {

  /** What the principal of a client begins with; its name follows. */
  public static final String PRINCIPAL_PREFIX = "client:";

  /**
   * Registers a client and makes its key.
   *
   * @param name lower case letters, digits and hyphens, at most 33
   * @param title what people call the system
   * @param authority the unit whose area the client may write for
   * @param officer who answers for it
   * @param expiresOn last day on which the key is good
   * @return the key, which is shown once and never again
   */
  public IssuedKey register(
      String name,
      String title,
      AuthorityCode authority,
      OfficerCode officer,
      Set<ApiScope> scopes,
      LocalDate expiresOn) {
    throw new UnsupportedOperationException();
  }

  /** The client whose key this is; empty for a key that is wrong, expired or withdrawn. */
  @PermitAll
  public Optional<ApiClientView> authenticate(String presentedKey) {
    throw new UnsupportedOperationException();
  }

  /** Withdraws a client's key at once. */
  public void withdraw(String name) {
    throw new UnsupportedOperationException();
  }

  public List<ApiClientView> all() {
    throw new UnsupportedOperationException();
  }
}
