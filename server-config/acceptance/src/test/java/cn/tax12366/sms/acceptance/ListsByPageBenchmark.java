package cn.tax12366.sms.acceptance;

import cn.tax12366.sms.acceptance.kit.Api;
import cn.tax12366.sms.acceptance.kit.Chromium;
import cn.tax12366.sms.acceptance.kit.DemoAccounts;
import cn.tax12366.sms.acceptance.kit.Figures;
import cn.tax12366.sms.acceptance.kit.ListPages;
import cn.tax12366.sms.acceptance.kit.LiveHeap;
import cn.tax12366.sms.acceptance.kit.MadeUpLists;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import cn.tax12366.sms.acceptance.kit.Visit;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How long a list of 100,000 filings takes by the pages: checked, then carried out; once as CSV,
 * then as a workbook with another tax.
 *
 * <p>Method: the runnable jar in a process of its own ({@code -Xmx768m}, H2, the demo's 20,000
 * taxpayers and 100,000 more already there), a browser and this program in others on the same
 * machine. Counted is from the click to the page that shows the result. Before it, 5,000 rows warm
 * the platform up and are not counted. Nothing else should run on the machine. Run it after {@code
 * mvn verify -DskipTests} by {@code java -cp target/test-classes:<dependencies>
 * cn.tax12366.sms.acceptance.ListsByPageBenchmark} in this module.
 */
final class ListsByPageBenchmark {

  private static final int WARM_UP = 5_000;
  private static final int ROWS = 100_000;
  private static final double LONGEST_MILLIS = 600_000;

  private final PlatformProcess platform;
  private final Visit operator;
  private final ListPages pages;

  private ListsByPageBenchmark(PlatformProcess platform, Visit operator) {
    this.platform = platform;
    this.operator = operator;
    this.pages = new ListPages(operator);
  }

  public static void main(String... arguments) throws IOException {
    Path folder = TestFolder.fresh("lists-by-page-benchmark");
    Chromium chromium = Chromium.start();
    try (PlatformProcess platform = PlatformProcess.in(folder).withHeap("768m")) {
      platform.start();
      Api.of(platform).post("/api/v1/taxpayers", MadeUpLists.taxpayers(ROWS));
      Visit operator = new Visit(chromium, platform, "en-GB", folder);
      operator.open("/").signIn(DemoAccounts.PROVINCE_OPERATOR);
      ListsByPageBenchmark benchmark = new ListsByPageBenchmark(platform, operator);
      benchmark.measure(csv(folder.resolve("warm-up.csv"), "城市维护建设税", WARM_UP));
      benchmark.measure(csv(folder.resolve("filings.csv"), "增值税", ROWS));
      benchmark.measure(ListPages.workbook(folder.resolve("filings.xlsx"), rows("印花税", ROWS)));
    } finally {
      chromium.close();
    }
  }

  private void measure(Path file) throws IOException {
    operator.page().setDefaultTimeout(LONGEST_MILLIS);
    Duration processor = platform.processorTime();
    long begin = System.nanoTime();
    pages.upload("FILINGS", file);
    Locator carryOut = operator.page().locator("[id='next:carryOut']");
    carryOut.waitFor();
    double checked = (System.nanoTime() - begin) / 1e9;
    String check = pages.receiptId();
    int heap = LiveHeap.megabytes(platform);

    begin = System.nanoTime();
    carryOut.click();
    operator.page().waitForURL(url -> url.contains("id=") && !url.contains(check));
    operator.page().locator(".sms-next-done").waitFor();
    double carriedOut = (System.nanoTime() - begin) / 1e9;
    processor = platform.processorTime().minus(processor);
    Figures.print(
        "%-14s %,5d KiB  checked %5.1f s  carried out %5.1f s  together %5.1f s (processor %5.1f s)  %s  live heap %d"
            + " and %d MB",
        file.getFileName(),
        Files.size(file) / 1024,
        checked,
        carriedOut,
        checked + carriedOut,
        processor.toMillis() / 1e3,
        pages.tiles(),
        heap,
        LiveHeap.megabytes(platform));
  }

  private static Path csv(Path file, String tax, int count) throws IOException {
    return Files.write(
        file, (Iterable<String>) rows(tax, count).map(cells -> String.join(",", cells))::iterator);
  }

  private static Stream<List<String>> rows(String tax, int count) {
    return Stream.concat(
        Stream.of(List.of("纳税人识别号", "征收项目", "税款所属期", "申报期限", "是否已申报")),
        IntStream.range(0, count)
            .mapToObj(i -> List.of(MadeUpLists.number(i), tax, "202611", "2026-12-15", "否")));
  }
}
