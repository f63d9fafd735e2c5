package cn.tax12366.sms.shared.database;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/** Keeps the {@link Lasting} connections as long as the application has beans. */
@ApplicationScoped
class LastingConnections {

  private final ConnectionPool pool = new ConnectionPool(new ConfiguredDataSource());

  @Produces
  @Lasting
  @Dependent
  DataSource connections() {
    return pool;
  }

  @PreDestroy
  void close() {
    pool.close();
  }
}
