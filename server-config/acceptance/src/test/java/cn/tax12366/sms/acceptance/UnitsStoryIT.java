package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.acceptance.kit.Api;
import cn.tax12366.sms.acceptance.kit.Chromium;
import cn.tax12366.sms.acceptance.kit.ListPages;
import cn.tax12366.sms.acceptance.kit.MadeUpLists;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.StoryBreaksOff;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import cn.tax12366.sms.acceptance.kit.Visit;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
 * The map of a city changes, by clicking: the administrator of the province founds a branch, merges
 * a county of Luoyang with its branches into a neighbour, and brings the rest as a list. The tests
 * are one story and run in its order.
 */
@ExtendWith(StoryBreaksOff.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("R2.2")
class UnitsStoryIT {

  private static final String ADMINISTRATOR = "14100000001";

  /** Laocheng (老城区) is merged into Xigong (西工区), whose operator looks on. */
  private static final String CLOSED = "14103020000";

  private static final String SUCCESSOR = "14103030000";
  private static final String OPERATOR = "14103030006";
  private static final String FOUNDED = "14103039900";

  private static PlatformProcess platform;
  private static Chromium chromium;
  private static Path folder;
  private static Visit visit;
  private static Visit operator;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    folder = TestFolder.fresh("units-story");
    platform = PlatformProcess.in(folder);
    platform.start();
    visit = new Visit(chromium, platform, "zh-CN", folder);
    operator = new Visit(chromium, platform, "zh-CN", folder);
    visit.open("/organisation/units.xhtml").signIn(ADMINISTRATOR);
    operator.open("/index.xhtml").signIn(OPERATOR);
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
  void theTreeIsOpenedStepByStepAndABranchIsFoundedInIt() {
    Page page = visit.page();
    visit.open("/organisation/units.xhtml");
    row("洛阳市税务局").locator("a.sms-tree-toggle").click();
    row("老城区税务局").locator("a.sms-tree-toggle").click();
    page.waitForURL("**open=" + CLOSED);
    visit.lookOver("1-tree");

    visit.open("/organisation/unit.xhtml?code=" + SUCCESSOR);
    page.locator("[id='founding:newCode']").fill(FOUNDED);
    page.locator("[id='founding:newName']").fill("洛阳市西工区税务局示例税务分局");
    page.locator("[id='founding:newShortName']").fill("西工示例分局");
    page.locator("[id='founding:found']").click();

    page.waitForURL("**/organisation/unit.xhtml?code=" + FOUNDED);
    assertThat(page.locator("h1").innerText()).isEqualTo("洛阳市西工区税务局示例税务分局");
    visit.lookOver("2-founded");
  }

  @Test
  @Order(2)
  @Tag("R7.2b")
  void aCountyIsMergedAndItsTaxpayersAreTheSuccessors() {
    Api.of(platform)
        .post(
            "/api/v1/taxpayers",
            IntStream.range(0, 20)
                .mapToObj(
                    i ->
                        "{\"taxpayerNumber\":\"%s\",\"name\":\"老城区示例%d商行\",\"authorityCode\":\"%s\"}"
                            .formatted(MadeUpLists.number(i), i, CLOSED)));
    long before = toFile();
    Page page = visit.page();
    visit.open("/organisation/unit.xhtml?code=" + CLOSED);
    page.locator("[id='close']").click();
    visit.choose("choice:target", SUCCESSOR);
    for (Locator branch :
        page.locator("[id='choice:others'] label")
            .filter(new Locator.FilterOptions().setHasText("老城区"))
            .all()) {
      branch.click();
    }
    page.locator("[id='choice:look']").click();
    page.locator("[id='doing:close']").waitFor();
    assertThat(page.locator("[data-fate='PASSES_ON']").innerText()).contains("纳税人", "在岗人员");
    assertThat(page.locator("[data-fate='ENDS']").innerText()).contains("管理员");
    visit.lookOver("3-preview");

    page.locator("[id='doing:close']").click();
    page.locator(".ui-confirmdialog-yes:visible").click();

    page.waitForURL("**/organisation/unit.xhtml?code=" + SUCCESSOR);
    assertThat(page.locator("[id='predecessors']").innerText()).contains("老城区税务局");
    visit.lookOver("4-successor");
    visit.open("/organisation/units.xhtml?words=" + CLOSED + "&closed=true");
    assertThat(page.locator("[id='tree']").innerText()).contains("已撤销", "西工区税务局");
    assertThat(toFile()).as("who has to file in the area of Xigong").isGreaterThan(before);
    visit.changeLanguage();
    visit.open("/organisation/unit.xhtml?code=" + CLOSED);
    assertThat(page.locator("[id='changes']").innerText()).contains("Closed", "西工区税务局");
    visit.lookOver("5-closed");
    visit.changeLanguage();
  }

  @Test
  @Order(3)
  void theRestComesAsAListAndABadRowStopsNothing() throws IOException {
    Path list = folder.resolve("units.csv");
    Files.writeString(
        list,
        """
        机构代码,上级机构代码,层级,机构名称,机构简称
        14103029900,14103020000,分局,错位税务分局,错位分局
        14199000000,14100000000,市局,河南省示例市税务局,示例市税务局
        14199010000,14199000000,县局,河南省示例市示例区税务局,示例区税务局
        """);
    ListPages lists = new ListPages(visit);
    Page page = visit.open("/integration/upload.xhtml").page();
    page.locator(".sms-plain td .sms-code").getByText("unitCode").waitFor();
    page.locator("input[type=file]").setInputFiles(list);
    lists.check();
    page.locator("[id='next:carryOut']").waitFor();
    assertThat(lists.tiles()).isEqualTo(List.of(2, 0, 0, 1, 0));
    assertThat(page.locator(".sms-cell-bad").innerText()).contains("西工区税务局 14103030000");
    visit.lookOver("6-checked");

    page.locator("[id='next:carryOut']").click();
    page.locator(".sms-next-done").waitFor();

    visit.open("/organisation/units.xhtml?open=14199000000");
    assertThat(page.locator("[id='tree']").innerText()).contains("河南省示例市示例区税务局");
    page.setViewportSize(390, 844);
    visit.lookOver("7-telephone");
  }

  @Test
  @Order(4)
  void thePagesAreAsTheyShouldBe() {
    assertThat(visit.findings()).isEmpty();
    assertThat(operator.findings()).isEmpty();
  }

  private static Locator row(String name) {
    return visit
        .page()
        .locator("[id='tree'] tbody tr")
        .filter(new Locator.FilterOptions().setHasText(name))
        .first();
  }

  /** How many of the operator's area have not filed by the nearest deadline. */
  private static long toFile() {
    Page page = operator.open("/index.xhtml").page();
    Locator count = page.locator(".sms-hero-count");
    // Lists are counted some seconds after they are complete.
    page.waitForCondition(
        () -> {
          if (count.count() == 0) {
            operator.open("/index.xhtml");
          }
          return count.count() == 1;
        });
    String digits = count.innerText().replaceAll("\\D", "");
    return Long.parseLong(digits);
  }
}
