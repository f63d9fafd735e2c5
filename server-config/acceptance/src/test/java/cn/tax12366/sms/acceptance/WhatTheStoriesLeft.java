package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.acceptance.kit.MadeUpLists;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import cn.tax12366.sms.acceptance.kit.Traces;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Looks through what the stories of this run have left behind, and finds no phone number: not in a
 * log, not in a database, not in the broker's journal. The build runs it when all of them have
 * ended, whichever were asked for.
 */
class WhatTheStoriesLeft {

  /** The consoles of platforms and carriers, and the platforms' own logs. */
  private static final Pattern LOGS = Pattern.compile(".*\\.log(\\.\\d+)?|.*/home/logs/.*");

  /** What somebody has who takes the data of a platform away, and its key file not. */
  private static final Pattern DATA =
      Pattern.compile(".*\\.mv\\.db|.*/home/(database|broker|uploads)/.*");

  @Test
  @Tag("S21")
  void noNumberStandsInAnyLog() {
    List<Path> logs = Traces.files(TestFolder.all(), LOGS);

    assertThat(logs).as("logs of the stories in %s", TestFolder.all()).isNotEmpty();
    assertThat(Traces.in(logs, Traces.IN_TEXT)).isEmpty();
  }

  @Test
  @Tag("S22")
  void noNumberStandsInWhatThePlatformsKeep() {
    List<Path> data = Traces.files(TestFolder.all(), DATA);

    assertThat(data).as("data of the stories in %s", TestFolder.all()).isNotEmpty();
    assertThat(Traces.in(data, Traces.IN_DATA)).isEmpty();
  }

  /**
   * Neither where it is read by more people than the file, nor beside what it seals; public keys
   * are public.
   */
  @Test
  @Tag("S24")
  void noKeyStandsAnywhereButInItsFile() throws IOException {
    List<Path> elsewhere = new ArrayList<>(Traces.files(TestFolder.all(), LOGS));
    elsewhere.addAll(Traces.files(TestFolder.all(), DATA));
    List<Path> keyFiles =
        Traces.files(TestFolder.all(), Pattern.compile(".*/home/keys/.*(?<!\\.pub)"));

    assertThat(keyFiles).as("key files of the stories in %s", TestFolder.all()).isNotEmpty();
    List<String> keys = new ArrayList<>();
    for (Path keyFile : keyFiles) {
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyFile)))
          .isEqualTo("rw-------");
      for (String line : Files.readAllLines(keyFile)) {
        if (!line.startsWith("#")) {
          keys.add(line.substring(line.indexOf(' ') + 1));
        }
      }
    }
    assertThat(Traces.in(elsewhere, Traces.keys(keys))).isEmpty();
  }

  /** A search that finds nothing must be one that would have found something. */
  @Test
  void theSearchFindsANumberInALogAndInADatabase() throws Exception {
    Path folder = TestFolder.fresh("planted");
    try {
      Path log = folder.resolve("planted.txt");
      Files.writeString(log, "-".repeat((1 << 20) - 5) + "to 86" + MadeUpLists.phone(7) + ", late");
      Path database = folder.resolve("planted");
      try (Connection connection = DriverManager.getConnection("jdbc:h2:file:" + database);
          Statement statement = connection.createStatement()) {
        statement.execute("create table taxpayer_phone (id bigint primary key, phone char(11))");
        statement.execute("insert into taxpayer_phone values (1, '" + MadeUpLists.phone(7) + "')");
      }

      assertThat(Traces.in(List.of(log), Traces.IN_TEXT))
          .singleElement()
          .asString()
          .doesNotContain(MadeUpLists.phone(7))
          .contains("****");
      assertThat(Traces.in(Traces.files(folder, DATA), Traces.IN_DATA)).hasSize(1);
      assertThat(Traces.in(List.of(log), Traces.keys(List.of("no such key", ", lat")))).hasSize(1);
      assertThat(Traces.in(List.of(log), Traces.keys(List.of("no such key")))).isEmpty();
    } finally {
      // Or the next look would find it.
      TestFolder.fresh("planted");
    }
  }
}
