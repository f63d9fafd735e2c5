package cn.tax12366.sms.demo;

import cn.tax12366.sms.organisation.signin.Totp;
import cn.tax12366.sms.shared.SystemTime;
import cn.tax12366.sms.shared.database.PlatformSettings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/**
 * The authenticator of the demo's officers: what would be on their telephones, from the file of the
 * demo's sign-ins. Outside the demo profile nobody has one here.
 */
@Stateless
@RolesAllowed("OFFICER")
public class DemoCodes {

  @Inject private PlatformSettings platform;
  @Inject private DemoAccounts accounts;
  @Inject @SystemTime private Clock clock;

  public DemoCodes() {}

  DemoCodes(PlatformSettings platform, DemoAccounts accounts, Clock clock) {
    this.platform = platform;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** The six digits of this moment; empty outside the demo, and for whom the file has no secret. */
  public Optional<String> codeOf(String officerCode) {
    return platform.demo()
        ? accounts
            .line(officerCode)
            .map(line -> line.split("\t"))
            .filter(cells -> cells.length > DemoAccounts.SECRET)
            .map(cells -> Totp.code(cells[DemoAccounts.SECRET], clock.instant()))
        : Optional.empty();
  }
}
