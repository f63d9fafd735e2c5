package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.acceptance.kit.Api;
import cn.tax12366.sms.acceptance.kit.CarrierProcess;
import cn.tax12366.sms.acceptance.kit.Chromium;
import cn.tax12366.sms.acceptance.kit.DemoAccounts;
import cn.tax12366.sms.acceptance.kit.Figures;
import cn.tax12366.sms.acceptance.kit.MadeUpLists;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.Reminders;
import cn.tax12366.sms.acceptance.kit.StoryBreaksOff;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import cn.tax12366.sms.acceptance.kit.Visit;
import cn.tax12366.smsc.Ledger.DestAndText;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The whole way by clicking: Luoyang's operator brings in a list of filings that has faults,
 * prepares the reminder and submits it; a colleague who reads English approves it and watches it go
 * out; the messages are in the carrier's ledger, and their lives on the screen. Each page is looked
 * over for what keeps people out (WCAG) and for what the browser itself complains of. The tests are
 * one story and run in its order.
 */
@Isolated
@ExtendWith(StoryBreaksOff.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserStoryIT {

  /** Laocheng (老城区), in Luoyang. */
  private static final String IN_LUOYANG = "14103020000";

  /** The taxpayers of this story among the made-up ones. */
  private static final int UNFILED = 0;

  private static final int FILED = 1;
  private static final int ELSEWHERE = 2;

  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");

  private static Path folder;
  private static CarrierProcess carrier;
  private static PlatformProcess platform;
  private static Chromium chromium;
  private static Visit operator;
  private static Visit approver;
  private static int submitted;

  @BeforeAll
  static void start() {
    // First of all: a machine without a browser is told so at once.
    chromium = Chromium.start();
    folder = TestFolder.fresh("browser-story");
    carrier = CarrierProcess.start(folder, "--latency-ms=250");
    platform = PlatformProcess.in(folder).over(carrier, 20);
    platform.start();
    Api.of(platform)
        .post(
            "/api/v1/taxpayers",
            Stream.of(
                taxpayer(UNFILED, IN_LUOYANG),
                taxpayer(FILED, IN_LUOYANG),
                taxpayer(ELSEWHERE, MadeUpLists.COUNTY)));
    operator = new Visit(chromium, platform, "zh-CN", folder);
    approver = new Visit(chromium, platform, "en-GB", folder);
  }

  @AfterAll
  static void end() {
    for (AutoCloseable each : new AutoCloseable[] {chromium, platform, carrier}) {
      try {
        if (each != null) {
          each.close();
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static String taxpayer(int i, String authority) {
    return MadeUpLists.taxpayer(i)
        .replace(MadeUpLists.COUNTY, authority)
        .replace("}", ",\"subscribed\":\"是\"}");
  }

  @Test
  @Order(1)
  void letsNobodyInWithoutAPasswordAndLeadsBackToWhereOneWas() {
    operator.open("/integration/upload.xhtml");
    assertThat(operator.page().url()).contains("/signin/signin.xhtml");
    operator.lookOver("1-sign-in");

    operator.signIn(DemoAccounts.LUOYANG_OPERATOR);

    assertThat(operator.page().url()).contains("/integration/upload.xhtml");
    assertThat(operator.page().locator("html").getAttribute("lang")).startsWith("zh");
    assertThat(operator.page().locator(".sms-who").innerText())
        .contains(platform.accounts().realName(DemoAccounts.LUOYANG_OPERATOR))
        .contains("洛阳市税务局");
    operator.open("/");
    operator.lookOver("2-workbench");
  }

  @Test
  @Order(2)
  @Tag("R7.2d")
  void checksAnUploadedListAndShowsTheFaultsWhereTheyAre() throws IOException {
    Path list = folder.resolve("申报清单.csv");
    Files.write(
        list,
        """
        纳税人识别号,征收项目,税款所属期,申报期限,是否已申报
        %1$s,增值税,202611,2026-02-30,否
        %1$s,增值税,202611,2026-12-15,否
        %2$s,增值税,202611,2026-12-15,是
        %3$s,增值税,202611,2026-12-15,否
        """
            .formatted(
                MadeUpLists.number(UNFILED),
                MadeUpLists.number(FILED),
                MadeUpLists.number(ELSEWHERE))
            .getBytes(Charset.forName("GB18030")));
    Page page = operator.open("/integration/upload.xhtml").page();
    operator.lookOver("3-upload");
    page.locator("input[type=file]").setInputFiles(list);
    page.locator("[id='upload:check']").click();

    page.locator("[id='next:carryOut']").waitFor();
    assertThat(tiles(page)).containsExactly(2, 0, 0, 2, 0);
    Locator faulty = page.locator(".sms-sheet tbody tr");
    assertThat(faulty.count()).isEqualTo(2);
    assertThat(faulty.nth(0).locator("th").innerText()).as("the file's own number").isEqualTo("2");
    assertThat(faulty.nth(0).locator(".sms-cell-bad").innerText()).contains("2026-02-30");
    assertThat(faulty.nth(1).locator("th").innerText()).isEqualTo("5");
    assertThat(faulty.nth(1).locator(".sms-cell-bad").innerText())
        .contains(MadeUpLists.number(ELSEWHERE));
    operator.lookOver("4-check");
  }

  @Test
  @Order(3)
  void carriesOutWhatWasChecked() {
    Page page = operator.page();

    page.locator("[id='next:carryOut']").click();

    page.locator(".sms-next-done").waitFor();
    assertThat(tiles(page)).containsExactly(2, 0, 0, 2, 0);
    operator.lookOver("5-receipt");
    operator.open("/integration/lists.xhtml");
    assertThat(page.locator("main").innerText()).contains("申报清单.csv");
    operator.lookOver("6-lists");
  }

  @Test
  @Order(4)
  @Tag("R7.5a")
  void preparesAReminderAndSubmitsIt() {
    Page page = operator.open("/notices/prepare.xhtml").page();
    page.locator("[id='prepare:size'] .sms-figure-number").first().waitFor();
    assertThat(page.locator("[id='prepare:preview']").innerText())
        .as("a real message, signed with unit and real name")
        .contains("【河南税务】")
        .contains("洛阳市税务局" + platform.accounts().realName(DemoAccounts.LUOYANG_OPERATOR));
    operator.lookOver("7-prepare");
    Locator submit = page.locator("[id='prepare:submit']");
    submitted = number(submit.innerText());
    assertThat(submitted).isGreaterThan(500);

    submit.click();

    awaitPhase(page, "等待本部门另一位同事审批");
    operator.lookOver("8-waiting");
    assertThat(page.locator("main").innerText()).contains("洛阳市税务局");
    operator.signOut();
    operator.open("/notices/notices.xhtml");
    assertThat(page.url()).as("signed out is signed out").contains("/signin/signin.xhtml");
  }

  @Test
  @Order(5)
  @Tag("R10.1e")
  void isApprovedBySomebodyElseInAnotherLanguage() {
    Page page = approver.open("/approval/approvals.xhtml").page();
    approver.signIn(DemoAccounts.LUOYANG_APPROVER);
    assertThat(page.locator("html").getAttribute("lang")).startsWith("en");
    assertThat(page.locator("h1").innerText()).isEqualTo("Approvals");
    approver.lookOver("9-approvals");
    page.locator("[id='waiting'] a").last().click();

    page.locator("[id='decision:approve']").waitFor();
    assertThat(number(page.locator("[id='decision:approve']").innerText())).isEqualTo(submitted);
    approver.lookOver("10-approval");
    page.locator("[id='decision:approve']").click();

    page.locator("[id='decision:approve']")
        .waitFor(
            new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED));
  }

  /** The page is opened once; a mark in its window would be gone if it had been loaded again. */
  @Test
  @Order(6)
  void showsTheRunningReminderLiveUntilItIsFinished() {
    Page page = approver.page();
    page.locator("main a[href*='/notices/notice.xhtml']").first().click();
    page.locator("[id='notice:live']").waitFor();
    page.evaluate(
        """
        () => {
          window.openedOnce = true;
          window.shown = new Set();
          const look = () => window.shown.add(document.getElementById('notice:live').innerText);
          new MutationObserver(look).observe(
              document.querySelector('main'), {subtree: true, childList: true, characterData: true});
          look();
        }
        """);

    awaitPhase(page, "each message has come to an end");

    assertThat(page.evaluate("() => window.openedOnce")).isEqualTo(true);
    int states = (int) page.evaluate("() => window.shown.size");
    Figures.print("the running page showed %d states without being loaded again", states);
    assertThat(states).as("different states of the page on the way").isGreaterThan(3);
    assertThat(page.locator("[id='notice:live']").innerText()).contains("%,d".formatted(submitted));
    approver.lookOver("11-finished");
  }

  @Test
  @Order(7)
  void showsEachMessageAndItsLife() {
    Page page = approver.open("/outbound/messages.xhtml").page();
    page.locator("[id='list:messages'] tbody a").first().waitFor();
    approver.lookOver("12-messages");
    page.locator("[id='list:messages'] tbody a").first().click();

    page.locator(".sms-line li").first().waitFor();
    assertThat(page.locator(".sms-line li").count())
        .as("made, submitted, accepted, receipt")
        .isGreaterThan(3);
    assertThat(page.locator("main").innerText())
        .as("no number is shown in full")
        .doesNotContainPattern("1[569]4\\d{8}");
    approver.lookOver("13-message");
    approver.changeLanguage();
    assertThat(page.locator("html").getAttribute("lang")).startsWith("zh");
    approver.lookOver("14-message-in-chinese");
    approver.signOut();
  }

  @Test
  @Order(8)
  void hasReachedEveryoneInLuoyangOnce_andNobodyWhoHasFiled() {
    platform.terminate();
    Map<DestAndText, Integer> shown = new HashMap<>(carrier.ledger().countByDestAndText());
    Map<DestAndText, Integer> expected =
        Reminders.ofLuoyang(platform.data(), platform.accounts(), shown);
    Reminders.ofZhengzhou(platform.data(), platform.accounts()).forEach((m, n) -> shown.remove(m));

    assertThat(shown).hasSizeLessThanOrEqualTo(submitted).isEqualTo(expected);
    assertThat(shown.keySet())
        .extracting(DestAndText::dest)
        .contains(MadeUpLists.phone(UNFILED))
        .doesNotContain(MadeUpLists.phone(FILED), MadeUpLists.phone(ELSEWHERE));
  }

  /** Serious and critical violations of WCAG, of the content security policy, failing scripts. */
  @Test
  @Order(9)
  void showsPagesThatKeepNobodyOutAndThatTheBrowserDoesNotComplainOf() {
    assertThat(operator.findings()).isEmpty();
    assertThat(approver.findings()).isEmpty();
  }

  private static void awaitPhase(Page page, String words) {
    await(words)
        .atMost(Duration.ofMinutes(3))
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(300))
        .until(() -> page.locator(".sms-phase").innerText().contains(words));
  }

  /** Added, changed, unchanged, refused, warned. */
  private static List<Integer> tiles(Page page) {
    return page.locator(".sms-tile-number").allInnerTexts().stream()
        .map(BrowserStoryIT::number)
        .toList();
  }

  private static int number(String text) {
    Matcher number = NUMBER.matcher(text);
    assertThat(number.find()).as("a number in " + text).isTrue();
    return Integer.parseInt(number.group().replace(",", ""));
  }
}
