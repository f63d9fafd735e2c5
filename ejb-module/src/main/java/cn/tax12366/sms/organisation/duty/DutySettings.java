package cn.tax12366.sms.organisation.duty;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From when on something counts as lacking: an assigned password that was not changed for {@code
 * sms.duty.first-password} days (1 to 90), an account that was not signed in to for {@code
 * sms.duty.unused-account} days (30 to 180; sign-ins are kept for longer than that).
 */
@ApplicationScoped
public class DutySettings {

  @Inject
  @ConfigProperty(name = "sms.duty.first-password", defaultValue = "7")
  private int firstPassword;

  @Inject
  @ConfigProperty(name = "sms.duty.unused-account", defaultValue = "90")
  private int unusedAccount;

  protected DutySettings() {}

  DutySettings(int firstPassword, int unusedAccount) {
    this.firstPassword = firstPassword;
    this.unusedAccount = unusedAccount;
    check();
  }

  @PostConstruct
  void check() {
    within("sms.duty.first-password", 1, firstPassword, 90);
    within("sms.duty.unused-account", 30, unusedAccount, 180);
  }

  private static void within(String key, int least, int given, int most) {
    if (given < least || given > most) {
      throw new IllegalArgumentException(
          key + " must be from " + least + " to " + most + ", not " + given);
    }
  }

  /** How long a person may take to change the assigned password. */
  public Duration firstPassword() {
    return Duration.ofDays(firstPassword);
  }

  /** How long an account may go without a sign-in. */
  public Duration unusedAccount() {
    return Duration.ofDays(unusedAccount);
  }
}
