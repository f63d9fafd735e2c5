package cn.tax12366.sms.shared.database;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Which rights the platform at work has in its database, and the way of the owner beside it. */
@ApplicationScoped
public class DatabaseRights {

  private static final System.Logger LOG = System.getLogger(DatabaseRights.class.getName());

  private final DataSource owner = new ConfiguredDataSource(true);

  @Produces
  @OwnerRole
  @Dependent
  DataSource owner() {
    return owner;
  }

  void give(DataSource ofOwner) {
    Config config = ConfigProvider.getConfig(getClass().getClassLoader());
    try {
      if (isDivided()) {
        DatabaseRoles.grant(ofOwner, ConfiguredDataSource.user(config));
      } else {
        LOG.log(
            System.Logger.Level.WARNING,
            "One role owns the tables and works with them: only a trigger keeps it from changing"
                + " the audit trail. Configure sms.db.owner.user");
      }
      DatabaseRoles.guard(ofOwner);
    } catch (SQLException e) {
      throw new IllegalStateException("The rights in the database cannot be given", e);
    }
  }

  /**
   * True if the role of the platform at work can neither change nor delete what is only added to,
   * because another role owns it.
   */
  public boolean isDivided() {
    return ConfiguredDataSource.hasTwoRoles(ConfigProvider.getConfig(getClass().getClassLoader()));
  }

  /** Lets the owner cut the audit trail in the running transaction of {@code connection}. */
  public void permitCutting(Connection connection) throws SQLException {
    DatabaseRoles.permitCutting(connection);
  }
}
