package cn.tax12366.sms.shared.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** All that somebody reads who has a copy of a database: every row of every table, as text. */
public final class Dump {

  private Dump() {}

  /** One line per row: the table, and its cells one after the other. */
  public static List<String> of(DataSource database) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String table : tables(connection)) {
        try (ResultSet row = statement.executeQuery("select * from \"" + table + "\"")) {
          int columns = row.getMetaData().getColumnCount();
          while (row.next()) {
            StringBuilder line = new StringBuilder(table);
            for (int column = 1; column <= columns; column++) {
              line.append(" | ").append(row.getString(column));
            }
            rows.add(line.toString());
          }
        }
      }
    }
    return rows;
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (ResultSet row =
        connection
            .getMetaData()
            .getTables(null, "public", "%", new String[] {"TABLE", "BASE TABLE"})) {
      while (row.next()) {
        names.add(row.getString("TABLE_NAME"));
      }
    }
    return names;
  }
}
