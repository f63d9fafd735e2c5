package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.acceptance.kit.Chromium;
import cn.tax12366.sms.acceptance.kit.DemoAccounts;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.StoryBreaksOff;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import cn.tax12366.sms.acceptance.kit.Visit;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * By clicking: the business office suspends a city, orders the evidence from that page, downloads
 * it for a purpose, and checks it by the commands of its own README; once in Chinese, once in
 * English. The tests are one story and run in its order.
 */
@ExtendWith(StoryBreaksOff.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvidenceIT {

  private static final String SIGNED = "Signature Verified Successfully\n";

  private static PlatformProcess platform;
  private static Chromium chromium;
  private static Visit visit;
  private static Path folder;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    folder = TestFolder.fresh("evidence");
    platform = PlatformProcess.in(folder);
    platform.start();
    visit = new Visit(chromium, platform, "zh-CN", folder);
  }

  @AfterAll
  static void end() throws Exception {
    for (AutoCloseable each : new AutoCloseable[] {chromium, platform}) {
      if (each != null) {
        each.close();
      }
    }
  }

  @Test
  @Order(1)
  @Tag("R12.2")
  @Tag("A22")
  void technicalPeopleAreRefused() {
    try (Visit technical = new Visit(chromium, platform, "zh-CN", folder)) {
      technical.open("/supervision/evidence.xhtml").signIn("14100000009");
      assertThat(technical.page().locator("body").innerText()).contains("调取证据", "第 12 条");
      assertThat(technical.page().locator("[id='list:packages']").count()).isZero();
    }
  }

  @Test
  @Order(2)
  @Tag("R12.1")
  @Tag("R12.2")
  void leadsFromASuspensionToAPackageThatProvesItself() throws Exception {
    visit.open("/supervision/evidence.xhtml").signIn(DemoAccounts.BUSINESS_OPERATION);
    Page page = visit.page();
    visit.lookOver("1-none");
    // The reminder of Zhengzhou goes out by itself.
    visit.open("/outbound/messages.xhtml");
    page.waitForCondition(
        () -> {
          page.reload();
          return page.locator("a[href*='/outbound/message.xhtml']").count() > 0;
        },
        new Page.WaitForConditionOptions().setTimeout(180_000));
    visit.open("/supervision/suspend.xhtml?unit=14101000000");
    page.locator("[id='suspend:reason']").fill("违规群发，责令整改");
    page.locator("[id='suspend:act']").click();
    page.waitForURL("**/supervision/suspension.xhtml?id=*");
    page.locator("[id='evidence']").click();
    page.waitForURL("**/supervision/evidence-order.xhtml?unit=14101000000");
    page.locator("[id='order:from']").fill("2026-12-11");
    page.locator("[id='order:to']").fill("2026-12-10");
    page.locator("[id='order:reason']").fill("违反管理办法第十一条");
    page.locator("[id='order:file']").fill("豫税纪〔2026〕1号");
    page.locator("[id='order:act']").click();
    assertThat(page.locator("body").innerText()).contains("晚于截止日期");
    page.locator("[id='order:from']").fill("2026-12-01");
    page.locator("[id='order:to']").fill("2026-12-10");
    visit.lookOver("2-order");

    page.locator("[id='order:act']").click();
    page.waitForURL("**/supervision/evidence-package.xhtml?id=*");
    page.locator("[id='download:purpose']").waitFor();
    visit.lookOver("3-ready");
    Path unpacked = downloaded("移送市局纪检组");

    assertThat(lines(unpacked, "messages.csv")).as("headings and messages").hasSizeGreaterThan(1);
    assertThat(Files.readString(unpacked.resolve("suspensions.csv"))).contains("违规群发，责令整改");
    assertThat(Files.readString(unpacked.resolve("summary.html"))).contains("<h2>审批 (");
    assertThat(Files.readString(unpacked.resolve("audit/entries.csv"))).contains("停用了");
    assertThatItProvesItself(unpacked);
    Path messages = unpacked.resolve("messages.csv");
    Files.writeString(messages, Files.readString(messages).replaceFirst("\\*\\*\\*\\*", "****1"));
    assertThat(run(unpacked, commands(unpacked).get(2))).contains("messages.csv: FAILED");
  }

  @Test
  @Order(3)
  @Tag("R12.2")
  @Tag("S21")
  void hasNumbersInFullForAReasonInEnglishToo() throws Exception {
    visit.changeLanguage();
    Page page = visit.page();
    visit.open("/supervision/evidence-order.xhtml?unit=14101000000");
    page.locator("[id='order:from']").fill("2026-12-01");
    page.locator("[id='order:reason']").fill("article 11, mass sending");
    page.locator("[id='order:file']").fill("file 2");
    page.locator("[id='order:numbers'] .ui-chkbox-box").click();
    page.locator("[id='order:act']").click();
    assertThat(page.locator("body").innerText()).contains("4");
    page.locator("[id='order:numbersReason']").fill("the court compares them");
    visit.lookOver("4-order-en");
    page.locator("[id='order:act']").click();
    page.waitForURL("**/supervision/evidence-package.xhtml?id=*");
    page.locator("[id='download:purpose']").waitFor();
    visit.lookOver("5-ready-en");
    Path unpacked = downloaded("for the court");

    assertThat(lines(unpacked, "numbers.csv")).hasSameSizeAs(lines(unpacked, "messages.csv"));
    assertThat(Files.readString(unpacked.resolve("messages.csv")))
        .doesNotContainPattern("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    assertThat(Files.readString(unpacked.resolve("summary.html"))).contains("<h2>Approvals (");
    assertThatItProvesItself(unpacked);
    visit.open("/supervision/evidence.xhtml");
    assertThat(page.locator("[id='list:packages_data'] tr").count()).isEqualTo(2);
    visit.lookOver("6-list-en");
    assertThat(visit.findings()).isEmpty();
  }

  @Test
  @Order(4)
  @Tag("R12.2")
  void whoDownloadedItForWhatIsInTheTrail() {
    try (Visit auditor = new Visit(chromium, platform, "zh-CN", folder)) {
      auditor.open("/audit/audit.xhtml?act=evidence.*").signIn("14100000010");
      auditor
          .page()
          .waitForCondition(
              () -> {
                auditor.page().reload();
                return auditor.page().locator("[id='list:entries_data'] tr").count() == 6;
              });
      assertThat(auditor.page().locator("[id='list:entries_data']").innerText())
          .contains("移送市局纪检组", "for the court", "平台生成了");
      auditor.lookOver("7-trail");
      assertThat(auditor.findings()).isEmpty();
    }
  }

  /** What is written down must stay: once the package is there, the page asks no more. */
  private static Path downloaded(String purpose) throws IOException {
    Page page = visit.page();
    page.waitForFunction(
        """
        () => !PrimeFaces.widgets.widget_ticker_refresh.isActive()
            && PrimeFaces.ajax.Queue.isEmpty()
        """);
    page.locator("[id='download:purpose']").fill(purpose);
    Path archive = page.waitForDownload(() -> page.locator("[id='download:take']").click()).path();
    assertThat(run(archive.getParent(), "sha256sum " + archive.getFileName()))
        .startsWith(page.locator("[id='sha256']").innerText());
    return unpacked(archive);
  }

  private static Path unpacked(Path archive) throws IOException {
    Path top = null;
    Path into = Files.createTempDirectory(folder, "package");
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        Path file = into.resolve(entry.getName());
        top = into.resolve(entry.getName().substring(0, entry.getName().indexOf('/')));
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
      }
    }
    return top;
  }

  private static List<String> lines(Path unpacked, String file) throws IOException {
    return Files.readAllLines(unpacked.resolve(file));
  }

  private static List<String> commands(Path unpacked) throws IOException {
    return lines(unpacked, "README.txt").stream()
        .filter(line -> line.startsWith("    $ "))
        .map(line -> line.substring(6))
        .toList();
  }

  /** The public key is the one that the platform prints for the auditors. */
  private static void assertThatItProvesItself(Path unpacked) throws IOException {
    List<String> commands = commands(unpacked);
    assertThat(commands).hasSize(5);
    String key = Files.readString(folder.resolve("home/keys/audit-anchor.pub")).strip();
    assertThat(run(unpacked, commands.get(0))).isEqualTo(key + "\n");
    assertThat(run(unpacked, commands.get(1))).isEqualTo(SIGNED);
    assertThat(run(unpacked, commands.get(2))).isEqualTo("ALL FILES AS LISTED\n");
    assertThat(run(unpacked, commands.get(3))).isEmpty();
    assertThat(run(unpacked, commands.get(4))).isEqualTo(SIGNED);
  }

  private static String run(Path where, String command) throws IOException {
    Process process =
        new ProcessBuilder("bash", "-c", command)
            .directory(where.toFile())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(command).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return said;
  }
}
