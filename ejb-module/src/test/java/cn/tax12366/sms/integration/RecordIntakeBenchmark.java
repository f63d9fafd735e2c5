package cn.tax12366.sms.integration;

import static cn.tax12366.sms.integration.IntakeParts.JINSHUI;
import static cn.tax12366.sms.integration.IntakeParts.OPERATOR;

import cn.tax12366.sms.integration.list.JsonRows;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.integration.list.ListRow;
import cn.tax12366.sms.shared.FictitiousNumbers;
import cn.tax12366.sms.shared.database.TestDatabase;
import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;

/**
 * Measures the intake of records by version, in one sitting: {@code java -Xmx256m -cp …
 * cn.tax12366.sms.integration.RecordIntakeBenchmark 1000000 H2 POSTGRESQL}. Invoices as new and
 * once more; the next version of each in another order, cut off in the middle and sent again; the
 * older version of all, which changes nothing. Says rows a second, and what the heap holds after a
 * collection when a tenth of the rows and when all are in: memory is flat if the two are alike. The
 * list lies in a file, as the API would receive it.
 */
public final class RecordIntakeBenchmark {

  private static final int TAXPAYERS = 20_000;

  /** Coprime to every round number of rows: steps through all of them in another order. */
  private static final long STRIDE = 7_368_787;

  private RecordIntakeBenchmark() {}

  public static void main(String[] arguments) {
    int rows = Integer.parseInt(arguments[0]);
    for (int i = 1; i < arguments.length; i++) {
      measure(TestDatabase.valueOf(arguments[i]), rows);
    }
    System.exit(0);
  }

  private static void measure(TestDatabase database, int rows) {
    IntakeParts parts = new IntakeParts(database.forMeasuring());
    knowTaxpayers(parts, Math.min(rows, TAXPAYERS));
    Path first = written(rows, 1, false);
    Path second = written(rows, 2, true);
    measure(parts, database, "new", first, rows, rows);
    measure(parts, database, "again", first, rows, rows);
    measure(parts, database, "next, cut off", second, rows, rows / 2);
    measure(parts, database, "next, sent again", second, rows, rows);
    measure(parts, database, "older, late", first, rows, rows);
    long newest = parts.count("invoice where version = 2");
    System.out.printf("%-10s %d of %d records in their newest version%n", database, newest, rows);
    first.toFile().delete();
    second.toFile().delete();
    if (newest != rows || parts.count("invoice") != rows) {
      throw new IllegalStateException("The end state is another");
    }
  }

  private static void measure(
      IntakeParts parts, TestDatabase database, String what, Path list, int rows, int breakAfter) {
    Heap heap = new Heap(rows);
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long begin = System.nanoTime();
    IntakeReceipt receipt;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(list))) {
      receipt =
          parts
              .telling(result -> heap.row())
              .run(
                  ListContent.INVOICES,
                  OPERATOR,
                  breakAfter < rows ? new CutOff(new JsonRows(in), breakAfter) : new JsonRows(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    double seconds = (System.nanoTime() - begin - heap.spent) / 1e9;
    double processor = (system.getProcessCpuTime() - cpu) / 1e9;
    System.out.printf(
        "%-10s %-17s %-8s %8d rows %7.1f s (processor %6.1f s) %8.0f rows/s"
            + "  +%d ~%d =%d !%d  heap %d MB at a tenth, %d MB at the end%n",
        database,
        what,
        receipt.getStatus(),
        receipt.getRead(),
        seconds,
        processor,
        receipt.getRead() / seconds,
        receipt.getAdded(),
        receipt.getChanged(),
        receipt.getUnchanged(),
        receipt.getRefused(),
        heap.atATenth,
        heap.atTheEnd == 0 ? Heap.used() : heap.atTheEnd);
  }

  /** What the heap holds after a collection, which is not part of the time. */
  private static final class Heap {

    private final int rows;
    private int count;
    private long atATenth;
    private long atTheEnd;
    private long spent;

    private Heap(int rows) {
      this.rows = rows;
    }

    private void row() {
      count++;
      if (count == rows / 10) {
        atATenth = looked();
      } else if (count == rows) {
        atTheEnd = looked();
      }
    }

    private long looked() {
      long begin = System.nanoTime();
      long used = used();
      spent += System.nanoTime() - begin;
      return used;
    }

    private static long used() {
      System.gc();
      return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1024 / 1024;
    }
  }

  /** A client that is gone after so many rows. */
  private record CutOff(Iterator<ListRow> rows, int[] left) implements Iterator<ListRow> {

    private CutOff(Iterator<ListRow> rows, int most) {
      this(rows, new int[] {most});
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public ListRow next() {
      if (left[0]-- == 0) {
        throw new IllegalStateException("The connection is gone");
      }
      return rows.next();
    }
  }

  private static void knowTaxpayers(IntakeParts parts, int count) {
    StringBuilder list = new StringBuilder();
    for (int i = 0; i < count; i++) {
      list.append(
          "{\"taxpayerNumber\":\"%s\",\"name\":\"示例商行%d\",\"authorityCode\":\"%s\"}%n"
              .formatted(FictitiousNumbers.taxpayer(i), i, JINSHUI));
    }
    parts.run(
        ListContent.TAXPAYERS,
        OPERATOR,
        new JsonRows(
            new java.io.ByteArrayInputStream(list.toString().getBytes(StandardCharsets.UTF_8))));
  }

  private static Path written(int rows, int version, boolean shuffled) {
    try {
      Path list = Files.createTempFile("sms-measure-", ".ndjson");
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(list))) {
        for (int i = 0; i < rows; i++) {
          int record = shuffled ? (int) (i * STRIDE % rows) : i;
          out.write(line(record, version, rows).getBytes(StandardCharsets.UTF_8));
        }
      }
      return list;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(int i, int version, int rows) {
    return "{\"sourceKey\":\"FP-"
        + i
        + "\",\"version\":"
        + version
        + ",\"taxpayerNumber\":\""
        + FictitiousNumbers.taxpayer(i % Math.min(rows, TAXPAYERS))
        + "\",\"invoiceCode\":\"4101991130\",\"invoiceNumber\":\""
        + String.format("%08d", i)
        + "\",\"invoiceKind\":\"增值税专用发票\",\"invoiceState\":\""
        + (version == 2 && i % 100 == 0 ? "VOID" : "NORMAL")
        + "\",\"obtainedOn\":\"2026-10-08\",\"issuedOn\":\"2026-11-02\",\"invoiceAmount\":\"1130.00\","
        + "\"buyerNumber\":\"91410199FX00000185\",\"buyerName\":\"示例商贸有限公司"
        + i
        + "\"}\n";
  }
}
