package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.database.AfterMigration;
import cn.tax12366.sms.shared.database.PlatformSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import javax.sql.DataSource;

/** Lays out the token for the first administrator where there is nobody yet. */
@ApplicationScoped
class FirstAdministratorAtStart implements AfterMigration {

  private static final System.Logger LOG =
      System.getLogger(FirstAdministratorAtStart.class.getName());

  private PlatformSettings platform;
  private FirstAdministratorToken token;

  protected FirstAdministratorAtStart() {}

  @Inject
  FirstAdministratorAtStart(PlatformSettings platform, FirstAdministratorToken token) {
    this.platform = platform;
    this.token = token;
  }

  /** The demo brings its own people. */
  @Override
  public void schemaStands(DataSource dataSource) {
    if (!platform.demo() && new Credentials(dataSource).isWithoutOfficers()) {
      token.offer();
      LOG.log(
          System.Logger.Level.INFO,
          "Nobody can sign in yet: /signin/first.xhtml appoints the first administrator, by the"
              + " token in {0}",
          token.file());
    }
  }
}
