package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.acceptance.kit.Chromium;
import cn.tax12366.sms.acceptance.kit.Figures;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import cn.tax12366.sms.acceptance.kit.Visit;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The first days of a city's administrator, by clicking, once in Chinese and once in English: the
 * province appoints him and tells him a password once; he replaces it, sets up his second factor,
 * finds his people, is told by which article he is refused what is not his, and appoints the first
 * administrator of a county, who comes in the same way. And the sign-in that he ends is over with
 * its next click.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FirstDaysIT {

  private static final String PROVINCE_ADMINISTRATOR = "14100000001";
  private static final Duration ENDED_WITHIN = Duration.ofSeconds(5);

  private Path folder;
  private PlatformProcess platform;
  private Chromium chromium;
  private Visit province;

  @BeforeAll
  void start() {
    chromium = Chromium.start();
    folder = TestFolder.fresh("first-days");
    platform = PlatformProcess.in(folder);
    platform.start();
    province = new Visit(chromium, platform, "zh-CN", folder);
    province.open("/organisation/officers.xhtml").signIn(PROVINCE_ADMINISTRATOR);
  }

  @AfterAll
  void end() throws Exception {
    for (AutoCloseable each : new AutoCloseable[] {chromium, platform}) {
      if (each != null) {
        each.close();
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "zh-CN, 14102, 开封市税务局, 14102020000, 龙亭区税务局, 系统管理员, 第 7(1) 条, 第 7(5) 条",
    "en-GB, 14103, 洛阳市税务局, 14103050000, 涧西区税务局, System administrator, article 7(1), article 7(5)"
  })
  @Tag("R7.1b")
  @Tag("R10.3b")
  void anAdministratorOfACity(
      String language,
      String region,
      String city,
      String county,
      String countyName,
      String role,
      String article,
      String other) {
    String code = region + "000099";
    String countyCode = county.substring(0, 7) + "0099";
    List<String> findings = new ArrayList<>();
    reads(province, language);
    String assigned = appoints(province, language, code, "顾演练", city, role, "1");

    try (Visit administrator = new Visit(chromium, platform, language, folder)) {
      comesIn(administrator, language, code, assigned, "2");
      isRefused(administrator, language, article, other);
      String told = appoints(administrator, language, countyCode, "穆演练", countyName, role, "8");

      try (Visit first = new Visit(chromium, platform, language, folder)) {
        comesIn(first, language, countyCode, told, "9");
        first.open("/organisation/officers.xhtml");
        endsTheSignIn(administrator, first, language, "穆演练");
        // What the gate answers to its own channel is nothing to complain of.
        findings.addAll(first.findings());
      }
      findings.addAll(administrator.findings());
    }
    findings.addAll(province.findings());
    assertThat(findings).isEmpty();
  }

  private static void reads(Visit visit, String language) {
    String tag = visit.page().locator("html").getAttribute("lang");
    if (!tag.startsWith(language.substring(0, 2))) {
      visit.changeLanguage();
    }
  }

  /** By real name and code; the password is on the page once. */
  private static String appoints(
      Visit visit,
      String language,
      String code,
      String realName,
      String unit,
      String role,
      String picture) {
    Page page = visit.open("/organisation/officers.xhtml").page();
    page.locator("[id='new']").click();
    page.locator("[id='appointment:name']").fill(realName);
    page.locator("[id='appointment:code']").fill(code);
    visit.choose("appointment:unit", unit);
    Locator administrator =
        page.locator("[id='appointment:roles'] label")
            .filter(new Locator.FilterOptions().setHasText(role));
    administrator.waitFor();
    administrator.click();
    assertThat(page.locator("[id='appointment:roles'] label").count())
        .as("nothing but an administrator of the unit below")
        .isEqualTo(1);
    visit.lookOver(language + "-" + picture + "-appointment");

    page.locator("[id='appointment:appoint']").click();

    page.locator("[id='password']").waitFor();
    String password = page.locator("[id='password']").innerText();
    assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
    visit.lookOver(language + "-" + picture + "-appointed");
    visit.open("/organisation/officer.xhtml?code=" + code);
    assertThat(page.locator("h1").innerText()).isEqualTo(realName);
    assertThat(page.locator("main").innerText())
        .as("told once and never again")
        .doesNotContain(password);
    return password;
  }

  /** With the assigned password, which must be replaced, and a second factor that is set up. */
  private void comesIn(Visit visit, String language, String code, String assigned, String picture) {
    Page page = visit.open("/").page();
    page.locator("[id='signin:code']").fill(code);
    page.locator("input[id='signin:password']").fill(assigned);
    page.locator("[id='signin:enter']").click();

    page.locator("[id='change:save']").waitFor();
    visit.open("/organisation/officers.xhtml");
    assertThat(page.url()).as("nothing is open before").contains("/signin/password.xhtml");
    visit.lookOver(language + "-" + picture + "-password");
    replaces(page, assigned, assigned);
    page.locator(".ui-messages-error").waitFor();
    visit.lookOver(language + "-" + picture + "-password-refused");
    replaces(page, assigned, "a long sentence that nobody else has thought of");

    page.locator("[id='enrol:confirm']").waitFor();
    visit.lookOver(language + "-" + picture + "-enrolment");
    visit.setsUpAuthenticator();
    assertThat(page.locator(".sms-recovery code").allInnerTexts())
        .as("recovery codes")
        .hasSize(10)
        .doesNotHaveDuplicates();
    visit.lookOver(language + "-" + picture + "-recovery-codes");
    page.locator("[id='goOn']").click();
    page.locator(".sms-who-name").waitFor();
    visit.open("/");
    assertThat(page.locator("html").getAttribute("lang")).startsWith(language.substring(0, 2));
    visit.lookOver(language + "-" + picture + "-workbench");
  }

  private static void replaces(Page page, String present, String wanted) {
    page.locator("input[id='change:present']").fill(present);
    page.locator("input[id='change:wanted']").fill(wanted);
    page.locator("input[id='change:repeated']").fill(wanted);
    page.locator("[id='change:save']").click();
  }

  /** What is not his: the province's people, and a page that no administrator has. */
  private static void isRefused(Visit visit, String language, String article, String other) {
    Page page = visit.page();
    page.locator(".sms-menu a[href*='/organisation/officers.xhtml']").click();
    page.locator("[id='list:officers'] tbody a").first().waitFor();
    visit.lookOver(language + "-3-people");
    visit.openRefused("/organisation/officer.xhtml?code=" + PROVINCE_ADMINISTRATOR);
    assertThat(page.locator("main").innerText()).contains(article);
    visit.lookOver(language + "-4-refused-people");
    visit.openRefused("/notices/prepare.xhtml");
    assertThat(page.locator("main").innerText()).contains(other);
    visit.lookOver(language + "-5-refused-reminder");
  }

  private static void endsTheSignIn(
      Visit administrator, Visit ended, String language, String realName) {
    Page page = administrator.page();
    page.locator(".sms-menu a[href*='/organisation/signins.xhtml']").click();
    Locator row =
        page.locator("[id='list:sittings'] tbody tr")
            .filter(new Locator.FilterOptions().setHasText(realName));
    row.waitFor();
    administrator.lookOver(language + "-10-signed-in");
    row.locator("a").click();
    page.locator("[id='ending:carryOut']").waitFor();
    administrator.lookOver(language + "-11-end-a-sign-in");

    page.locator("[id='ending:carryOut']").click();
    Instant over = Instant.now();

    page.locator(".ui-messages-info").waitFor();
    administrator.lookOver(language + "-12-ended");
    await("the next click leads to the gate")
        .atMost(ENDED_WITHIN)
        .pollInSameThread()
        .until(
            () -> {
              ended.page().locator(".sms-menu a").first().click();
              return ended.page().url().contains("/signin/signin.xhtml");
            });
    Figures.print(
        "an ended sign-in led to the gate %.1f s later",
        Duration.between(over, Instant.now()).toMillis() / 1000.0);
    ended.lookOver(language + "-13-at-the-gate");
  }
}
