package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import cn.tax12366.sms.acceptance.kit.Chromium;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.StoryBreaksOff;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import cn.tax12366.sms.acceptance.kit.Visit;
import com.microsoft.playwright.Page;
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
 * What others did, by clicking: an auditor finds a refusal with the address it came from, sees its
 * place in the chain, takes it with him as a file, and has the chain verified; in both languages.
 * The tests are one story and run in its order.
 */
@ExtendWith(StoryBreaksOff.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditStoryIT {

  private static final String AUDITOR = "14100000010";
  private static final String OPERATOR = "14101050006";

  private static PlatformProcess platform;
  private static Chromium chromium;
  private static Visit visit;
  private static Path folder;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    folder = TestFolder.fresh("audit");
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
  void whoIsNoAuditorSeesNothingOfTheTrailAndHisAttemptIsInIt() {
    try (Visit operator = new Visit(chromium, platform, "zh-CN", folder)) {
      operator.open("/audit/audit.xhtml").signIn(OPERATOR);
      assertThat(operator.page().locator("body").innerText()).contains("查看审计记录");
      assertThat(operator.page().locator("[id='list:entries']").count()).isZero();
    }

    visit.open("/audit/audit.xhtml").signIn(AUDITOR);
    visit.lookOver("1-trail");
    Page page = visit.page();
    page.locator("[id='filter:actor']").fill(OPERATOR);
    page.locator("[id='filter:subject']").fill("authority:*");
    page.locator("[id='filter:look']").click();
    // Searched is what is sealed: within a second.
    page.waitForCondition(
        () -> {
          page.reload();
          return page.locator("[id='list:entries_data'] a").count() == 1;
        });
    assertThat(page.locator("[id='list:entries_data'] a").innerText())
        .contains("要求“查看审计记录”", "被拒绝");
    page.locator("[id='list:entries_data'] a").click();
    page.locator("[id='entry']").waitFor();
    assertThat(page.locator("[id='entry']").innerText()).containsPattern("127\\.0\\.0\\.1|0:0:0:1");
    assertThat(page.locator("[id='entry'] code").innerText()).matches("[0-9a-f]{64}");
    visit.lookOver("2-entry");
  }

  @Test
  @Order(2)
  @Tag("R12.2")
  void whatWasFoundIsAFileAndThatIsInTheTrailToo() throws Exception {
    Page page = visit.page();
    Path file = page.waitForDownload(() -> page.locator("[id='filter:export']").click()).path();
    assertThat(Files.readString(file)).startsWith("\uFEFF编号,").contains("access.see_audit");

    visit.open("/audit/audit.xhtml?act=audit.exported");
    page.waitForCondition(
        () -> {
          page.reload();
          return page.locator("[id='list:entries_data'] a").count() == 1;
        });
  }

  @Test
  @Order(3)
  @Tag("S18")
  void theChainIsVerifiedAndFoundSoundInBothLanguages() {
    Page page = visit.page();
    visit.open("/audit/chain.xhtml");
    page.locator("[id='verification:verify']").click();
    page.locator("[id='verification:verify']:not([disabled])").waitFor();
    assertThat(page.locator("[id='live']").innerText()).contains("核验通过");
    assertThat(page.locator("[id='publicKey']").innerText()).hasSize(60);
    visit.lookOver("3-chain");

    visit.changeLanguage();
    assertThat(page.locator(".sms-tone-good").first().innerText()).startsWith("Sound: ");
    visit.lookOver("4-chain-en");
    visit.open("/audit/audit.xhtml?act=access*");
    assertThat(page.locator("[id='list:entries_data']").innerText())
        .contains("asked to read the audit trail", "was refused");
    visit.lookOver("5-trail-en");
    assertThat(visit.findings()).isEmpty();
    assertThat(folder.resolve("home/audit/head.txt")).exists();
  }
}
