package cn.tax12366.sms.shared.database;

import cn.tax12366.sms.shared.SystemTime;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Lock;
import jakarta.ejb.LockType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Clock;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * Brings the schema to this release before anything else touches it (D10).
 *
 * <p>Whatever the server may start earlier (message-driven beans receive before start-up singletons
 * are done) calls {@link #ready()} first: the call waits until the schema stands.
 */
@DataSourceDefinition(
    name = SchemaMigration.DATA_SOURCE,
    className = "cn.tax12366.sms.shared.database.ConfiguredDataSource",
    isolationLevel = Connection.TRANSACTION_READ_COMMITTED,
    minPoolSize = 4,
    maxPoolSize = 48)
@Singleton
@Startup
@PermitAll
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

  /** Where every capability finds the database. */
  public static final String DATA_SOURCE = "java:app/jdbc/sms";

  private static final System.Logger LOG = System.getLogger(SchemaMigration.class.getName());

  @Resource(lookup = DATA_SOURCE)
  private DataSource dataSource;

  @Inject @OwnerRole private DataSource owner;

  @Inject private DatabaseRights rights;

  @Inject private PlatformSettings settings;

  @Inject @SystemTime private Clock systemClock;

  @Inject private Instance<AfterMigration> steps;

  @PostConstruct
  void migrate() {
    LOG.log(System.Logger.Level.INFO, "Bringing the database schema up to date");
    MigrateResult result =
        Flyway.configure(getClass().getClassLoader())
            .dataSource(owner)
            .locations("classpath:db/migration")
            .load()
            .migrate();
    LOG.log(
        System.Logger.Level.INFO,
        "Database schema stands at version {0} ({1} migrations applied now)",
        result.targetSchemaVersion == null
            ? result.initialSchemaVersion
            : result.targetSchemaVersion,
        result.migrationsExecuted);
    rights.give(owner);
    settings.fixClockOffset(dataSource, systemClock);
    steps.forEach(step -> step.schemaStands(dataSource));
  }

  /** Returns once the schema is up to date and every {@link AfterMigration} is done. */
  @Lock(LockType.READ)
  public void ready() {
    // Calling is all: the container lets no call in before migrate() is done.
  }
}
