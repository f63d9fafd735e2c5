package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Somebody moves on, by clicking: the administrator of a county appoints a colleague, entrusts 300
 * taxpayers to a field administrator, and hands all of them over in one act; in both languages. The
 * tests are one story and run in its order.
 */
@ExtendWith(StoryBreaksOff.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MovingOnIT {

  /** Jinshui (金水区), the first of its branches, and who works there. */
  private static final String ADMINISTRATOR = "14101050001";

  private static final String BRANCH = "14101050100";
  private static final String LEAVING = "14101050101";
  private static final String COLLEAGUE = "14101050199";
  private static final int TAXPAYERS = 300;

  private static PlatformProcess platform;
  private static Chromium chromium;
  private static Visit visit;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    Path folder = TestFolder.fresh("moving-on");
    platform = PlatformProcess.in(folder);
    platform.start();
    visit = new Visit(chromium, platform, "zh-CN", folder);
    visit.open("/organisation/officers.xhtml").signIn(ADMINISTRATOR);
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
  @Tag("R7.1d")
  @Tag("R10.3b")
  void anAdministratorAppointsAColleagueAndIsToldThePasswordOnce() {
    Page page = visit.page();
    visit.open("/organisation/officers.xhtml");
    visit.lookOver("1-officers");
    page.locator("[id='new']").click();
    page.locator("[id='appointment:name']").fill("冯样本");
    page.locator("[id='appointment:code']").fill(COLLEAGUE);
    visit.choose("appointment:unit", "第一");
    Locator role = page.locator("[id='appointment:roles'] label");
    page.waitForCondition(() -> role.count() == 1 && role.innerText().equals("税收管理员"));
    role.click();
    visit.lookOver("2-appointment");

    page.locator("[id='appointment:appoint']").click();

    page.locator("[id='password']").waitFor();
    assertThat(page.locator("[id='password']").innerText()).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
    visit.lookOver("3-appointed");
    visit.open("/organisation/officer.xhtml?code=" + COLLEAGUE);
    assertThat(page.locator("h1").innerText()).isEqualTo("冯样本");
    assertThat(page.locator("[id='password']").count()).isZero();
  }

  @Test
  @Order(2)
  @Tag("R7.2c")
  void threeHundredTaxpayersGoToTheColleagueInOneAct() {
    Api.of(platform)
        .post(
            "/api/v1/taxpayers",
            IntStream.range(0, TAXPAYERS)
                .mapToObj(
                    i ->
                        "{\"taxpayerNumber\":\"%s\",\"name\":\"示例分局第%d商行\",\"authorityCode\":\"%s\"}"
                            .formatted(MadeUpLists.number(i), i, BRANCH)));
    Page page = visit.page();
    visit.open("/organisation/handover.xhtml?code=" + LEAVING);
    int all = kept(page) + TAXPAYERS;
    page.locator("[id='entrusting:numbers']")
        .fill(
            IntStream.range(0, TAXPAYERS)
                .mapToObj(MadeUpLists::number)
                .collect(Collectors.joining("\n")));
    page.locator("[id='entrusting:entrust']").click();
    page.locator("[id='over:handOver']").waitFor();
    assertThat(kept(page)).isEqualTo(all);
    visit.lookOver("4-kept");

    visit.choose("over:colleague", COLLEAGUE);
    page.locator("[id='over:handOver']").click();
    page.locator(".ui-confirmdialog-yes:visible").click();

    page.waitForURL("**/organisation/handover.xhtml?code=" + COLLEAGUE);
    assertThat(kept(page)).isEqualTo(all);
    visit.changeLanguage();
    assertThat(page.locator("h1").innerText()).isEqualTo("冯样本: hand-over");
    visit.lookOver("5-handed-over");
    visit.open("/organisation/handover.xhtml?code=" + LEAVING);
    assertThat(kept(page)).isZero();
  }

  /** How many taxpayers are the officer's. */
  private static int kept(Page page) {
    String said = page.locator(".sms-fact").last().innerText();
    return Integer.parseInt(said.replaceAll("\\D", ""));
  }

  @Test
  @Order(3)
  void thePagesAreAsTheyShouldBe() {
    assertThat(visit.findings()).isEmpty();
  }
}
