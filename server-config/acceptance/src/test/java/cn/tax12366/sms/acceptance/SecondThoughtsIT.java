package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.acceptance.kit.Chromium;
import cn.tax12366.sms.acceptance.kit.DemoAccounts;
import cn.tax12366.sms.acceptance.kit.ListPages;
import cn.tax12366.sms.acceptance.kit.MadeUpLists;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.StoryBreaksOff;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import cn.tax12366.sms.acceptance.kit.Visit;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What does not go right the first time, by clicking: a workbook whose first row is bad, a page
 * that is left while the list is read, a second click, files that are refused, refused rows that
 * are mended and sent again; a reminder that is returned with a reason, one that is withdrawn. The
 * tests are one story and run in its order.
 */
@ExtendWith(StoryBreaksOff.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecondThoughtsIT {

  /** Laocheng (老城区), in Luoyang. */
  private static final String IN_LUOYANG = "14103020000";

  private static final int ROWS = 6_000;
  private static final List<String> HEADINGS =
      List.of("纳税人识别号", "纳税人名称", "主管税务机关代码", "办税人员手机", "是否开通短信服务");

  private static Path folder;
  private static PlatformProcess platform;
  private static Chromium chromium;
  private static Visit operator;
  private static Visit approver;
  private static ListPages lists;
  private static String check;
  private static String run;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    folder = TestFolder.fresh("second-thoughts");
    platform = PlatformProcess.in(folder).with("sms.upload.max-mib", "1");
    platform.start();
    operator = new Visit(chromium, platform, "zh-CN", folder);
    approver = new Visit(chromium, platform, "zh-CN", folder);
    lists = new ListPages(operator);
    operator.open("/").signIn(DemoAccounts.LUOYANG_OPERATOR);
  }

  @AfterAll
  static void end() {
    for (AutoCloseable each : new AutoCloseable[] {chromium, platform}) {
      try {
        if (each != null) {
          each.close();
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static List<String> taxpayer(int i) {
    return List.of(
        MadeUpLists.number(i), "示例老城第" + i + "商行", IN_LUOYANG, MadeUpLists.phone(i), "是");
  }

  @Test
  @Order(1)
  @Tag("R7.2d")
  void aListIsReadOnWhileNobodyLooksAndIsFoundAgain() {
    List<String> bad = List.of(MadeUpLists.number(0), "示例老城第0商行", IN_LUOYANG, "0379-12345678", "是");
    Path workbook =
        ListPages.workbook(
            folder.resolve("老城区纳税人.xlsx"),
            Stream.concat(
                Stream.of(HEADINGS, bad),
                IntStream.range(1, ROWS).mapToObj(SecondThoughtsIT::taxpayer)));

    lists.upload("TAXPAYERS", workbook);
    Page page = operator.page();
    page.waitForURL("**/integration/receipt.xhtml?id=*");
    check = lists.receiptId();
    operator.open("/integration/lists.xhtml");

    page.locator("[id='lists:rows'] tbody tr").first().getByText("已检查，未导入").waitFor();
    page.locator("[id='lists:rows'] tbody tr").first().locator("a").click();
    page.locator("[id='next:carryOut']").waitFor();
    assertThat(lists.receiptId()).isEqualTo(check);
    assertThat(lists.tiles()).containsExactly(ROWS - 1, 0, 0, 1, 0);
    Locator faulty = page.locator(".sms-sheet tbody tr");
    assertThat(faulty.count()).isEqualTo(1);
    assertThat(faulty.locator("th").innerText()).as("the file's own number").isEqualTo("2");
    assertThat(faulty.locator(".sms-cell-bad").innerText()).startsWith("0379-12345678");
    operator.lookOver("1-check");
  }

  @Test
  @Order(2)
  void twoClicksCarryAListOutOnce() {
    Page page = operator.page();

    page.locator("[id='next:carryOut']").dblclick();

    page.waitForURL(url -> url.contains("receipt.xhtml?id=") && !url.contains(check));
    run = lists.receiptId();
    operator.open("/integration/lists.xhtml");
    assertThat(page.locator("[id='lists:rows'] tbody tr .sms-list-name").allInnerTexts())
        .as("one check, one run")
        .filteredOn(name -> name.contains("老城区纳税人"))
        .hasSize(2);
    operator.open("/integration/receipt.xhtml?id=" + run);
    page.locator(".sms-next-done").waitFor();
    assertThat(lists.tiles()).containsExactly(ROWS - 1, 0, 0, 1, 0);
    assertThat(page.locator(".sms-messages .ui-messages-error").count()).isZero();
    operator.open("/integration/receipt.xhtml?id=" + check);
    assertThat(page.locator("[id='next:carryOut']").count()).isZero();
    assertThat(page.locator(".sms-next a").getAttribute("href")).contains(run);
  }

  @Test
  @Order(3)
  void refusedRowsAreMendedAndSentAgainFromWhereTheyWereRefused() throws IOException {
    Page page = operator.page();
    Download download = page.waitForDownload(() -> page.locator("[id='faulty:download']").click());
    Path refused = folder.resolve("mended.csv");
    download.saveAs(refused);
    assertThat(download.suggestedFilename()).isEqualTo("refused-老城区纳税人.csv");
    String text = Files.readString(refused);
    assertThat(text.lines()).hasSize(2);
    Files.writeString(refused, text.replace("0379-12345678", MadeUpLists.phone(0)));

    page.locator("[id='again'] input[type=file]").setInputFiles(refused);
    page.locator("[id='again:check']").click();

    page.waitForURL(url -> url.contains("receipt.xhtml?id=") && !url.contains(check));
    page.locator("[id='next:carryOut']").waitFor();
    assertThat(lists.tiles()).containsExactly(1, 0, 0, 0, 0);
    page.locator("[id='next:carryOut']").click();
    page.locator(".sms-next-done").waitFor();
    assertThat(lists.tiles()).containsExactly(1, 0, 0, 0, 0);
  }

  @Test
  @Order(4)
  @Tag("S27")
  void aFileThatIsTooLargeOrNoListIsRefusedInWordsAndNothingIsLost() throws IOException {
    Page page = operator.page();
    Path large = folder.resolve("太大.csv");
    Files.writeString(large, String.join(",", HEADINGS) + "\n" + "x".repeat(2 * 1024 * 1024));
    lists.choose("TAXPAYERS", large);
    page.getByText("这个文件超过 1 MB").waitFor();
    operator.lookOver("2-too-large");
    lists.check();
    page.getByText("请选择一个文件").first().waitFor();
    assertThat(page.url()).contains("/integration/upload.xhtml");
    assertThat(page.locator("input[type=radio][value=TAXPAYERS]").isChecked()).isTrue();

    Path headless = folder.resolve("缺列.csv");
    Files.writeString(headless, "纳税人识别号,纳税人名称,办税人员手机\n");
    page.locator("input[type=file]").setInputFiles(headless);
    assertThat(page.getByText("这个文件超过").isVisible()).isFalse();
    lists.check();

    page.getByText("缺少列“主管税务机关代码”").first().waitFor();
    operator.lookOver("3-no-such-list");
    assertThat(page.locator("input[type=radio][value=TAXPAYERS]").isChecked()).isTrue();
    assertThat(page.locator("h1").innerText()).isEqualTo("上传名单");
    operator.open("/integration/lists.xhtml");
    assertThat(page.locator("main").innerText()).doesNotContain("太大", "缺列");
  }

  @Test
  @Order(5)
  @Tag("R10.1e")
  void aReminderIsReturnedWithAReasonThatItsAuthorReads() {
    String notice = submitReminder();
    Page page =
        approver.open("/approval/approvals.xhtml").signIn(DemoAccounts.LUOYANG_APPROVER).page();
    page.locator("[id='waiting'] a").last().click();
    page.locator("[id='decision:return']").click();
    page.getByText("请写明").first().waitFor();
    assertThat(page.locator("[id='decision:approve']").count())
        .as("without a reason it is not returned")
        .isEqualTo(1);
    page.locator("[id='decision:reason']").fill("名单还没有更新，请先导入 12 月的申报清单。");
    page.locator("[id='decision:return']").click();
    page.locator(".sms-reason").first().waitFor();
    approver.lookOver("4-returned");

    Page own = operator.page();
    awaitPhase(own, "审批人已退回");
    assertThat(own.locator(".sms-reason").first().innerText()).contains("请先导入 12 月的申报清单");
    operator.lookOver("5-returned-to-its-author");
    assertThat(own.url()).contains(notice);
  }

  @Test
  @Order(6)
  void aReminderIsWithdrawnBeforeAnybodyDecides() {
    Page waiting = approver.open("/approval/approvals.xhtml").page();
    int before = waiting.locator("[id='waiting'] tbody a").count();
    submitReminder();
    approver.open("/approval/approvals.xhtml");
    assertThat(waiting.locator("[id='waiting'] tbody a").count()).isGreaterThan(before);
    Page page = operator.page();
    page.locator("[id='acts:withdraw']").click();
    page.locator(".ui-confirm-dialog .ui-confirmdialog-yes").click();
    awaitPhase(page, "发出之前已撤回");
    assertThat(page.locator("[id='acts:withdraw']").count()).isZero();
    operator.lookOver("6-withdrawn");

    approver.open("/approval/approvals.xhtml");
    assertThat(waiting.locator("[id='waiting'] tbody a").count())
        .as("nobody is asked any more")
        .isEqualTo(before);
  }

  @Test
  @Order(7)
  void showsPagesThatKeepNobodyOutAndThatTheBrowserDoesNotComplainOf() {
    assertThat(operator.findings()).isEmpty();
    assertThat(approver.findings()).isEmpty();
  }

  /** Prepares and submits a reminder, and stays on its page; its id. */
  private static String submitReminder() {
    Page page = operator.open("/notices/prepare.xhtml").page();
    page.locator("[id='prepare:size'] .sms-figure-number").first().waitFor();
    page.locator("[id='prepare:submit']").click();
    awaitPhase(page, "等待本部门另一位同事审批");
    return lists.receiptId();
  }

  private static void awaitPhase(Page page, String words) {
    await(words)
        .atMost(Duration.ofMinutes(2))
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(300))
        .until(() -> page.locator(".sms-phase").first().innerText().contains(words));
  }
}
