package cn.tax12366.sms.acceptance.kit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL server out of jars, in processes of its own, on a port that stays the same over its
 * restarts. It writes as a server of a bureau does: what is committed is on the disk ({@code fsync}
 * and {@code synchronous_commit} are on, which embedded servers usually leave off).
 */
public final class Postgres implements AutoCloseable {

  public static final String USER = "postgres";

  private final Path folder;
  private final int port = ChildProcess.freePort();
  private EmbeddedPostgres server;

  private Postgres(Path folder) {
    this.folder = folder.resolve("postgres");
  }

  /**
   * Starts a server without a database of ours.
   *
   * @param folder the story's; the data lies in {@code postgres} below it
   */
  public static Postgres start(Path folder) {
    Postgres postgres = new Postgres(folder);
    postgres.start();
    return postgres;
  }

  /** Starts it again, on the same port and data. */
  public void start() {
    try {
      server =
          EmbeddedPostgres.builder()
              .setDataDirectory(folder)
              .setCleanDataDirectory(false)
              .setPort(port)
              .setServerConfig("fsync", "on")
              .setServerConfig("synchronous_commit", "on")
              .setPGStartupWait(Duration.ofMinutes(1))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not start in " + folder, e);
    }
  }

  /** Makes a database with nothing in it. */
  public Postgres with(String database) {
    execute("create database " + database);
    return this;
  }

  /** Makes a database with all that another has, to which nobody may be connected. */
  public Postgres copy(String database, String copy) {
    execute("create database " + copy + " template " + database);
    return this;
  }

  /** Takes a database away, even if somebody who has been killed still seems to be connected. */
  public void drop(String database) {
    execute("drop database " + database + " with (force)");
  }

  private void execute(String statement) {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement act = connection.createStatement()) {
      act.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL refuses: " + statement, e);
    }
  }

  /** Changes something in a database of ours, which the platform may be using. */
  public void change(String database, String statement) {
    try (Connection connection = server.getDatabase(USER, database).getConnection();
        Statement act = connection.createStatement()) {
      act.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL refuses: " + statement, e);
    }
  }

  /** The rows of a question to a database of ours, cells as text, in the order of the answer. */
  public List<List<String>> rows(String database, String question) {
    try (Connection connection = server.getDatabase(USER, database).getConnection();
        Statement ask = connection.createStatement();
        ResultSet answer = ask.executeQuery(question)) {
      List<List<String>> rows = new ArrayList<>();
      while (answer.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= answer.getMetaData().getColumnCount(); i++) {
          row.add(answer.getString(i));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException("PostgreSQL refuses: " + question, e);
    }
  }

  /** The address of a database, as {@code sms.db.url} has it. */
  public String url(String database) {
    return "jdbc:postgresql://localhost:" + port + "/" + database;
  }

  /** kill -9 of the server and of all that serve its connections. */
  public void kill() {
    processes().forEach(ProcessHandle::destroyForcibly);
    forget();
  }

  /** SIGSTOP to all of them: connections stand, and nobody answers. */
  public void freeze() {
    signal("STOP");
  }

  /** Goes on after {@link #freeze()} as if nothing had been. */
  public void thaw() {
    signal("CONT");
  }

  private void signal(String signal) {
    List<String> command = new ArrayList<>(List.of("kill", "-" + signal));
    processes().forEach(process -> command.add(String.valueOf(process.pid())));
    try {
      int status = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (status != 0) {
        throw new IllegalStateException(command + " ended with " + status);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The server's own process, which has started all others. */
  public long pid() {
    return processes().get(0).pid();
  }

  /** The server first: what it has started cannot be started again once it is gone. */
  private List<ProcessHandle> processes() {
    try {
      long pid = Long.parseLong(Files.readAllLines(folder.resolve("postmaster.pid")).get(0).trim());
      ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
      List<ProcessHandle> all = new ArrayList<>(List.of(postmaster));
      postmaster.descendants().forEach(all::add);
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL does not run in " + folder, e);
    }
  }

  private void forget() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    forget();
  }
}
