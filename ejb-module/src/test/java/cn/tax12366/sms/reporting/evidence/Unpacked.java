package cn.tax12366.sms.reporting.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A package as somebody has it who has nothing but it: unpacked in a folder. */
final class Unpacked {

  final Path folder;

  private Unpacked(Path folder) {
    this.folder = folder;
  }

  static Unpacked in(Path where, InputStream archive) {
    try (ZipInputStream zip = new ZipInputStream(archive, StandardCharsets.UTF_8)) {
      Path top = null;
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = where.resolve(entry.getName());
        top = where.resolve(entry.getName().substring(0, entry.getName().indexOf('/')));
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
      return new Unpacked(top);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(String file, String text) {
    try {
      Files.writeString(folder.resolve(file), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The rows of a table, without its headings. */
  List<CSVRecord> table(String file) {
    try {
      List<CSVRecord> rows =
          CSVParser.parse(text(file).substring(1), CSVFormat.RFC4180).getRecords();
      return rows.subList(1, rows.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> column(String file, int column) {
    return table(file).stream().map(row -> row.get(column)).toList();
  }

  /** The files that are there, by their names within the package. */
  List<String> files() {
    try (var all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The commands that its own README gives, in their order. */
  List<String> commands() {
    return text("README.txt")
        .lines()
        .filter(line -> line.startsWith("    $ "))
        .map(line -> line.substring(6))
        .toList();
  }

  /** What a command says when it is run in the folder, and behind it how it ended. */
  String run(String command) {
    try {
      Process process =
          new ProcessBuilder("bash", "-c", command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        throw new IllegalStateException("Does not end: " + command);
      }
      return said + "exit " + process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** What each command says that checks something: list signed, files, entries, end signed. */
  List<String> checked() {
    List<String> said = new ArrayList<>();
    commands().stream().skip(1).forEach(command -> said.add(run(command)));
    return said;
  }
}
