package cn.tax12366.sms.shared.database;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * The platform's persistence unit over a test database, with transactions of its own: shows that
 * mappings and queries fit the schema on both databases without starting a server.
 */
public final class TestPersistence implements AutoCloseable {

  private final EntityManagerFactory factory;

  public TestPersistence(DataSource dataSource) {
    factory =
        Persistence.createEntityManagerFactory(
            "sms",
            Map.of(
                "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource", "",
                "jakarta.persistence.nonJtaDataSource", dataSource));
  }

  /** Runs {@code work} in one transaction and commits it. */
  public void inTransaction(Consumer<EntityManager> work) {
    query(
        entities -> {
          work.accept(entities);
          return null;
        });
  }

  /** Answers {@code work} from a new persistence context, in one transaction. */
  public <T> T query(Function<EntityManager, T> work) {
    try (EntityManager entities = factory.createEntityManager()) {
      entities.getTransaction().begin();
      try {
        T answer = work.apply(entities);
        entities.getTransaction().commit();
        return answer;
      } finally {
        if (entities.getTransaction().isActive()) {
          entities.getTransaction().rollback();
        }
      }
    }
  }

  @Override
  public void close() {
    factory.close();
  }
}
