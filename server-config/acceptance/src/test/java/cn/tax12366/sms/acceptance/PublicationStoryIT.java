package cn.tax12366.sms.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.acceptance.kit.CarrierProcess;
import cn.tax12366.sms.acceptance.kit.Chromium;
import cn.tax12366.sms.acceptance.kit.DemoAccounts;
import cn.tax12366.sms.acceptance.kit.Figures;
import cn.tax12366.sms.acceptance.kit.PlatformProcess;
import cn.tax12366.sms.acceptance.kit.StoryBreaksOff;
import cn.tax12366.sms.acceptance.kit.TestFolder;
import cn.tax12366.sms.acceptance.kit.Visit;
import cn.tax12366.smsc.LedgerEntry;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A city tells all its taxpayers of a policy, by clicking: written in Chinese, approved by two
 * colleagues, one of whom reads English, cut when the sending window closes at 18:00 and finished
 * the next morning, without anybody's doing and without a message lost. The tests are one story and
 * run in its order.
 */
@ExtendWith(StoryBreaksOff.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PublicationStoryIT {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String WORDS = "减免政策延续执行，详询12366。";
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");

  /**
   * With 0.4 s between a message and its answer 12 messages a second, so a minute for the whole.
   */
  private static final int WINDOW_OF_THE_LINK = 5;

  private static final Duration LONGEST = Duration.ofSeconds(60);

  private static final LocalDate NEXT_DAY = LocalDate.of(2026, 12, 11);

  private static Path folder;
  private static CarrierProcess carrier;
  private static PlatformProcess platform;
  private static Chromium chromium;
  private static Visit author;
  private static Visit first;
  private static Visit second;
  private static Duration aStart;
  private static String notice;
  private static int submitted;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    folder = TestFolder.fresh("publication-story");
    carrier = CarrierProcess.start(folder, "--latency-ms=250");
    platform =
        PlatformProcess.in(folder)
            .over(carrier, WINDOW_OF_THE_LINK)
            .with("sms.approval.two-above", "100");
    Instant begun = Instant.now();
    platform.start();
    aStart = Duration.between(begun, Instant.now());
    author = new Visit(chromium, platform, "zh-CN", folder);
    first = new Visit(chromium, platform, "en-GB", folder);
    second = new Visit(chromium, platform, "zh-CN", folder);
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

  @Test
  @Order(1)
  @Tag("R4.4a")
  @Tag("R7.4e")
  @Tag("R10.3c")
  void isWrittenWithThePhoneBesideItAndSubmitted() {
    Page page = author.open("/notices/compose.xhtml").page();
    author.signIn(DemoAccounts.LUOYANG_OPERATOR);
    page.locator("[id='compose:size'] .sms-figure-number").first().waitFor();
    author.lookOver("1-blank");
    page.locator("[id='compose:body']").fill("{name}：您的{taxes}");
    page.locator("[id='compose:preview'] [role='alert']").waitFor();
    assertThat(page.locator("[id='compose:preview']").innerText())
        .as("said beside the text, before anything is sent")
        .contains("taxes")
        .contains("{name}");

    page.locator("[id='compose:body']").fill("{name}：" + WORDS);
    page.locator("[id='compose:preview'] .sms-phone-text").waitFor();
    assertThat(page.locator("[id='compose:preview'] .sms-phone-text").innerText())
        .startsWith("【河南税务】")
        .contains(WORDS)
        .endsWith("洛阳市税务局" + platform.accounts().realName(DemoAccounts.LUOYANG_OPERATOR));
    page.locator("[id='compose:name']").fill("小规模纳税人减免政策");
    page.locator("[id='compose:name']").press("Tab");
    author.settle();
    Locator submit = page.locator("[id='compose:submit']:not([disabled])");
    submit.waitFor();
    page.locator("[id='compose:size'] .sms-figure").nth(3).waitFor();
    author.lookOver("2-written");
    assertThat(page.locator("[id='compose:size']").innerText())
        .as("how many approve it, and who may issue it")
        .contains("两位审批人")
        .contains("洛阳市税务局");
    submitted = number(submit.innerText());
    assertThat(submitted).isGreaterThan(300);

    submit.click();

    awaitPhase(page, "等待本部门另一位同事审批");
    notice = page.url().replaceAll(".*id=", "");
    author.lookOver("3-waiting");
    assertThat(page.locator("h1").innerText()).isEqualTo("税收政策：小规模纳税人减免政策");
    author.open("/notices/notices.xhtml");
    author.lookOver("4-notices");
  }

  @Test
  @Order(2)
  @Tag("R10.1e")
  @Tag("A7")
  void takesTwoColleaguesInTwoLanguages() {
    Page page = first.open("/approval/approvals.xhtml").page();
    first.signIn(DemoAccounts.LUOYANG_APPROVER);
    page.locator("[id='waiting'] a").last().click();
    page.locator("[id='decision:approve']").waitFor();
    first.lookOver("5-approval-in-english");
    assertThat(page.locator("h1").innerText()).isEqualTo("Tax policy: 小规模纳税人减免政策");
    assertThat(page.locator("main").innerText())
        .contains("Everybody of 洛阳市税务局 and below")
        .contains("%,d".formatted(submitted));
    page.locator("[id='decision:approve']").click();
    page.locator("[id='decision:approve']")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    assertThat(carrier.ledger().submits().stream().filter(PublicationStoryIT::ofThePolicy))
        .as("one is not enough")
        .isEmpty();

    Page other = second.open("/approval/approvals.xhtml").page();
    second.signIn(DemoAccounts.LUOYANG_SECOND_APPROVER);
    other.locator("[id='waiting'] a").last().click();
    other.locator("[id='decision:approve']").waitFor();
    second.lookOver("6-approval-in-chinese");
    other.locator("[id='decision:approve']").click();
    await("the first messages are out")
        .atMost(Duration.ofMinutes(2))
        .until(() -> policyMessages().size() >= 2 * WINDOW_OF_THE_LINK);
    endWhileNobodyLooks();
    assertThat(policyMessages()).hasSizeLessThan(submitted);
  }

  @Test
  @Order(3)
  @Tag("R8.1")
  void isCutWhenTheWindowClosesAtSix() {
    LocalDateTime six = NEXT_DAY.minusDays(1).atTime(18, 0);
    int before = policyMessages().size();
    Instant closes = Instant.now().plus(aboutAStart()).plusSeconds(20);
    platform.isStartedAt(six.minus(Duration.between(Instant.now(), closes)));
    platform.start();
    Duration offset = Duration.between(closes, six.atZone(ZONE).toInstant());
    Page page = author.open("/notices/notice.xhtml?id=" + notice).page();
    author.signIn(DemoAccounts.LUOYANG_OPERATOR);
    awaitPhase(page, "不在发送时段");
    author.lookOver("7-cut");

    List<LocalTime> hours =
        policyMessages().stream()
            .skip(before)
            .map(each -> LocalTime.ofInstant(each.at().plus(offset), ZONE))
            .toList();
    Figures.print(
        "before 18:00: %d of %d, the last at %s",
        before + hours.size(), submitted, hours.isEmpty() ? "-" : hours.get(hours.size() - 1));
    assertThat(before + hours.size()).as("some goes tomorrow").isLessThan(submitted);
    assertThat(hours).allSatisfy(at -> assertThat(at).isBefore(LocalTime.of(18, 0, 2)));
    assertThat(page.locator("[id='notice:live']").innerText())
        .as("and the page says when")
        .contains("08:00");
    endWhileNobodyLooks();
  }

  @Test
  @Order(4)
  @Tag("R8.1")
  void isFinishedByItselfTheNextMorning() {
    int before = policyMessages().size();
    Instant opens = Instant.now().plus(aboutAStart()).plusSeconds(20);
    LocalDateTime eight = NEXT_DAY.atTime(8, 0);
    platform.isStartedAt(eight.minus(Duration.between(Instant.now(), opens)));
    platform.start();
    Duration offset = Duration.between(opens, eight.atZone(ZONE).toInstant());
    Page page = first.open("/notices/notice.xhtml?id=" + notice).page();
    first.signIn(DemoAccounts.LUOYANG_APPROVER);
    awaitPhase(page, "each message has come to an end");
    first.lookOver("8-finished-in-english");

    assertThat(policyMessages().stream().skip(before))
        .allSatisfy(
            each ->
                assertThat(LocalTime.ofInstant(each.at().plus(offset), ZONE))
                    .isAfterOrEqualTo(LocalTime.of(7, 59, 59)));
    endWhileNobodyLooks();
    Map<String, Integer> shown = new HashMap<>();
    policyMessages().forEach(each -> shown.merge(each.dest(), 1, Integer::sum));
    assertThat(shown.keySet()).as("none is missing").isEqualTo(expected());
    int twice = shown.values().stream().mapToInt(count -> count - 1).sum();
    Figures.print(
        "of %d phones %d were written to twice by ending in the middle", submitted, twice);
    assertThat(twice).isLessThanOrEqualTo(2 * WINDOW_OF_THE_LINK);
  }

  /**
   * A little more than a start takes. Not the whole of a slow first one: in a window that stayed
   * open so long nothing would be left for the morning.
   */
  private static Duration aboutAStart() {
    Duration ample = aStart.multipliedBy(3).dividedBy(2);
    return ample.compareTo(LONGEST) > 0 ? LONGEST : ample;
  }

  /** A page that is open would ask an ended platform again and again. */
  private static void endWhileNobodyLooks() {
    for (Visit each : List.of(author, first, second)) {
      each.page().navigate("about:blank");
    }
    platform.terminate();
  }

  /** Reckoned from the address book alone: who wants what is published, each phone once. */
  private static Set<String> expected() {
    Set<String> phones = new TreeSet<>();
    platform
        .data()
        .rows(
            "select distinct p.phone from taxpayer t join taxpayer_phone p on p.taxpayer_id = t.id"
                + " join subscription s on s.phone = p.phone and s.kind = 'NOTICE' and s.open"
                + " where t.authority_code like '14103%'")
        .forEach(row -> phones.add(platform.phone(row.get(0))));
    return phones;
  }

  @Test
  @Order(5)
  void showsPagesThatKeepNobodyOutAndThatTheBrowserDoesNotComplainOf() {
    assertThat(author.findings()).isEmpty();
    assertThat(first.findings()).isEmpty();
    assertThat(second.findings()).isEmpty();
  }

  private static List<LedgerEntry.Submit> policyMessages() {
    return carrier.ledger().submits().stream().filter(PublicationStoryIT::ofThePolicy).toList();
  }

  private static boolean ofThePolicy(LedgerEntry.Submit submit) {
    return submit.text().contains(WORDS);
  }

  private static void awaitPhase(Page page, String words) {
    await(words)
        .atMost(Duration.ofMinutes(5))
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(300))
        .until(() -> page.locator(".sms-phase").innerText().contains(words));
  }

  private static int number(String text) {
    Matcher number = NUMBER.matcher(text);
    assertThat(number.find()).as("a number in " + text).isTrue();
    return Integer.parseInt(number.group().replace(",", ""));
  }
}
