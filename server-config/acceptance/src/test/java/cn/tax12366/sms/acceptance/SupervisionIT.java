package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.acceptance.kit.CarrierProcess;
import cn.tax12366.sms.acceptance.kit.Chromium;
import cn.tax12366.sms.acceptance.kit.DemoAccounts;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.StoryBreaksOff;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import cn.tax12366.sms.acceptance.kit.Visit;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is done below, by clicking: the business office sees what Zhengzhou sends and what somebody
 * of Luoyang was refused, goes down the tree to it and suspends from there; the information centre
 * reads the same. The tests are one story and run in its order.
 */
@ExtendWith(StoryBreaksOff.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("R5.2")
class SupervisionIT {

  private static final String SUPERVISION = "/supervision/supervision.xhtml";
  private static final String TECHNICAL = "14100000009";
  private static final String ZHENGZHOU = "14101000000";
  private static final String LUOYANG = "14103000000";

  private static CarrierProcess carrier;
  private static PlatformProcess platform;
  private static Chromium chromium;
  private static Path folder;
  private static Visit superior;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    folder = TestFolder.fresh("supervision");
    carrier = CarrierProcess.start(folder);
    platform = PlatformProcess.in(folder).over(carrier, 50);
    platform.start();
    superior = new Visit(chromium, platform, "zh-CN", folder);
    superior.open(SUPERVISION).signIn(DemoAccounts.BUSINESS_OPERATION);
  }

  @AfterAll
  static void end() throws Exception {
    for (AutoCloseable each : new AutoCloseable[] {chromium, platform, carrier}) {
      if (each != null) {
        each.close();
      }
    }
  }

  @Test
  @Order(1)
  void whatStandsOutIsSeenAndLeadsToWhatIsBehindIt() {
    try (Visit operator = new Visit(chromium, platform, "zh-CN", folder)) {
      operator.open("/index.xhtml").signIn(DemoAccounts.LUOYANG_OPERATOR);
      operator.openRefused("/audit/audit.xhtml");
      operator.openRefused("/supervision/suspend.xhtml?unit=" + ZHENGZHOU);
      // Refused while it is drawn already, and not before.
      operator.openRefused("/notices/kinds.xhtml");
      assertThat(operator.page().locator("main").innerText()).contains("依据：管理办法第 4(7) 条");
      assertThat(operator.findings()).isEmpty();
    }
    Page page = superior.page();

    awaitShown(figure(LUOYANG, "refused"));
    // The rule of Zhengzhou sends within two minutes, and receipts come back.
    awaitShown(figure(ZHENGZHOU, "delivered"));
    superior.lookOver("1-province");

    figure(LUOYANG, "refused").click();
    page.waitForURL("**unit=" + LUOYANG + "&list=REFUSED#list");
    assertThat(page.locator("[id='trail']").innerText()).contains("河南省", "洛阳市");
    assertThat(page.locator("[id='refused:rows_data']").innerText())
        .contains("查看审计记录", "被拒绝", "管理办法第12条")
        .containsPattern("127\\.0\\.0\\.1|0:0:0:1");
    assertThat(page.locator("[id='people']").innerText())
        .contains(platform.accounts().realName(DemoAccounts.LUOYANG_OPERATOR));
    superior.lookOver("2-refused");

    superior.open(SUPERVISION);
    unit(ZHENGZHOU).locator("th a").first().click();
    page.waitForURL("**unit=" + ZHENGZHOU);
    assertThat(page.locator("[id='notices:rows_data'] tr").count()).isGreaterThan(5);
    assertThat(page.locator("[id='notices:rows_data']").innerText()).contains("金水区税务局");
    superior.lookOver("3-city");
  }

  @Test
  @Order(2)
  @Tag("R6.4")
  @Tag("A22")
  void theInformationCentreReadsTheSameAndNeitherTextsNorSuspends() {
    try (Visit technical = new Visit(chromium, platform, "zh-CN", folder)) {
      technical.open(SUPERVISION).signIn(TECHNICAL);
      Page page = technical.open(SUPERVISION + "?unit=" + ZHENGZHOU).page();
      assertThat(page.locator("[id='readOnly']").innerText()).contains("只读");
      assertThat(page.locator("[id='notices:rows_data'] tr").count()).isGreaterThan(5);
      assertThat(
              page.locator("main a[href*='suspend.xhtml'], main a[href*='notice.xhtml']").count())
          .isZero();
      assertThat(page.locator("main").innerText()).doesNotContain("尚未申报", "请按期");
      technical.lookOver("4-technical");

      technical.open(SUPERVISION + "?list=REFUSED");
      assertThat(page.locator("[id='refused:rows_data']").innerText()).contains("查看审计记录");
      assertThat(page.locator("main a[href*='suspend.xhtml']").count()).isZero();
      technical.openRefused("/supervision/suspend.xhtml?officer=" + DemoAccounts.LUOYANG_OPERATOR);
      assertThat(technical.findings()).isEmpty();
    }
  }

  @Test
  @Order(3)
  @Tag("R12.1")
  @Tag("A23")
  void aPersonAndAUnitAreSuspendedFromThere() {
    Page page = superior.page();
    superior.open(SUPERVISION + "?list=REFUSED&unit=" + LUOYANG);
    page.locator("[id='people'] a[href*='officer=" + DemoAccounts.LUOYANG_OPERATOR + "']").click();
    suspend("多次越权操作");

    superior.open(SUPERVISION);
    unit(ZHENGZHOU).locator("a[href*='suspend.xhtml']").click();
    suspend("发送量异常，暂停核实");
    assertThat(page.locator("[id='answering']").innerText()).isEqualTo("河南省税务局");

    superior.open(SUPERVISION);
    assertThat(unit(ZHENGZHOU).innerText()).contains("已停用");
    assertThat(unit(ZHENGZHOU).locator("a[href*='suspend.xhtml']").count()).isZero();
    Locator standing = page.locator("[data-total='standing']");
    assertThat(standing.innerText()).startsWith("2");
    standing.click();
    page.waitForURL("**/supervision/suspensions.xhtml?unit=*");
    assertThat(page.locator("[id='list:suspensions_data'] tr").count()).isEqualTo(2);
  }

  @Test
  @Order(4)
  void theFiguresAreAFileAndThePageIsEnglishTooAndFitsATelephone() throws IOException {
    Page page = superior.page();
    superior.open(SUPERVISION + "?period=WEEK");
    Path file = page.waitForDownload(() -> page.locator("[id='export:file']").click()).path();
    assertThat(Files.readString(file)).startsWith("\uFEFF机构代码,").contains("\r\n" + ZHENGZHOU);

    superior.changeLanguage();
    superior.open(SUPERVISION + "?period=MONTH");
    assertThat(unit(ZHENGZHOU).innerText()).contains("Suspended");
    page.locator(".sms-quiet-units summary").click();
    superior.lookOver("5-english");
    superior.open(SUPERVISION + "?list=REFUSED&order=TREE");
    assertThat(page.locator("[id='refused:rows_data']").innerText())
        .contains("asked to read the audit trail");
    page.setViewportSize(390, 844);
    superior.lookOver("6-telephone");
    superior.changeLanguage();
    assertThat(superior.findings()).isEmpty();
  }

  private static void suspend(String reason) {
    Page page = superior.page();
    page.locator("[id='suspend:reason']").fill(reason);
    page.locator("[id='suspend:act']").click();
    page.waitForURL("**/supervision/suspension.xhtml?id=*");
  }

  private static Locator unit(String code) {
    return superior.page().locator("[data-unit='" + code + "']");
  }

  private static Locator figure(String unit, String name) {
    return unit(unit).locator("a[data-figure='" + name + "']");
  }

  /** Figures are counted every ten seconds. */
  private static void awaitShown(Locator figure) {
    superior
        .page()
        .waitForCondition(
            () -> {
              superior.open(SUPERVISION);
              return figure.count() == 1;
            },
            new Page.WaitForConditionOptions().setTimeout(240_000));
  }
}
