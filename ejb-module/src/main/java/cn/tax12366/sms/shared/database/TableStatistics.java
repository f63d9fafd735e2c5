package cn.tax12366.sms.shared.database;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * Lets PostgreSQL look at tables that have grown, for those who add a great many rows at once.
 *
 * <p>PostgreSQL reads a table as suits what it saw there last, and keeps that way for statements
 * that are asked often. It looks by itself once a minute: until then a table that was empty is read
 * from end to end for every hundred keys, and a list costs the square of its rows. H2 looks after
 * every two thousand changes and needs nobody to say so.
 */
@ApplicationScoped
public class TableStatistics {

  private static final System.Logger LOG = System.getLogger(TableStatistics.class.getName());

  /** What fits into eight pages is read from end to end as fast as in any other way. */
  private static final String DOUBLED =
      "select quote_ident(c.relname) from pg_class c"
          + " join pg_namespace n on n.oid = c.relnamespace and n.nspname = current_schema()"
          + " where c.relkind = 'r' and pg_relation_size(c.oid) / current_setting('block_size')::int"
          + " >= 2 * greatest(c.relpages, 4)";

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject @OwnerRole private DataSource owner;

  protected TableStatistics() {}

  public TableStatistics(DataSource dataSource, DataSource owner) {
    this.dataSource = dataSource;
    this.owner = owner;
  }

  /**
   * Has every table looked at that is twice as large as when it was looked at last. Quick where
   * there is none. Called outside of transactions: only what is committed is seen. Fails for
   * nobody's list: what cannot be looked at now is logged, and the database's own turn comes.
   */
  public void lookAtDoubled() {
    try {
      List<String> doubled = doubled();
      if (!doubled.isEmpty()) {
        // Only the owner of a table may; whom somebody else is looking at already is passed over.
        try (Connection connection = owner.getConnection();
            Statement statement = connection.createStatement()) {
          statement.execute("analyze (skip_locked) " + String.join(", ", doubled));
        }
      }
    } catch (SQLException e) {
      LOG.log(System.Logger.Level.WARNING, "Tables that have grown cannot be looked at", e);
    }
  }

  private List<String> doubled() throws SQLException {
    List<String> tables = new ArrayList<>();
    try (Connection connection = dataSource.getConnection()) {
      if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
        return tables;
      }
      try (PreparedStatement select = connection.prepareStatement(DOUBLED);
          ResultSet row = select.executeQuery()) {
        while (row.next()) {
          tables.add(row.getString(1));
        }
      }
    }
    return tables;
  }
}
