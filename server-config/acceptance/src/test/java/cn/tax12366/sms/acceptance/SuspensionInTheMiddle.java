package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.acceptance.kit.Api;
import cn.tax12366.sms.acceptance.kit.CarrierProcess;
import cn.tax12366.sms.acceptance.kit.Chromium;
import cn.tax12366.sms.acceptance.kit.DemoAccounts;
import cn.tax12366.sms.acceptance.kit.Figures;
import cn.tax12366.sms.acceptance.kit.LargeReminder;
import cn.tax12366.sms.acceptance.kit.MadeUpLists;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.Reminders;
import cn.tax12366.sms.acceptance.kit.Visit;
import cn.tax12366.smsc.Ledger.DestAndText;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The province suspends Zhengzhou while its reminder goes out, and lifts that again. Counted from
 * the carrier's ledger: how many messages still came after the click, and who got one in the end.
 */
final class SuspensionInTheMiddle {

  private static final String SUSPEND = "/supervision/suspend.xhtml?unit=14101000000";

  /** So many of those who were still to be reached file while nothing goes out. */
  private static final int FILE_MEANWHILE = 10;

  private final Path folder;
  private final PlatformProcess platform;
  private final CarrierProcess carrier;
  private final int more;
  private final int window;

  SuspensionInTheMiddle(
      Path folder, PlatformProcess platform, CarrierProcess carrier, int more, int window) {
    this.folder = folder;
    this.platform = platform;
    this.carrier = carrier;
    this.more = more;
    this.window = window;
  }

  void prove(String database) {
    try (Chromium chromium = Chromium.start()) {
      LargeReminder.prepare(platform, more);
      platform.start();
      Visit superior = new Visit(chromium, platform, "zh-CN", folder);
      Visit zhengzhou = new Visit(chromium, platform, "zh-CN", folder);
      zhengzhou.open("/notices/notices.xhtml").signIn(DemoAccounts.ZHENGZHOU_OPERATOR);
      Page page = superior.open(SUSPEND).page();
      superior.signIn(DemoAccounts.BUSINESS_OPERATION);
      awaitShown(more / 3);
      superior.open(SUSPEND);
      superior.lookOver("1-suspend");
      page.locator("[id='suspend:reason']").fill("违规群发，责令整改");

      page.locator("[id='suspend:act']").click();
      page.waitForURL("**/supervision/suspension.xhtml?id=*");
      int atTheClick = carrier.ledger().submits().size();
      superior.lookOver("2-suspended");
      awaitNothingMore();
      int after = carrier.ledger().submits().size() - atTheClick;
      zhengzhou.open("/notices/notices.xhtml");
      assertThat(zhengzhou.page().url()).as("signed out by it").contains("/signin/signin.xhtml");
      signInInVain(zhengzhou);
      Set<String> filed = somebodyFiles();

      page.reload();
      // A rule makes one notice for each county.
      assertThat(page.locator(".sms-effects").first().innerText())
          .containsPattern("[1-9]\\d* 项通知自动继续")
          .contains("0 项通知已过期限");
      page.locator("[id='lifting:reason']").fill("已整改");
      page.locator("[id='lifting:lift']").click();
      page.locator("[id='lifting:lift']")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      superior.lookOver("3-lifted");
      zhengzhou.open("/notices/notices.xhtml").signIn(DemoAccounts.ZHENGZHOU_OPERATOR);
      awaitEveryEnd();
      platform.terminate();

      Map<DestAndText, Integer> shown = carrier.ledger().countByDestAndText();
      Map<DestAndText, Integer> expected =
          Reminders.ofZhengzhou(platform.data(), platform.accounts(), shown);
      Figures.print(
          "%s: %,d messages, suspended at %,d: %d after it, window %d",
          database, expected.size(), atTheClick, after, window);
      assertThat(after).as("after the click").isLessThanOrEqualTo(window);
      assertThat(shown).as("who is still to be reminded, once").isEqualTo(expected);
      assertThat(shown.keySet())
          .extracting(DestAndText::dest)
          .as("who has filed meanwhile")
          .doesNotContainAnyElementsOf(filed);
      assertThat(superior.findings()).isEmpty();
    }
  }

  private void awaitShown(int messages) {
    await("the middle of sending")
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofMillis(300))
        .until(() -> carrier.ledger().submits().size() >= messages);
  }

  /** What was on the wire has arrived when nothing has come for longer than it can take. */
  private void awaitNothingMore() {
    AtomicInteger before = new AtomicInteger(-1);
    await("nothing more comes")
        .atMost(Duration.ofMinutes(10))
        .pollInterval(Duration.ofSeconds(1))
        .during(Duration.ofSeconds(8))
        .until(
            () -> {
              int now = carrier.ledger().submits().size();
              return before.getAndSet(now) == now;
            });
  }

  private void signInInVain(Visit visit) {
    Page page = visit.page();
    page.locator("[id='signin:code']").fill(DemoAccounts.ZHENGZHOU_OPERATOR);
    page.locator("input[id='signin:password']")
        .fill(platform.accounts().password(DemoAccounts.ZHENGZHOU_OPERATOR));
    page.locator("[id='signin:enter']").click();
    page.locator("[role=alert]")
        .filter(new Locator.FilterOptions().setHasText("上级管理部门停止"))
        .first()
        .waitFor();
    visit.lookOver("2-not-admitted");
  }

  /** Of the made-up taxpayers that no message has reached yet. */
  private Set<String> somebodyFiles() {
    Set<String> reached =
        carrier.ledger().countByDestAndText().keySet().stream()
            .map(DestAndText::dest)
            .collect(Collectors.toSet());
    List<Integer> open =
        IntStream.range(0, more)
            .filter(i -> !reached.contains(MadeUpLists.phone(i)))
            .limit(FILE_MEANWHILE)
            .boxed()
            .toList();
    assertThat(open).as("still to be reached").hasSize(FILE_MEANWHILE);
    Api.of(platform)
        .post(
            "/api/v1/filings",
            open.stream()
                .map(i -> MadeUpLists.filing(i).replace("\"filed\":false", "\"filed\":true")));
    return open.stream().map(MadeUpLists::phone).collect(Collectors.toSet());
  }

  private void awaitEveryEnd() {
    awaitNothingMore();
    await("every message has its end")
        .atMost(Duration.ofMinutes(5))
        .pollInterval(Duration.ofSeconds(1))
        .until(
            () ->
                platform.metrics().get("sms_messages_delivered")
                        + platform.metrics().get("sms_messages_failed")
                    == carrier.ledger().countByDestAndText().size());
  }
}
