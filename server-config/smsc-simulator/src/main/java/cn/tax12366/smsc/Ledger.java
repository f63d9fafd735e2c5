package cn.tax12366.smsc;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the simulator has taken and handed over, read from its file at one moment. Works while the
 * simulator runs, after it has ended and after it was killed; a line that is still being written is
 * left out.
 */
public final class Ledger {

  /** Name of the file in the home of a simulator. */
  public static final String FILE = "ledger.ndjson";

  /** A whole message as a phone shows it. */
  public record DestAndText(String dest, String text) {}

  private final List<LedgerEntry> entries;

  private Ledger(List<LedgerEntry> entries) {
    this.entries = List.copyOf(entries);
  }

  /**
   * Reads the ledger in the home of a simulator; one that does not exist yet is empty.
   *
   * @throws IllegalArgumentException if a finished line is not one of a ledger
   */
  public static Ledger read(Path home) throws IOException {
    Path file = home.resolve(FILE);
    List<LedgerEntry> entries = new ArrayList<>();
    if (Files.exists(file)) {
      long finished = LedgerFile.lengthOfWholeLines(file);
      try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
        long read = 0;
        while (read < finished) {
          String line = lines.readLine();
          read += line.getBytes(StandardCharsets.UTF_8).length + 1;
          entries.add(LedgerEntry.read(line));
        }
      }
    }
    return new Ledger(entries);
  }

  /** All lines in the order of the file. */
  public List<LedgerEntry> entries() {
    return entries;
  }

  /** All short messages taken, each part of a long message for itself, in the order of the file. */
  public List<LedgerEntry.Submit> submits() {
    return only(LedgerEntry.Submit.class);
  }

  /** All movements of receipts. */
  public List<LedgerEntry.Receipt> receipts() {
    return only(LedgerEntry.Receipt.class);
  }

  /** All movements of messages from phones. */
  public List<LedgerEntry.Mo> messagesFromPhones() {
    return only(LedgerEntry.Mo.class);
  }

  /**
   * How often each phone was shown each text. The parts of a long message are put together first; a
   * message of which a part is missing is shown nowhere and not counted.
   */
  public Map<DestAndText, Integer> countByDestAndText() {
    Map<DestAndText, Integer> counts = new LinkedHashMap<>();
    Map<List<Object>, Assembly> open = new HashMap<>();
    List<Assembly> all = new ArrayList<>();
    for (LedgerEntry.Submit submit : submits()) {
      if (submit.total() == null || submit.total() <= 1) {
        counts.merge(new DestAndText(submit.dest(), submit.text()), 1, Integer::sum);
        continue;
      }
      List<Object> key =
          List.of(submit.source(), submit.dest(), submit.reference(), submit.total());
      Assembly assembly = open.get(key);
      if (assembly == null || !assembly.takes(submit)) {
        assembly = new Assembly(submit.total());
        open.put(key, assembly);
        all.add(assembly);
      }
      assembly.add(submit);
    }
    for (Assembly assembly : all) {
      if (assembly.times() > 0) {
        counts.merge(
            new DestAndText(assembly.dest, assembly.text()), assembly.times(), Integer::sum);
      }
    }
    return counts;
  }

  /** What was shown more than once, with the number of times beyond the first. */
  public Map<DestAndText, Integer> duplicates() {
    Map<DestAndText, Integer> duplicates = new LinkedHashMap<>();
    countByDestAndText()
        .forEach(
            (message, times) -> {
              if (times > 1) {
                duplicates.put(message, times - 1);
              }
            });
    return duplicates;
  }

  private <T extends LedgerEntry> List<T> only(Class<T> kind) {
    return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  /** The parts of one long message, each perhaps several times. */
  private static final class Assembly {
    private final String[] parts;
    private final int[] times;
    private String dest;

    Assembly(int total) {
      parts = new String[total];
      times = new int[total];
    }

    /** Not, if the reference has come round and belongs to another text now. */
    boolean takes(LedgerEntry.Submit submit) {
      String there = parts[index(submit)];
      return there == null || there.equals(submit.text());
    }

    void add(LedgerEntry.Submit submit) {
      dest = submit.dest();
      parts[index(submit)] = submit.text();
      times[index(submit)]++;
    }

    int times() {
      int least = Integer.MAX_VALUE;
      for (int t : times) {
        least = Math.min(least, t);
      }
      return least;
    }

    String text() {
      return String.join("", parts);
    }

    private int index(LedgerEntry.Submit submit) {
      return Math.floorMod(submit.part() - 1, parts.length);
    }
  }
}
