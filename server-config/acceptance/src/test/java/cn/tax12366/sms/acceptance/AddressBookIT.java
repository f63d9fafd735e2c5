package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.acceptance.kit.Api;
import cn.tax12366.sms.acceptance.kit.Chromium;
import cn.tax12366.sms.acceptance.kit.MadeUpLists;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.StoryBreaksOff;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import cn.tax12366.sms.acceptance.kit.Visit;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
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
 * The address book kept by hand, by clicking: a field administrator finds a taxpayer by the
 * initials of its name and keeps its phones; a manager of the county adds and corrects and is not
 * let delete; in both languages. The tests are one story and run in its order.
 */
@ExtendWith(StoryBreaksOff.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("A13")
class AddressBookIT {

  /** Jinshui (金水区) and the first of its branches, with who works there. */
  private static final String ADMINISTRATOR = "14101050001";

  private static final String MANAGER = "14101050006";
  private static final String BRANCH = "14101050100";
  private static final String KEEPER = "14101050101";

  private static final int FIRST = 70_000;
  private static final String NAMES = "甲乙丙丁戊己庚辛";
  private static final String AGENT = MadeUpLists.phone(FIRST);
  private static final String NEW = MadeUpLists.phone(FIRST + 1);
  private static final String OF_COUNTY = MadeUpLists.phone(FIRST + 2);

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** How many labels of a table that is shown as cards are wider than their place. */
  private static final String OVERLAPPING =
      "[...document.querySelectorAll('.ui-column-title')]"
          + ".filter(label => label.scrollWidth > label.clientWidth).length";

  private static PlatformProcess platform;
  private static Chromium chromium;
  private static Visit keeper;
  private static Visit manager;
  private static String taxpayer;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    Path folder = TestFolder.fresh("address-book");
    platform = PlatformProcess.in(folder);
    platform.start();
    Api.of(platform)
        .post("/api/v1/taxpayers", IntStream.range(0, NAMES.length()).mapToObj(AddressBookIT::row));
    entrust(folder);
    keeper = new Visit(chromium, platform, "zh-CN", folder);
    manager = new Visit(chromium, platform, "en", folder);
    keeper.open("/addressbook/taxpayers.xhtml").signIn(KEEPER);
    manager.open("/addressbook/taxpayers.xhtml").signIn(MANAGER);
  }

  private static String row(int i) {
    return "{\"taxpayerNumber\":\"%s\",\"name\":\"示例轩辕%c商行\",\"authorityCode\":\"%s\",\"filingAgentPhone\":\"%s\"}"
        .formatted(MadeUpLists.number(FIRST + i), NAMES.charAt(i), BRANCH, AGENT);
  }

  private static void entrust(Path folder) {
    try (Visit administrator = new Visit(chromium, platform, "zh-CN", folder)) {
      administrator.open("/organisation/handover.xhtml?code=" + KEEPER).signIn(ADMINISTRATOR);
      Page page = administrator.page();
      String before = page.locator(".sms-fact").last().innerText();
      page.locator("[id='entrusting:numbers']").fill(MadeUpLists.number(FIRST));
      page.locator("[id='entrusting:entrust']").click();
      page.waitForCondition(() -> !page.locator(".sms-fact").last().innerText().equals(before));
    }
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
  @Tag("R7.2b")
  void aFieldAdministratorFindsATaxpayerByItsInitials() {
    Page page = keeper.page();
    await("names of a list are found a moment after it")
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              keeper.open("/addressbook/taxpayers.xhtml?words=xyjsh");
              assertThat(page.locator("[id='list:taxpayers_data'] a").count()).isPositive();
            });
    keeper.open("/addressbook/taxpayers.xhtml");
    page.locator("[id='filter:typed']").fill("xyjsh");
    page.locator("[id='filter:look']").click();
    page.waitForURL("**words=xyjsh**");
    keeper.lookOver("1-found");
    page.locator("[id='list:taxpayers_data'] a")
        .filter(new Locator.FilterOptions().setHasText("示例轩辕甲商行"))
        .click();

    page.locator("[id='phones']").waitFor();
    taxpayer = page.url().replaceFirst(".*[?&]id=(\\d+).*", "$1");
    assertThat(page.locator("h1").innerText()).isEqualTo("示例轩辕甲商行");
    assertThat(page.locator("[id='phones']").innerText())
        .contains(masked(AGENT), "办税人员", "可用", "示例轩辕乙商行等 7 户", "接口 tax-collection")
        .doesNotContain(AGENT);
    keeper.lookOver("2-taxpayer");
  }

  @Test
  @Order(2)
  @Tag("R7.2c")
  void heAddsAPhoneAndFindsItInTheHistory() {
    Page page = keeper.page();
    page.locator("[id='adding:number']").fill("15");
    keeper.choose("adding:role", "财务负责人");
    page.locator("[id='adding:add']").click();
    page.waitForCondition(() -> page.locator("[id='messages']").innerText().contains("手机号码"));
    page.locator("[id='adding:number']").fill(NEW);
    page.locator("[id='adding:add']").click();

    page.waitForCondition(() -> page.locator("[id='phones'] tbody tr").count() == 2);
    assertThat(page.locator("[id='phones']").innerText()).contains(masked(NEW), "财务负责人");
    assertThat(page.locator("[id='line:events_data'] tr").first().innerText())
        .contains("添加号码 " + masked(NEW), platform.accounts().realName(KEEPER));
    page.locator("[id='confirming:confirm']").click();
    page.waitForCondition(
        () -> page.locator("[id='line:events_data'] tr").first().innerText().contains("核实了名称和号码"));
  }

  @Test
  @Order(3)
  @Tag("R10.1c")
  @Tag("S21")
  void aNumberIsToldInFullForAReasonOnly() {
    Page page = keeper.page();
    phone(page, AGENT);
    assertThat(page.locator("[id='others'] a").allInnerTexts()).hasSize(5).contains("示例轩辕乙商行");
    page.locator("[id='revealing:show']").click();
    page.waitForCondition(() -> !page.locator("[id='messages']").innerText().isBlank());
    assertThat(page.locator("[id='digits']").innerText()).isEqualTo(masked(AGENT));
    page.locator("[id='revealing:because']").fill("纳税人来电核对代账号码");
    page.locator("[id='revealing:show']").click();
    page.waitForCondition(() -> page.locator("[id='digits']").innerText().equals(AGENT));
    keeper.lookOver("3-in-full");

    page.locator("[id='chosen'] a[href*='number=']").click();
    page.waitForCondition(
        () -> page.locator("[id='list:taxpayers_data'] tr").count() == NAMES.length());
    assertThat(page.url()).doesNotContain(AGENT);
  }

  @Test
  @Order(4)
  @Tag("R7.2d")
  void aManagerOfTheCountyAddsAndCorrectsAndIsNotLetDelete() {
    Page page = manager.page();
    manager.open("/addressbook/taxpayer.xhtml?id=" + taxpayer);
    page.locator("[id='adding:number']").fill(OF_COUNTY);
    manager.choose("adding:role", "Legal representative");
    page.locator("[id='adding:add']").click();
    page.waitForCondition(() -> page.locator("[id='phones'] tbody tr").count() == 3);
    phone(page, OF_COUNTY);
    assertThat(page.locator("[id='removing:remove']").count()).isZero();
    assertThat(page.locator("[id='whoDeletes']").innerText())
        .contains("Only the responsible tax administrator", platform.accounts().realName(KEEPER));
    page.locator("[id='calling:because']").fill("Owner says it is not this company");
    page.locator("[id='calling:wrong']").click();

    page.waitForCondition(() -> page.locator("[id='calling:wrong']").count() == 0);
    assertThat(page.locator("[id='phones']").innerText()).contains("Bad");
    assertThat(page.locator("[id='line:events_data'] tr").first().innerText())
        .contains("Marked " + masked(OF_COUNTY), "Owner says it is not this company");
    manager.lookOver("4-of-county-en");
    manager.open("/addressbook/taxpayers.xhtml?reach=BAD_PHONE");
    manager.lookOver("5-list-en");
  }

  @Test
  @Order(5)
  @Tag("R7.2c")
  void itsOwnAdministratorDeletesItAndTheHistoryKeepsIt() {
    Page page = keeper.page();
    keeper.open("/addressbook/taxpayer.xhtml?id=" + taxpayer);
    phone(page, OF_COUNTY);
    keeper.lookOver("6-chosen");
    page.locator("[id='removing:because']").fill("错号，县局已核实");
    page.locator("[id='removing:remove']").click();
    page.locator(".ui-confirmdialog-yes:visible").click();

    page.waitForCondition(() -> page.locator("[id='phones'] tbody tr").count() == 2);
    assertThat(page.locator("[id='phones']").innerText()).doesNotContain(masked(OF_COUNTY));
    assertThat(page.locator("[id='line:events_data'] tr").allInnerTexts())
        .anySatisfy(line -> assertThat(line).contains("删除号码 " + masked(OF_COUNTY), "错号，县局已核实"))
        .anySatisfy(
            line ->
                assertThat(line)
                    .contains("添加号码 " + masked(OF_COUNTY), platform.accounts().realName(MANAGER)));
    page.setViewportSize(390, 844);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
    keeper.lookOver("7-phone");
    page.setViewportSize(1280, 800);
  }

  @Test
  @Order(6)
  @Tag("R4.5a")
  @Tag("R4.5b")
  @Tag("A6")
  void aServiceIsOpenedWithAProofAndClosedUponAWord() {
    Page page = keeper.page();
    phone(page, NEW);
    page.locator("[id='serving:open']").click();
    page.waitForCondition(() -> page.locator("[id='messages']").innerText().contains("凭据"));
    keeper.choose("serving:way", "纸质表单");
    page.locator("[id='serving:proof']").fill("2026第17号");
    page.locator("[id='serving:given']").fill("2026-12-09");
    keeper.lookOver("8-consent");
    page.locator("[id='serving:open']").click();
    page.waitForCondition(
        () -> page.locator("[id='services']").innerText().contains("纸质表单 2026第17号"));
    assertThat(page.locator("[id='services']").innerText()).contains("已开通", "2026-12-09");

    manager.open("/addressbook/taxpayer.xhtml?id=" + taxpayer);
    Page county = manager.page();
    phone(county, NEW);
    manager.choose("serving:way", "In person");
    county.locator("[id='serving:close']").click();
    county.locator("[id='past']").waitFor();
    assertThat(county.locator("[id='services']").innerText()).contains("Closed");
    assertThat(county.locator("[id='past']").innerText()).contains("Paper form", "2026第17号");
    assertThat(county.locator("[id='line:events_data'] tr").first().innerText())
        .contains("Filing reminders closed");
    manager.lookOver("9-consent-en");
  }

  @Test
  @Order(7)
  void whatItHasToFileStandsOnTheSameLine() {
    Api.of(platform).post("/api/v1/filings", Stream.of(MadeUpLists.filing(FIRST)));
    Api.of(platform)
        .post(
            "/api/v1/amounts-due",
            Stream.of(record("YS-1", "\"payableBy\":\"2026-11-16\",\"amountDue\":\"1000.00\"")));
    Api.of(platform)
        .post(
            "/api/v1/payments",
            Stream.of(record("SJ-1", "\"paidOn\":\"2026-11-10\",\"amountPaid\":\"400.00\"")));

    keeper.open("/addressbook/taxpayer.xhtml?id=" + taxpayer);
    assertThat(keeper.page().locator("[id='line:events_data'] tr").allInnerTexts())
        .anySatisfy(line -> assertThat(line).contains("应申报增值税", "2026-12-15", "未申报"))
        .anySatisfy(line -> assertThat(line).contains("开通纳税提醒", "纸质表单", "2026第17号"))
        .anySatisfy(line -> assertThat(line).contains("核实了名称和号码"));
    assertThat(keeper.page().locator("[id='balances']").innerText())
        .contains("增值税", "1,000.00", "400.00", "600.00", "逾期未缴");
    keeper.lookOver("10-line");
  }

  private static String record(String key, String more) {
    return "{\"sourceKey\":\"%s\",\"taxpayerNumber\":\"%s\",\"taxCode\":\"10101\",\"period\":\"202610\",%s}"
        .formatted(key, MadeUpLists.number(FIRST), more);
  }

  @Test
  @Order(8)
  void whatWasSentIsDrawnUpForPaperByThoseWhoSeeMessages() {
    assertThat(keeper.page().locator("[id='proof']").count()).isZero();
    keeper.openRefused("/addressbook/proof.xhtml?id=" + taxpayer);
    manager.open("/addressbook/taxpayer.xhtml?id=" + taxpayer);
    manager.page().locator("[id='proof']").click();
    manager.page().waitForURL("**/addressbook/proof.xhtml?id=" + taxpayer);
    assertThat(manager.page().locator("main").innerText())
        .contains("示例轩辕甲商行", "No message was sent", platform.accounts().realName(MANAGER));
    manager.lookOver("11-proof-en");
  }

  @Test
  @Order(9)
  @Tag("R7.2c")
  void aTaxpayerIsRenamedAndDeletedAndRestored() {
    Page page = keeper.page();
    keeper.open("/addressbook/taxpayer.xhtml?id=" + taxpayer);
    page.locator(".sms-registration summary").click();
    page.locator("[id='renaming:name']").fill("示例轩辕新商行");
    page.locator("[id='renaming:rename']").click();
    page.waitForCondition(() -> page.locator("h1").innerText().equals("示例轩辕新商行"));
    page.locator(".sms-registration summary").click();
    keeper.lookOver("12-entry");
    page.locator("[id='deleting:because']").fill("重复登记");
    page.locator("[id='deleting:delete']").click();
    page.locator(".ui-confirmdialog-yes:visible").click();
    page.waitForURL("**/addressbook/taxpayers-deleted.xhtml");
    assertThat(page.locator("[id='list:deleted_data']").innerText()).contains("示例轩辕新商行");
    keeper.lookOver("13-deleted");

    page.locator("[id='list:deleted_data'] a").click();
    page.locator("[id='restoring:restore']").click();
    page.waitForURL("**/addressbook/taxpayer.xhtml?id=" + taxpayer);
    assertThat(page.locator("[id='line:events_data'] tr").allInnerTexts())
        .anySatisfy(line -> assertThat(line).contains("恢复本户", "示例轩辕新商行"))
        .anySatisfy(line -> assertThat(line).contains("删除本户", "重复登记"))
        .anySatisfy(line -> assertThat(line).contains("由“示例轩辕甲商行”改为“示例轩辕新商行”"));
  }

  @Test
  @Order(10)
  @Tag("R7.2a")
  @Tag("R7.2e")
  void theCountySeesWhatShareOfItIsReached() {
    manager.open("/addressbook/coverage.xhtml");
    assertThat(manager.page().locator("[id='share']").innerText()).contains("%");
    assertThat(manager.page().locator("[id='units'] [data-unit='" + BRANCH + "']").innerText())
        .contains("%");
    manager.lookOver("14-coverage-en");
    manager.page().locator("[data-total='withoutPhone']").click();
    manager.page().waitForURL("**reach=WITHOUT_PHONE**");
  }

  @Test
  @Order(11)
  @Tag("R7.2a")
  @Tag("R7.2b")
  void aGroupOfStaffIsFilledByASearchAndReadOnANarrowScreen() {
    Page page = manager.page();
    manager.open("/addressbook/groups.xhtml?words=分局税源管理人员");
    page.locator("[id='list:groups_data'] a").first().click();
    page.locator("[id='search']").click();
    page.waitForURL("**/addressbook/group-search-staff.xhtml?group=*");
    page.locator("[id='filter:typed']").fill("1410105");
    page.locator("[id='filter:look']").click();
    page.waitForURL("**words=1410105**");
    assertThat(page.locator("[id='adding:add']").innerText()).matches("Add all \\d+ people");
    manager.lookOver("15-staff-found-en");
    page.locator("[id='adding:add']").click();
    page.waitForURL("**/addressbook/group.xhtml**");
    assertThat(page.locator("[id='history'] tbody tr").first().innerText())
        .contains("Added by a search");

    page.setViewportSize(390, 844);
    assertThat(page.evaluate(OVERLAPPING)).as("labels that run into their values").isEqualTo(0);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .isTrue();
    page.setViewportSize(1280, 800);
  }

  @Test
  @Order(12)
  void thePagesAreAsTheyShouldBe() {
    assertThat(keeper.findings()).isEmpty();
    assertThat(manager.findings()).isEmpty();
  }

  private static void phone(Page page, String number) {
    page.locator("[id='phones'] a")
        .filter(new Locator.FilterOptions().setHasText(masked(number)))
        .click();
    page.locator("[id='chosen']").waitFor();
  }

  private static String masked(String phone) {
    return phone.substring(0, 3) + "****" + phone.substring(7);
  }
}
