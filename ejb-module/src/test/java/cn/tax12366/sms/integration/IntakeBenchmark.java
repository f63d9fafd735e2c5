package cn.tax12366.sms.integration;

import static cn.tax12366.sms.integration.IntakeParts.JINSHUI;
import static cn.tax12366.sms.integration.IntakeParts.OPERATOR;

import cn.tax12366.sms.integration.list.JsonRows;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.database.TestDatabase;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Measures the intake of taxpayers, filings, amounts due and payments, each list first as new, then
 * the same again, then with every tenth row changed; then taxpayers that are all taken with a
 * warning, and taxpayers that are all refused: {@code java -cp …
 * cn.tax12366.sms.integration.IntakeBenchmark 100000 H2 POSTGRESQL}, the class path as in {@link
 * cn.tax12366.sms.demo.ProvinceBenchmark}. Run it with a small heap ({@code -Xmx256m}) to see that
 * memory stays flat.
 *
 * <p>Units are not measured: a province has few thousand of them, and {@code UnitListTest} takes
 * them in.
 */
public final class IntakeBenchmark {

  private IntakeBenchmark() {}

  public static void main(String[] arguments) {
    int rows = Integer.parseInt(arguments[0]);
    for (int i = 1; i < arguments.length; i++) {
      measure(TestDatabase.valueOf(arguments[i]), rows);
    }
    System.exit(0);
  }

  private static void measure(TestDatabase database, int rows) {
    IntakeParts parts = new IntakeParts(database.forMeasuring());
    for (ListContent content :
        List.of(
            ListContent.TAXPAYERS,
            ListContent.FILINGS,
            ListContent.AMOUNTS_DUE,
            ListContent.PAYMENTS)) {
      IntFunction<String> line = i -> row(content, i, false);
      IntFunction<String> changed = i -> row(content, i, i % 10 == 0);
      measure(parts, database, content, "new", rows, line);
      measure(parts, database, content, "again", rows, line);
      measure(parts, database, content, "a tenth changed", rows, changed);
    }
    measure(
        parts,
        database,
        ListContent.TAXPAYERS,
        "all warned",
        rows,
        i -> warned(taxpayer(i, "示例商店")));
    measure(
        parts,
        database,
        ListContent.TAXPAYERS,
        "all refused",
        rows,
        i -> taxpayer(i, "示例商行").replace("\"154", "\"0371"));
  }

  private static void measure(
      IntakeParts parts,
      TestDatabase database,
      ListContent content,
      String what,
      int rows,
      IntFunction<String> line) {
    Path list = written(rows, line);
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long begin = System.nanoTime();
    IntakeReceipt receipt;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(list))) {
      receipt = parts.run(content, OPERATOR, new JsonRows(in));
      Files.delete(list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double seconds = (System.nanoTime() - begin) / 1e9;
    double processor = (system.getProcessCpuTime() - cpu) / 1e9;
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().matches(".*(Old|Tenured).*"))
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.printf(
        "%-10s %-9s %-16s %7d rows %6.1f s (processor %5.1f s) %8.0f rows/s"
            + "  +%d ~%d =%d !%d ?%d  old generation %d MB%n",
        database,
        content,
        what,
        receipt.getRead(),
        seconds,
        processor,
        rows / seconds,
        receipt.getAdded(),
        receipt.getChanged(),
        receipt.getUnchanged(),
        receipt.getRefused(),
        receipt.getWarned(),
        peak / 1024 / 1024);
  }

  /** Rows as the API receives them, written to a file before time is taken. */
  private static Path written(int rows, IntFunction<String> line) {
    try {
      Path list = Files.createTempFile("sms-measure-", ".ndjson");
      try (Writer writer = Files.newBufferedWriter(list)) {
        for (int i = 0; i < rows; i++) {
          writer.write(line.apply(i));
        }
      }
      return list;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(ListContent content, int i, boolean changed) {
    return switch (content) {
      case TAXPAYERS -> taxpayer(i, changed ? "样本商行" : "示例商行");
      case AMOUNTS_DUE -> account(i, changed, "\"payableBy\":\"2026-11-16\",\"amountDue\":100.10");
      case PAYMENTS -> account(i, changed, "\"paidOn\":\"2026-11-10\",\"amountPaid\":60.05");
      default -> filing(i, changed ? "2026-11-17" : "2026-11-16");
    };
  }

  private static String account(int i, boolean changed, String more) {
    return "{\"sourceKey\":\"K-%d\",\"version\":%d,\"taxpayerNumber\":\"%s\",\"taxCode\":\"10101\",\"taxName\":\"增值税\",\"period\":\"202610\",%s}\n"
        .formatted(i, changed ? 2 : 1, FictitiousNumbers.taxpayer(i), more);
  }

  private static String taxpayer(int i, String name) {
    return "{\"taxpayerNumber\":\""
        + FictitiousNumbers.taxpayer(i)
        + "\",\"name\":\""
        + name
        + i
        + "\",\"authorityCode\":\""
        + JINSHUI
        + "\",\"kind\":\"COMPANY\",\"subscribed\":true,\"phones\":[{\"phone\":\""
        + FictitiousNumbers.phone(i)
        + "\",\"role\":\"FILING_AGENT\"}]}\n";
  }

  /** With a wrong check digit: the last character of the number is another. */
  private static String warned(String line) {
    int last = line.indexOf("\",\"name\"") - 1;
    return line.substring(0, last)
        + (line.charAt(last) == '1' ? '2' : '1')
        + line.substring(last + 1);
  }

  private static String filing(int i, String dueDate) {
    return "{\"taxpayerNumber\":\""
        + FictitiousNumbers.taxpayer(i)
        + "\",\"taxCode\":\"10101\",\"taxName\":\"增值税\",\"period\":\"202610\",\"dueDate\":\""
        + dueDate
        + "\",\"filed\":"
        + (i % 10 != 3)
        + "}\n";
  }
}
