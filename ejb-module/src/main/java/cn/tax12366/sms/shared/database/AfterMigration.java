package cn.tax12366.sms.shared.database;

import javax.sql.DataSource;

/**
 * Something else that must be so before anybody touches the database. Called at each start once the
 * schema stands, before {@link SchemaMigration#ready()} returns to anybody; what it throws ends the
 * start.
 */
public interface AfterMigration {

  void schemaStands(DataSource dataSource);
}
