package cn.tax12366.sms.acceptance;

import cn.tax12366.sms.acceptance.kit.Api;
import cn.tax12366.sms.acceptance.kit.Figures;
import cn.tax12366.sms.acceptance.kit.LiveHeap;
import cn.tax12366.sms.acceptance.kit.MadeUpLists;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import jakarta.json.JsonObject;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long lists of 100,000 taxpayers and 100,000 filings take over HTTP, as new and once more.
 *
 * <p>Method: the runnable jar in a process of its own ({@code -Xmx1g}, H2, the demo's 20,000
 * taxpayers already there), this program in another on the same machine, which makes each row while
 * it sends it. Counted is from the first byte sent to the receipt read. Before it, 5,000 rows of
 * each kind warm the platform up and are not counted. Nothing else should run on the machine; its
 * load is printed with each figure. The README has the command.
 */
final class ListsByApiBenchmark {

  private static final int WARM_UP = 5_000;
  private static final int ROWS = 100_000;

  private final PlatformProcess platform;
  private final Api api;

  private ListsByApiBenchmark(PlatformProcess platform) {
    this.platform = platform;
    this.api = Api.of(platform);
  }

  public static void main(String... arguments) {
    try (PlatformProcess platform = PlatformProcess.in(TestFolder.fresh("lists-benchmark"))) {
      platform.start();
      ListsByApiBenchmark benchmark = new ListsByApiBenchmark(platform);
      benchmark.api.post("/api/v1/taxpayers", rows(ROWS, WARM_UP, MadeUpLists::taxpayer));
      benchmark.api.post("/api/v1/filings", rows(ROWS, WARM_UP, MadeUpLists::filing));
      for (String what : new String[] {"new", "again"}) {
        benchmark.measure("/api/v1/taxpayers", what, MadeUpLists::taxpayer);
        benchmark.measure("/api/v1/filings", what, MadeUpLists::filing);
      }
    }
  }

  private void measure(String path, String what, IntFunction<String> row) {
    long begin = System.nanoTime();
    JsonObject receipt = api.post(path, rows(0, ROWS, row)).json();
    double seconds = (System.nanoTime() - begin) / 1e9;
    Figures.print(
        "%-18s %-6s %,d rows %5.1f s %,7.0f rows/s  +%d ~%d =%d !%d  live heap %d MB, load %.1f",
        path,
        what,
        ROWS,
        seconds,
        ROWS / seconds,
        receipt.getInt("added"),
        receipt.getInt("changed"),
        receipt.getInt("unchanged"),
        receipt.getInt("refused"),
        LiveHeap.megabytes(platform),
        Figures.load());
  }

  private static Stream<String> rows(int first, int count, IntFunction<String> row) {
    return IntStream.range(first, first + count).mapToObj(row);
  }
}
