package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.acceptance.kit.Chromium;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The tax calendar, by clicking: everybody reads it, the business office moves December's deadline
 * and loads the holidays of next year, a second person puts both in force, and the workbench of a
 * county counts down to the new day. The tests are one story and run in its order.
 */
@ExtendWith(StoryBreaksOff.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("A19")
class TaxCalendarIT {

  private static final String BUSINESS = "14100000008";
  private static final String APPROVER = "14100000003";
  private static final String OPERATOR = "14103000002";
  private static final String ZHENGZHOU = "14101000002";
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static PlatformProcess platform;
  private static Chromium chromium;
  private static Path folder;
  private static Visit office;
  private static Visit approver;
  private static Visit operator;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    folder = TestFolder.fresh("tax-calendar");
    platform = PlatformProcess.in(folder);
    platform.start();
    office = new Visit(chromium, platform, "zh-CN", folder);
    approver = new Visit(chromium, platform, "zh-CN", folder);
    operator = new Visit(chromium, platform, "en", folder);
    office.open("/filing/calendar.xhtml").signIn(BUSINESS);
    approver.open("/filing/calendar.xhtml").signIn(APPROVER);
    operator.open("/filing/calendar.xhtml").signIn(OPERATOR);
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
  @Tag("R4.1")
  void everybodyReadsTheYearAndWhatIsDueOnADay() {
    operator.open("/filing/calendar.xhtml?year=2026&day=2026-10-26");
    Page page = operator.page();

    assertThat(page.locator("h1").innerText()).isEqualTo("Tax calendar 2026");
    assertThat(page.locator("table.sms-month"))
        .satisfies(months -> assertThat(months.count()).isEqualTo(12));
    assertThat(page.locator("[id='day']").innerText())
        .contains("2026-10-26", "Quarterly 2026-07 to 2026-09", "value added tax");
    assertThat(page.locator("[id='deadlines']").innerText()).contains("2026-02-24", "the same");
    assertThat(page.locator("a[href*='calendar-change']").count()).isZero();
    operator.lookOver("1-day");
    operator.openRefused("/filing/calendar-change.xhtml?kind=SHIFT&year=2026");

    operator.open("/filing/calendar.xhtml?year=2027");
    assertThat(page.locator("main").innerText()).contains("The holidays of 2027 are not loaded");
    operator.lookOver("2-not-loaded");
    page.setViewportSize(390, 844);
    operator.open("/filing/calendar.xhtml?year=2026");
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
    operator.lookOver("3-phone");
    page.setViewportSize(1280, 800);
  }

  @Test
  @Order(2)
  void theYearGoesToOtherProgramsAsAFile() throws IOException {
    operator.open("/filing/calendar.xhtml?year=2025");
    Page page = operator.page();

    Download ics = page.waitForDownload(() -> page.locator("[id='files:ics']").click());
    Download csv = page.waitForDownload(() -> page.locator("[id='files:csv']").click());

    assertThat(Files.readString(ics.path()))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("DTSTART;VALUE=DATE:20251027");
    assertThat(Files.readString(csv.path())).contains("2025-10,Periodic filing,2025-10-27");
    assertThat(ics.suggestedFilename()).isEqualTo("tax-calendar-2025.ics");
  }

  @Test
  @Order(3)
  @Tag("R5.1")
  void theBusinessOfficeSeesWhatAChangeComesToAndPutsItForward() {
    office.open("/filing/calendar.xhtml?year=2026");
    Page page = office.page();
    page.locator("a[href*='kind=SHIFT']").click();
    page.locator("[id='change:deadline']").fill("2026-12-20");
    page.locator("[id='change:document']").fill("豫税函〔2026〕112号");
    page.locator("[id='change:reason']").fill("暴雪，部分地区断电");
    page.locator("[id='change:look']").click();
    page.waitForCondition(
        () -> page.locator("[id='messages']").innerText().contains("2026-12-20 是休息日"));

    page.locator("[id='change:deadline']").fill("2026-12-22");
    page.locator("[id='change:look']").click();
    page.locator("[id='change:propose']").waitFor();
    assertThat(page.locator("main").innerText())
        .contains("2026-12-15 → 2026-12-22", "项申报义务改为新的期限", "条生效的提醒规则");
    office.lookOver("4-preview");
    page.locator("[id='change:propose']").click();

    page.waitForURL("**/filing/calendar.xhtml?year=2026*");
    assertThat(page.locator("[id='changes']").innerText()).contains("待审批", "豫税函〔2026〕112号");
    assertThat(page.locator("[id='deadlines']").innerText()).contains("2026-12-15");
    office.lookOver("5-waiting");
  }

  @Test
  @Order(4)
  @Tag("R10.1e")
  void aSecondPersonPutsItInForceAndObligationsAndNoticesFollow() {
    approves("2026年12月申报期限调整", "6-approval");

    office.open("/filing/calendar.xhtml?year=2026&day=2026-12-22");
    assertThat(office.page().locator("[id='day']").innerText()).contains("全省调整", "暴雪，部分地区断电");
    assertThat(office.page().locator("[id='deadlines']").innerText())
        .contains("2026-12-22", "总局公布 2026-12-15");
    assertThat(office.page().locator("[id='changes']").innerText()).contains("已生效");
    office.lookOver("7-in-force");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              operator.open("/index.xhtml");
              assertThat(operator.page().locator("main").innerText())
                  .contains("2026-12-22")
                  .doesNotContain("2026-12-15");
            });
    Visit zhengzhou = new Visit(chromium, platform, "zh-CN", folder);
    zhengzhou.open("/notices/notices.xhtml?due=2026-12-15").signIn(ZHENGZHOU);
    assertThat(zhengzhou.page().locator(".sms-table tbody").innerText())
        .contains("2026-12-15")
        .doesNotContain("发送中");
    zhengzhou.close();
  }

  @Test
  @Order(5)
  void nextYearsHolidaysAreLoadedWholeAndItsDeadlinesProposed() {
    office.open("/duty/duties.xhtml?lack=NEXT_YEAR_CALENDAR");
    Page page = office.page();
    assertThat(page.locator("[id='list:lacks']").innerText()).contains("2026-12-31");
    office.open("/filing/calendar-change.xhtml?kind=HOLIDAYS&year=2027");
    page.locator("[id='change:lines']").fill("2027年1月1日至3日 元旦 休\n2027-13-01 春节");
    page.locator("[id='change:document']").fill("节假日安排的通知");
    page.locator("[id='change:reason']").fill("年度安排");
    page.locator("[id='change:look']").click();
    page.waitForCondition(() -> page.locator("[id='messages']").innerText().contains("第 2 行"));
    page.locator("[id='change:lines']")
        .fill("2027年1月1日至3日 元旦 休\n2027年2月5日至11日 春节 休\n2027-02-13 春节 班");
    page.locator("[id='change:look']").click();
    page.locator("[id='change:propose']").waitFor();
    office.lookOver("8-holidays");
    page.locator("[id='change:propose']").click();
    page.waitForURL("**/filing/calendar.xhtml?year=2027*");

    approves("2027年节假日安排", "9-approval-of-list");

    office.open("/filing/calendar-change.xhtml?kind=DEADLINES&year=2027");
    assertThat(page.locator("[id='change:lines']").inputValue())
        .startsWith("2027-01-20\n2027-02-24\n2027-03-15");
    office.open("/filing/calendar.xhtml?year=2027");
    assertThat(page.locator("[id='deadlines']").innerText()).contains("2027-01-20", "按规则计算");
    office.changeLanguage();
    office.lookOver("10-next-year");
  }

  private static void approves(String name, String picture) {
    approver.open("/approval/approvals.xhtml");
    Page page = approver.page();
    page.locator("main a").filter(new Locator.FilterOptions().setHasText(name)).first().click();
    page.locator("[id='decision:approve']").waitFor();
    approver.lookOver(picture);
    page.locator("[id='decision:approve']").click();
    approver.settle();
    page.waitForCondition(() -> page.locator("[id='decision:decide']").innerText().contains("已批准"));
  }

  @Test
  @Order(6)
  void thePagesAreAsTheyShouldBe() {
    assertThat(office.findings()).isEmpty();
    assertThat(approver.findings()).isEmpty();
    assertThat(operator.findings()).isEmpty();
  }
}
