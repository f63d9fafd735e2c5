package cn.tax12366.sms.integration;

import static cn.tax12366.sms.integration.IntakeParts.JINSHUI;
import static cn.tax12366.sms.integration.IntakeParts.OPERATOR;

import cn.tax12366.sms.integration.list.JsonRows;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.database.TestDatabase;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Measures the intake, first the list as new, then the same list, then with every tenth row
 * changed: {@code java -cp … cn.tax12366.sms.integration.IntakeBenchmark 100000 H2 POSTGRESQL}. Run
 * it with a small heap ({@code -Xmx256m}) to see that memory stays flat.
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
    for (ListContent content : ListContent.values()) {
      IntFunction<String> line =
          content == ListContent.TAXPAYERS
              ? i -> taxpayer(i, "示例商行")
              : i -> filing(i, "2026-11-16");
      IntFunction<String> changed =
          content == ListContent.TAXPAYERS
              ? i -> taxpayer(i, i % 10 == 0 ? "样本商行" : "示例商行")
              : i -> filing(i, i % 10 == 0 ? "2026-11-17" : "2026-11-16");
      measure(parts, database, content, "new", rows, line);
      measure(parts, database, content, "again", rows, line);
      measure(parts, database, content, "a tenth changed", rows, changed);
    }
  }

  private static void measure(
      IntakeParts parts,
      TestDatabase database,
      ListContent content,
      String what,
      int rows,
      IntFunction<String> line) {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    long begin = System.nanoTime();
    IntakeReceipt receipt = parts.run(content, OPERATOR, json(rows, line));
    double seconds = (System.nanoTime() - begin) / 1e9;
    long peak =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().matches(".*(Old|Tenured).*"))
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum();
    System.out.printf(
        "%-10s %-9s %-16s %7d rows %6.1f s %8.0f rows/s  +%d ~%d =%d !%d  old generation %d MB%n",
        database,
        content,
        what,
        receipt.getRead(),
        seconds,
        rows / seconds,
        receipt.getAdded(),
        receipt.getChanged(),
        receipt.getUnchanged(),
        receipt.getRefused(),
        peak / 1024 / 1024);
  }

  /** Rows as the API receives them; made while they are read. */
  private static Iterator<ListRow> json(int rows, IntFunction<String> line) {
    Iterator<InputStream> lines =
        IntStream.range(0, rows)
            .mapToObj(line)
            .map(
                text ->
                    (InputStream)
                        new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
            .iterator();
    return new JsonRows(
        new SequenceInputStream(
            Collections.enumeration(
                new java.util.AbstractList<InputStream>() {
                  @Override
                  public InputStream get(int index) {
                    throw new UnsupportedOperationException();
                  }

                  @Override
                  public int size() {
                    return rows;
                  }

                  @Override
                  public Iterator<InputStream> iterator() {
                    return lines;
                  }
                })));
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
