package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.audit.WrittenActs;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A trail, its sealer, and the files outside, at a time that only moves when told. */
final class SmallChain {

  static final Instant NOON = Instant.parse("2026-12-10T04:00:00Z");

  /** Small, so that the chains of tests have several. */
  static final int PAGE = 10;

  final DataSource database;
  final Path folder;
  final AnchorKeeper keeper;
  final Sealer sealer;
  final WrittenActs acts;
  final MovableClock clock = new MovableClock();
  final ChainSettings settings;

  SmallChain(TestDatabase database, Path folder) {
    this(database.migrated(), folder);
  }

  SmallChain(DataSource database, Path folder) {
    this.database = database;
    this.folder = folder;
    settings = new ChainSettings(folder.resolve("audit"), folder.resolve("keys/sms.keys"), 24);
    keeper = new AnchorKeeper(settings, clock);
    sealer = new Sealer(database, keeper, clock);
    acts = new WrittenActs(database);
  }

  /** Some acts, one a second, and sealed. */
  SmallChain with(int count) {
    try (Connection connection = database.getConnection()) {
      WrittenActs written = new WrittenActs(only(connection));
      for (int number = 0; number < count; number++) {
        clock.pass(Duration.ofSeconds(1));
        written.rename(clock.now, "1410105%04d".formatted(number));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    sealer.seal();
    return this;
  }

  /** A connection of a test as the data source of what it calls. */
  static DataSource only(Connection connection) {
    Connection unclosed =
        (Connection)
            Proxy.newProxyInstance(
                SmallChain.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) ->
                    method.getName().equals("close") ? null : method.invoke(connection, arguments));
    return (DataSource)
        Proxy.newProxyInstance(
            SmallChain.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> unclosed);
  }

  Findings verified() {
    try {
      return new ChainVerifier(
              database,
              keeper.files(),
              AnchorKeys.trusting(AnchorKeys.publicKeysIn(settings.keys())),
              clock,
              PAGE)
          .verify(checked -> {});
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void execute(String... statements) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  long number(String query) {
    return Long.parseLong(texts(query).get(0));
  }

  List<String> texts(String query) {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      return texts;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Id of the entry at a position. */
  long entryAt(long position) {
    return number("select entry_id from audit_seal where position = " + position);
  }

  Path head() {
    return folder.resolve("audit").resolve(AnchorFiles.HEAD_FILE);
  }

  Path anchors() {
    return folder.resolve("audit").resolve(AnchorFiles.ANCHORS_FILE);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static final class MovableClock extends Clock {
    Instant now = NOON;

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
