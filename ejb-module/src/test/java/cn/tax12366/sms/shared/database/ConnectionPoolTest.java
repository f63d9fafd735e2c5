package cn.tax12366.sms.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;

class ConnectionPoolTest {

  private final AtomicInteger opened = new AtomicInteger();
  private final List<Connection> real = new ArrayList<>();
  private final ConnectionPool pool = new ConnectionPool(counting(h2()));

  @Test
  void lendsTheSameConnectionAgain() throws SQLException {
    for (int i = 0; i < 5; i++) {
      try (Connection connection = pool.getConnection();
          Statement statement = connection.createStatement()) {
        assertThat(statement.execute("select 1")).isTrue();
      }
    }
    assertThat(opened).hasValue(1);
  }

  @Test
  void neverLendsOneThatHasDiedMeanwhile() throws SQLException {
    pool.getConnection().close();
    real.get(0).close();

    try (Connection connection = pool.getConnection()) {
      assertThat(connection.isValid(1)).isTrue();
    }
    assertThat(opened).hasValue(2);
  }

  @Test
  void lendsNoneThatCameBackInTheMiddleOfATransaction() throws SQLException {
    try (Connection connection = pool.getConnection()) {
      connection.setAutoCommit(false);
    }
    try (Connection connection = pool.getConnection()) {
      assertThat(connection.getAutoCommit()).isTrue();
    }
    assertThat(real.get(0).isClosed()).isTrue();
  }

  @Test
  void givenBackTwiceItIsLentOnceAndTheRoomIsNotCountedTwice() throws SQLException {
    Connection first = pool.getConnection();
    first.close();
    first.close();
    List<Connection> all = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      all.add(pool.getConnection());
    }
    assertThat(opened).hasValue(16);
    assertThat(first.isClosed()).isTrue();
    for (Connection connection : all) {
      connection.close();
    }
  }

  @Test
  void anInterruptedThreadStillGetsOne() throws SQLException {
    Thread.currentThread().interrupt();
    try (Connection connection = pool.getConnection()) {
      assertThat(connection.isClosed()).isFalse();
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void whatIsLentWhenThePoolClosesIsClosedWhenItComesBack() throws SQLException {
    Connection lent = pool.getConnection();
    pool.close();
    assertThat(real.get(0).isClosed()).isFalse();
    lent.close();
    assertThat(real.get(0).isClosed()).isTrue();
  }

  @Test
  void aDatabaseThatIsAwayCostsNoRoom() throws SQLException {
    ConnectionPool away = new ConnectionPool(new ConfiguredDataSourceThatIsAway());
    for (int i = 0; i < 20; i++) {
      assertThatThrownBy(away::getConnection).hasMessage("away");
    }
  }

  private DataSource counting(DataSource target) {
    return new TestTransactions(target) {
      @Override
      public Connection getConnection() throws SQLException {
        opened.incrementAndGet();
        Connection connection = super.getConnection();
        real.add(connection);
        return connection;
      }
    };
  }

  private static DataSource h2() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ConfiguredDataSource.H2_OPTIONS);
    h2.setUser("sms");
    return h2;
  }

  private static final class ConfiguredDataSourceThatIsAway extends TestTransactions {

    ConfiguredDataSourceThatIsAway() {
      super(null);
    }

    @Override
    public Connection getConnection() throws SQLException {
      throw new SQLException("away");
    }
  }
}
