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
import java.util.HashSet;
import java.util.List;
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
 * What is said at another time than the usual one, by clicking. Luoyang announces a lecture and has
 * it said again on the two days after, under one approval; when it has been said twice, the third
 * time is stopped. In the evening between, the general office of Zhengzhou warns its colleagues of
 * a power cut, outside the sending window, and the province reads of it the next morning. The tests
 * are one story and run in its order.
 */
@ExtendWith(StoryBreaksOff.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UrgentAndRepeatsStoryIT {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final String OFFICE_OPERATOR = "14101000004";
  private static final String OFFICE_APPROVER = "14101000005";
  private static final String LECTURE = "减免政策宣讲会12月14日举行，详询12366。";
  private static final String POWER_CUT = "今晚22时机房停电，请于21时前保存工作。";
  private static final String REASON = "供电局临时通知今晚停电，明早通知已无用";
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");

  /** On which the demo stands at its first start, inside the sending window. */
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 12, 10);

  private static final LocalDateTime EVENING = FIRST_DAY.atTime(20, 0);
  private static final int WINDOW_OF_THE_LINK = 200;

  private static CarrierProcess carrier;
  private static PlatformProcess platform;
  private static Chromium chromium;
  private static Visit luoyang;
  private static Visit approver;
  private static Visit office;
  private static Visit officeApprover;
  private static Visit province;
  private static String lecture;
  private static String powerCut;
  private static List<String> toldFirst;
  private static int colleagues;

  @BeforeAll
  static void start() {
    chromium = Chromium.start();
    Path folder = TestFolder.fresh("urgent-and-repeats-story");
    carrier = CarrierProcess.start(folder);
    platform = PlatformProcess.in(folder).over(carrier, WINDOW_OF_THE_LINK).start();
    luoyang = new Visit(chromium, platform, "en-GB", folder);
    approver = new Visit(chromium, platform, "zh-CN", folder);
    office = new Visit(chromium, platform, "zh-CN", folder);
    officeApprover = new Visit(chromium, platform, "en-GB", folder);
    province = new Visit(chromium, platform, "zh-CN", folder);
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
  @Tag("R4.4")
  @Tag("R10.1e")
  void aLectureIsAnnouncedForThreeDaysUnderOneApproval() {
    Page page = luoyang.open("/notices/compose.xhtml").page();
    luoyang.signIn(DemoAccounts.LUOYANG_OPERATOR);
    write(luoyang, "政策宣讲会", LECTURE);
    for (int time = 0; time < 2; time++) {
      page.locator("[id='compose:more']").click();
      page.locator("[id='compose:times:" + time + ":moment']").waitFor();
      luoyang.settle();
    }
    assertThat(page.locator("[id='compose:times:0:moment']").inputValue())
        .isEqualTo("2026-12-11T09:00");
    int phones = submittable(page);
    assertThat(page.locator("[id='compose:size']").innerText())
        .contains("Said 3 times, %,d messages at most".formatted(3 * phones));
    lookOver(luoyang, "1-said-three-times");
    lecture = submit(luoyang, "A colleague of the author’s department decides now");
    lookOver(luoyang, "2-lecture-waits");

    approve(approver, DemoAccounts.LUOYANG_APPROVER, "3-lecture-to-approve", "12-12 09:00");
    luoyang.open(page(lecture));
    awaitPhase(page, "each message has come to an end");
    lookOver(luoyang, "4-said-once");
    assertThat(states(page)).containsExactly("Finished", "Planned", "Planned");
    luoyang.open("/notices/calendar.xhtml");
    lookOver(luoyang, "5-calendar-in-english");
    assertThat(planned(page, "12-11"))
        .contains("政策宣讲会 (time 2)")
        .contains("Planned for this day")
        .contains("until 2026-12-11 at the latest")
        .doesNotContain("Waiting for the hours");
    approver.open("/notices/calendar.xhtml");
    lookOver(approver, "6-calendar-in-chinese");
    assertThat(planned(approver.page(), "12-12"))
        .contains("政策宣讲会（第 3 次）")
        .contains("已安排", "计划在这一天再次发送")
        .doesNotContain("等待发送时段");

    endWhileNobodyLooks();
    toldFirst = phones(told(LECTURE));
    assertThat(toldFirst).hasSize(phones).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(toldFirst)).isEqualTo(whoWantsNoticesInLuoyang());
  }

  @Test
  @Order(2)
  @Tag("R8.1")
  @Tag("A3")
  @Tag("A4")
  void thePowerCutOfTheEveningIsToldAtOnceBecauseItsReasonIsGivenAndApproved() {
    Instant begun = Instant.now();
    platform.isStartedAt(EVENING);
    Duration offset = Duration.between(begun, EVENING.atZone(ZONE).toInstant());
    platform.start();
    Page page = office.open("/notices/compose.xhtml").page();
    office.signIn(OFFICE_OPERATOR);
    write(office, "机房停电", POWER_CUT);
    assertThat(page.locator("[id='compose:size']").innerText())
        .as("what keeps to the window waits for the morning")
        .contains("12-11 08:00");
    page.locator("[id='compose:urgent'] .ui-chkbox-box").click();
    page.locator("[id='compose:why']").waitFor();
    office.settle();
    page.locator("[id='compose:why']").fill(REASON);
    page.locator("[id='compose:why']").press("Tab");
    office.settle();
    colleagues = submittable(page);
    assertThat(page.locator("[id='compose:size']").innerText()).doesNotContain("12-11 08:00");
    lookOver(office, "7-urgent");
    powerCut = submit(office, "等待本部门另一位同事审批");
    lookOver(office, "8-urgent-waits");
    assertThat(told(POWER_CUT)).as("nobody has approved it").isEmpty();

    approve(officeApprover, OFFICE_APPROVER, "9-urgent-to-approve", REASON);
    office.open(page(powerCut));
    awaitPhase(page, "每条短信都有结果");
    lookOver(office, "10-urgent-finished");

    List<LedgerEntry.Submit> told = told(POWER_CUT);
    assertThat(phones(told)).hasSize(colleagues).doesNotHaveDuplicates();
    assertThat(told)
        .allSatisfy(
            each -> {
              LocalDateTime at = LocalDateTime.ofInstant(each.at().plus(offset), ZONE);
              assertThat(at.toLocalDate()).isEqualTo(FIRST_DAY);
              assertThat(at.toLocalTime()).isAfterOrEqualTo(LocalTime.of(20, 0));
            });
    endWhileNobodyLooks();
    assertThat(told(LECTURE)).as("what is not urgent keeps to the window").hasSameSizeAs(toldFirst);
  }

  @Test
  @Order(3)
  @Tag("R4.4")
  void onItsDayTheLectureIsAnnouncedAgainToExactlyTheSamePhones() {
    platform.isStartedAt(FIRST_DAY.plusDays(1).atTime(8, 59));
    platform.start();
    Page page = luoyang.open(page(lecture)).page();
    luoyang.signIn(DemoAccounts.LUOYANG_OPERATOR);
    await("it is said for the second time")
        .atMost(Duration.ofMinutes(5))
        .pollInSameThread()
        .pollInterval(Duration.ofSeconds(2))
        .until(
            () -> {
              luoyang.open(page(lecture));
              return states(page).get(1).equals("Finished");
            });
    lookOver(luoyang, "11-said-twice");

    List<String> again = phones(told(LECTURE)).subList(toldFirst.size(), 2 * toldFirst.size());
    Figures.print("said again to %d phones", again.size());
    assertThat(again).containsExactlyInAnyOrderElementsOf(toldFirst);
    assertThat(told(LECTURE)).hasSize(2 * toldFirst.size());
    page.locator("[id='occurrences'] a").first().click();
    page.waitForURL("**/notice.xhtml?id=*");
    assertThat(page.locator("h1").innerText()).contains("政策宣讲会");
    assertThat(page.locator("[id='about']").innerText()).contains("Approved with the first time");
    lookOver(luoyang, "12-the-second-time");
  }

  @Test
  @Order(4)
  @Tag("R4.4")
  void theThirdTimeIsStopped() {
    Page page = luoyang.open(page(lecture)).page();
    page.locator("[id='acts:stopAgain']").click();
    page.locator(".ui-confirmdialog-yes:visible").waitFor();
    lookOver(luoyang, "13-sure");
    page.locator(".ui-confirmdialog-yes:visible").click();
    page.locator("[id='acts:stopAgain']")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    luoyang.settle();
    assertThat(states(page)).containsExactly("Finished", "Finished", "Stopped");
    lookOver(luoyang, "14-stopped");
    luoyang.open("/notices/calendar.xhtml");
    assertThat(planned(page, "12-12")).doesNotContain("政策宣讲会");
  }

  @Test
  @Order(5)
  @Tag("R5.2")
  @Tag("A3")
  void theProvinceReadsTheNextMorningWhatWasUrgent() {
    Page page = province.open("/supervision/urgent.xhtml").page();
    province.signIn(DemoAccounts.BUSINESS_OPERATION);
    await("the day is reported")
        .atMost(Duration.ofMinutes(3))
        .pollInSameThread()
        .pollInterval(Duration.ofSeconds(2))
        .until(
            () -> {
              province.open("/supervision/urgent.xhtml");
              return page.locator("a[href*='day=" + FIRST_DAY + "']").count() > 0;
            });
    lookOver(province, "15-days-with-urgent-notices");
    page.locator("a[href*='day=" + FIRST_DAY + "']").click();
    page.locator("[id='list:notices'] tbody tr").first().waitFor();
    lookOver(province, "16-report-in-chinese");
    assertThat(page.locator("[id='list:notices'] tbody").innerText())
        .contains("机房停电", REASON, "郑州市税务局")
        .contains(platform.accounts().realName(OFFICE_OPERATOR), OFFICE_OPERATOR)
        .contains(platform.accounts().realName(OFFICE_APPROVER), OFFICE_APPROVER)
        .contains("%,d".formatted(colleagues))
        .contains("20:0")
        .doesNotContain("政策宣讲会");
    province.changeLanguage();
    page.locator("[id='list:notices'] tbody tr").first().waitFor();
    lookOver(province, "17-report-in-english");
  }

  @Test
  @Order(6)
  @Tag("R4.4")
  void onTheDayOfTheThirdTimeNobodyIsToldAnything() {
    endWhileNobodyLooks();
    platform.isStartedAt(FIRST_DAY.plusDays(2).atTime(9, 0, 30));
    platform.start();
    await("nothing more is said")
        .during(Duration.ofSeconds(40))
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofSeconds(2))
        .until(() -> told(LECTURE).size() == 2 * toldFirst.size());
    Page page = approver.open(page(lecture)).page();
    approver.signIn(DemoAccounts.LUOYANG_APPROVER);
    assertThat(states(page)).containsExactly("已完成", "已完成", "已停止");
    lookOver(approver, "18-stopped-in-chinese");
  }

  @Test
  @Order(7)
  void showsPagesThatKeepNobodyOutAndThatTheBrowserDoesNotComplainOf() {
    for (Visit each : everybody()) {
      assertThat(each.findings()).isEmpty();
    }
  }

  private static List<Visit> everybody() {
    return List.of(luoyang, approver, office, officeApprover, province);
  }

  /** From its top: what stays on top of a page would else stand in the middle of its picture. */
  private static void lookOver(Visit visit, String picture) {
    visit.page().evaluate("() => window.scrollTo(0, 0)");
    visit.lookOver(picture);
  }

  private static void write(Visit author, String title, String words) {
    Page page = author.page();
    page.locator("[id='compose:size'] .sms-figure-number").first().waitFor();
    page.locator("[id='compose:body']").fill("{name}：" + words);
    page.locator("[id='compose:preview'] .sms-phone-text").waitFor();
    page.locator("[id='compose:name']").fill(title);
    page.locator("[id='compose:name']").press("Tab");
    author.settle();
    submittable(page);
  }

  /** How many are told, once that is counted. */
  private static int submittable(Page page) {
    Locator submit = page.locator("[id='compose:submit']:not([disabled])");
    submit.waitFor();
    page.locator("[id='compose:size'] .sms-figure").nth(3).waitFor();
    Matcher number = NUMBER.matcher(submit.innerText());
    assertThat(number.find()).as("a number in " + submit.innerText()).isTrue();
    return Integer.parseInt(number.group().replace(",", ""));
  }

  /** Returns the id of the notice. */
  private static String submit(Visit author, String phase) {
    Page page = author.page();
    page.locator("[id='compose:submit']:not([disabled])").click();
    awaitPhase(page, phase);
    return page.url().replaceAll(".*id=", "");
  }

  /** Reads what was submitted last, in which these words stand, and approves it. */
  private static void approve(Visit reader, String officer, String picture, String reads) {
    Page page = reader.open("/approval/approvals.xhtml").page();
    reader.signIn(officer);
    page.locator("[id='waiting'] a").last().click();
    page.locator("[id='decision:approve']").waitFor();
    lookOver(reader, picture);
    assertThat(page.locator("main").innerText()).contains(reads);
    page.locator("[id='decision:approve']").click();
    page.locator("[id='decision:approve']")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  private static String page(String notice) {
    return "/notices/notice.xhtml?id=" + notice;
  }

  /** Where each of the times stands, in their order. */
  private static List<String> states(Page page) {
    page.locator("[id='occurrences'] tbody tr").first().waitFor();
    return page.locator("[id='occurrences'] tbody td:nth-child(3)").allInnerTexts().stream()
        .map(String::strip)
        .toList();
  }

  /** What the calendar has of a day. */
  private static String planned(Page page, String day) {
    Locator line =
        page.locator(".sms-plan-day").filter(new Locator.FilterOptions().setHasText(day)).first();
    return line.innerText();
  }

  private static List<LedgerEntry.Submit> told(String words) {
    return carrier.ledger().submits().stream()
        .filter(submit -> submit.text().contains(words))
        .toList();
  }

  private static List<String> phones(List<LedgerEntry.Submit> messages) {
    return messages.stream().map(LedgerEntry.Submit::dest).toList();
  }

  /** Reckoned from the address book alone. */
  private static Set<String> whoWantsNoticesInLuoyang() {
    Set<String> phones = new HashSet<>();
    platform
        .data()
        .rows(
            "select distinct p.phone from taxpayer t join taxpayer_phone p on p.taxpayer_id = t.id"
                + " join subscription s on s.phone = p.phone and s.kind = 'NOTICE' and s.open"
                + " where t.authority_code like '14103%'")
        .forEach(row -> phones.add(platform.phone(row.get(0))));
    return phones;
  }

  /** A page that is open would ask an ended platform again and again. */
  private static void endWhileNobodyLooks() {
    for (Visit each : everybody()) {
      each.page().navigate("about:blank");
    }
    platform.terminate();
  }

  private static void awaitPhase(Page page, String words) {
    await(words)
        .atMost(Duration.ofMinutes(5))
        .pollInSameThread()
        .pollInterval(Duration.ofMillis(300))
        .until(() -> page.locator(".sms-phase").innerText().contains(words));
  }
}
