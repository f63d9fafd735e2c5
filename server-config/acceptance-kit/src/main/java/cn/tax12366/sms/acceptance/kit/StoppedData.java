package cn.tax12366.sms.acceptance.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The data of a platform that has ended; where it lay in its home, as a copy: looking at it must
 * not change what the next start finds.
 */
public final class StoppedData {

  private final String url;
  private final String user;
  private final KeysOfHome keys;

  private StoppedData(String url, String user, Path home) {
    this.url = url;
    this.user = user;
    this.keys = new KeysOfHome(home);
  }

  /** That of a platform whose data is in PostgreSQL, and its keys in its home. */
  static StoppedData at(String url, Path home) {
    return new StoppedData(url, Postgres.USER, home);
  }

  static StoppedData of(Path home) {
    try {
      Path copy = Files.createTempDirectory(home.getParent(), "data-");
      Files.copy(home.resolve("database/sms.mv.db"), copy.resolve("sms.mv.db"));
      return new StoppedData(
          "jdbc:h2:file:"
              + copy.resolve("sms")
              + ";IFEXISTS=TRUE;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE",
          "sms",
          home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a question, cells as text, in the order of the answer. */
  public List<List<String>> rows(String question) {
    List<List<String>> rows = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url, user, "");
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(question)) {
      while (answer.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
          row.add(answer.getString(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("The data of the ended platform does not answer", e);
    }
  }

  /** The phone that a cell holds sealed. */
  public String phone(String sealed) {
    return keys.phone(sealed);
  }

  /** The one cell of a question's answer. */
  public String one(String question) {
    return rows(question).get(0).get(0);
  }

  /** By how much business time differs from true time: stored at the first start, for ever. */
  public long clockOffsetMillis() {
    return Long.parseLong(
        one("select content from platform_setting where name = 'clock.offset.millis'"));
  }
}
