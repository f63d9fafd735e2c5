package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.acceptance.kit.Chromium;
import cn.tax12366.sms.acceptance.kit.DemoAccounts;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.StoryBreaksOff;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import cn.tax12366.sms.acceptance.kit.Visit;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What people answer for, by clicking: a county names who answers for its security; a rule is
 * written, put in force, read by one and not by another, and repealed; the business office wants
 * something changed, and the information centre does it. The tests are one story and run in its
 * order.
 */
@ExtendWith(StoryBreaksOff.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DutiesStoryIT {

  private static final String JINSHUI = "14101050000";
  private static final String ADMINISTRATOR = "14101050001";
  private static final String OPERATOR = "14101050006";
  private static final String SECURITY = "14100000011";
  private static final String TECHNICAL = "14100000009";

  private static PlatformProcess platform;
  private static Chromium chromium;
  private static Path folder;
  private static Visit administrator;
  private static Visit security;
  private static Visit operator;
  private static Visit business;
  private static Visit technical;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    folder = TestFolder.fresh("duties");
    platform = PlatformProcess.in(folder);
    platform.start();
    administrator = person("/duty/duties.xhtml", ADMINISTRATOR);
    security = person("/duty/safeguards.xhtml", SECURITY);
    operator = person("/duty/safeguards.xhtml", OPERATOR);
    business = person("/duty/changes.xhtml", DemoAccounts.BUSINESS_OPERATION);
    technical = person("/duty/changes.xhtml", TECHNICAL);
  }

  private static Visit person(String page, String code) {
    return new Visit(chromium, platform, "zh-CN", folder).open(page).signIn(code);
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
  @Tag("R10.1d")
  void aBureauNamesWhoAnswersForItsSecurity() {
    Page page = administrator.open("/duty/duties.xhtml").page();
    administrator.lookOver("1-duties");
    int unnamed = lacking(administrator, "SECURITY_DUTY");
    assertThat(unnamed).isPositive();

    administrator.open("/duty/security-officer.xhtml?unit=" + JINSHUI);
    administrator.lookOver("2-naming");
    administrator.choose("naming:officer", OPERATOR);
    page.locator("[id='naming:name']").click();
    page.locator(".sms-plain tbody tr")
        .filter(new Locator.FilterOptions().setHasText(OPERATOR))
        .waitFor();

    assertThat(lacking(administrator, "SECURITY_DUTY")).isEqualTo(unnamed - 1);
    administrator.open("/duty/security-officers.xhtml");
    assertThat(page.locator("[id='list:bureaus_data']").innerText()).contains(OPERATOR);
    administrator.lookOver("3-security-officers");
  }

  @Test
  @Order(2)
  @Tag("R10.1a")
  @Tag("R10.1b")
  void aRuleIsPutInForceAndItIsSeenWhoHasNotReadIt() {
    Page page = security.open("/duty/safeguards.xhtml").page();
    page.locator("[id='drafting:title']").fill("发布审批制度");
    page.locator("[id='drafting:text']").fill("第一条 手机号码不得抄录。\n第二条 口令不得外借。");
    page.locator("[id='drafting:draft']").click();
    page.waitForURL("**/duty/safeguard.xhtml?id=*");
    security.lookOver("4-draft");
    operator.open("/duty/safeguards.xhtml");
    assertThat(operator.page().locator("body").innerText())
        .as("a draft is nobody else's to see")
        .doesNotContain("发布审批制度");
    int before = lacking(administrator, "UNREAD_SAFEGUARD");
    for (int rules = unread(operator).count(); rules > 0; rules--) {
      operator.open("/duty/safeguards.xhtml");
      unread(operator).first().locator("a").click();
      operatorConfirms();
    }
    assertThat(lacking(administrator, "UNREAD_SAFEGUARD"))
        .as("he has read all there is")
        .isEqualTo(before - 1);

    page.locator("[id='force:putInForce']").click();
    page.locator("[id='force:putInForce']").waitFor(gone());
    assertThat(lacking(administrator, "UNREAD_SAFEGUARD"))
        .as("the next one he has not")
        .isEqualTo(before);

    operator.open("/duty/safeguards.xhtml");
    operator.page().getByText("发布审批制度").click();
    operator.lookOver("5-to-read");
    operatorConfirms();

    assertThat(lacking(administrator, "UNREAD_SAFEGUARD")).isEqualTo(before - 1);
    administrator.open("/duty/duties.xhtml?lack=UNREAD_SAFEGUARD");
    administrator.lookOver("6-unread");
    assertThat(administrator.page().locator("[id='list:lacks_data']").innerText())
        .contains(ADMINISTRATOR)
        .doesNotContain(OPERATOR);
  }

  @Test
  @Order(3)
  @Tag("R10.1b")
  void aRuleIsRepealedAndNobodyHasToReadItAnyMore() {
    Page page = security.page();
    page.locator("[id='repealing:repeal']").click();
    assertThat(page.locator("[id='repealing']").innerText())
        .as("not without a reason")
        .contains("理由");
    page.locator("[id='repealing:reason']").fill("并入全省统一制度");
    page.locator("[id='repealing:repeal']").click();
    page.locator("[id='repealing:repeal']").waitFor(gone());
    assertThat(page.locator("main").innerText()).contains("已废止", "并入全省统一制度");
    security.lookOver("7-repealed");

    operator.open("/duty/safeguards.xhtml");
    assertThat(operator.page().locator("main").innerText()).doesNotContain("发布审批制度");
  }

  @Test
  @Order(4)
  @Tag("R5.3")
  @Tag("R6.3")
  void theBusinessOfficeWantsAChangeAndTheInformationCentreDoesIt() {
    Page wants = business.page();
    wants.locator("[id='raising:title']").fill("催报模板增加办税服务厅电话");
    wants.locator("[id='raising:need']").fill("催报短信末尾显示主管办税服务厅电话。");
    wants.locator("[id='raising:reason']").fill("纳税人来电多为询问电话");
    business.lookOver("8-raise");
    wants.locator("[id='raising:raise']").click();
    wants.waitForURL("**/duty/change.xhtml?id=*");
    String address = wants.url().replaceFirst(".*/duty/", "/duty/");
    assertThat(wants.locator("[id='accepting:accept']").count())
        .as("whoever wants it does not accept it")
        .isZero();

    Page does = technical.open(address).page();
    technical.lookOver("9-decide");
    does.locator("[id='accepting:accept']").click();
    does.locator("[id='realising:release']").fill("1.2");
    does.locator("[id='realising:realised']").click();
    does.locator("[id='realising:realised']").waitFor(gone());
    assertThat(does.locator("[id='confirming:confirm']").count())
        .as("whoever does it does not confirm it")
        .isZero();

    business.open(address);
    wants.locator("[id='confirming:confirm']").click();
    wants.locator("[id='confirming:confirm']").waitFor(gone());
    assertThat(wants.locator(".sms-plain tbody tr").count()).as("each step").isEqualTo(4);
    business.lookOver("10-done");
  }

  @Test
  @Order(5)
  void inEnglishAndOnATelephoneThePagesAreAsTheyShouldBe() {
    administrator.changeLanguage();
    List<String> paths =
        List.of(
            "/duty/duties.xhtml",
            "/duty/security-officers.xhtml",
            "/duty/security-officer.xhtml?unit=" + JINSHUI,
            "/duty/safeguards.xhtml");
    for (int i = 0; i < paths.size(); i++) {
      administrator.open(paths.get(i));
      assertThat(administrator.page().locator("html").getAttribute("lang")).startsWith("en");
      administrator.lookOver("11-en-" + i);
    }
    business.changeLanguage();
    business.page().setViewportSize(390, 844);
    business.open("/duty/changes.xhtml");
    business.lookOver("12-en-telephone");
    administrator.page().setViewportSize(390, 844);
    administrator.open("/duty/duties.xhtml");
    administrator.lookOver("13-en-telephone");
    for (Visit each : List.of(administrator, security, operator, business, technical)) {
      assertThat(each.findings()).isEmpty();
    }
  }

  private static Locator unread(Visit reader) {
    return reader
        .page()
        .locator("main table tbody tr")
        .filter(new Locator.FilterOptions().setHasText("待阅读"));
  }

  private static void operatorConfirms() {
    operator.page().locator("[id='reading:confirm']").click();
    operator.page().locator("[id='reading:confirm']").waitFor(gone());
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }

  /** How many are lacking in the reader's area, from the page of the duties. */
  private static int lacking(Visit reader, String lack) {
    return Integer.parseInt(
        reader
            .open("/duty/duties.xhtml")
            .page()
            .locator(".sms-effects li")
            .filter(
                new Locator.FilterOptions()
                    .setHas(reader.page().locator("a[href*='lack=" + lack + "']")))
            .locator("strong")
            .innerText()
            .replaceAll("\\D", ""));
  }
}
