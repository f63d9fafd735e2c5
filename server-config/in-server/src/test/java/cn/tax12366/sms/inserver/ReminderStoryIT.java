package cn.tax12366.sms.inserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.integration.IntakeReceipt;
import cn.tax12366.sms.integration.list.ListContent;
import cn.tax12366.sms.notices.NoticeCounts;
import cn.tax12366.sms.notices.NoticeCriteria;
import cn.tax12366.sms.notices.NoticeList;
import cn.tax12366.sms.notices.NoticeProgress;
import cn.tax12366.sms.notices.NoticeView;
import cn.tax12366.sms.notices.ReminderPlanning;
import cn.tax12366.sms.outbound.route.LinkDefinition;
import cn.tax12366.sms.outbound.route.LinkDirectory;
import cn.tax12366.smsc.Ledger;
import cn.tax12366.smsc.Smsc;
import cn.tax12366.smsc.SmscConfig;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * One reminder inside the server, from the list to the receipt, carried on by the server's own
 * timers, broker and threads; only the clock on the wall is ours.
 */
@ExtendWith(ArquillianExtension.class)
class ReminderStoryIT {

  /** Timers tick every 20 s at the slowest; the rest is the machine's load. */
  private static final Duration SOON = Duration.ofMinutes(2);

  private static final String UNREACHABLE = "15499990001";
  private static final String REFUSED = "15499990011";
  private static final String THROTTLED_ONCE = "15499990012";

  /** Three numbers made for a case, and seventeen that get their message. */
  private static final List<String> PHONES =
      java.util.stream.Stream.concat(
              java.util.stream.Stream.of(UNREACHABLE, REFUSED, THROTTLED_ONCE),
              IntStream.range(0, 17).mapToObj(i -> "1549999%04d".formatted(5000 + i)))
          .toList();

  @Inject private SmallProvince province;
  @Inject private News news;
  @Inject private LinkDirectory links;
  @EJB private PlatformItself platform;
  @EJB private ReminderPlanning planning;
  @EJB private NoticeList notices;
  @EJB private NoticeProgress progress;

  private Smsc carrier;

  @Deployment
  static WebArchive platform() {
    return Deployments.platform();
  }

  @BeforeEach
  void openTheCarrier() throws IOException {
    carrier =
        Smsc.start(
            SmscConfig.in(Path.of(System.getProperty("sms.home"), "carrier"))
                .receiptDelay(Duration.ofMillis(10), Duration.ofMillis(100)));
    links.offer(LinkDefinition.of("test", "127.0.0.1", carrier.port(), "test", "test"));
  }

  @AfterEach
  void closeTheCarrier() {
    carrier.close();
  }

  @Test
  @Tag("R4.0")
  @Tag("R4.1")
  @Tag("R7.5a")
  @Tag("R7.5b")
  @Tag("R8.1")
  @Tag("R10.3c")
  void aListLeadsToAMessageOnEachPhoneOfThoseWhoHaveNotFiled() {
    TestClock.set("2026-12-10T07:58:00");
    province.found();
    IntakeReceipt taxpayers = province.bring(ListContent.TAXPAYERS, taxpayers());
    IntakeReceipt filings = province.bring(ListContent.FILINGS, filings());
    assertThat(taxpayers.getAdded()).isEqualTo(PHONES.size() + 2);
    assertThat(filings.getAdded()).isEqualTo(PHONES.size() + 2);
    province.putRuleInForce();
    assertThat(news.heard()).anyMatch(heard -> heard.startsWith("approved reminder-rule:"));

    // Nobody but the platform itself may have the rules carried out, and it not before 08:00.
    assertThatThrownBy(() -> planning.planDue()).isInstanceOf(EJBAccessException.class);
    platform.does(() -> planning.planDue());
    assertThat(noticesOfTheCity()).isEmpty();
    // From 08:00 it may, but the rule waits for its time of day.
    TestClock.set("2026-12-10T08:59:00");
    platform.does(() -> planning.planDue());
    assertThat(noticesOfTheCity()).isEmpty();

    TestClock.set("2026-12-10T09:00:00");
    NoticeView notice =
        await().atMost(SOON).until(this::noticesOfTheCity, found -> found.size() == 1).get(0);
    assertThat(notice.isMadeByRule()).isTrue();
    assertThat(notice.getAuthority()).isEqualTo(SmallProvince.JINSHUI);
    assertThat(notice.getStage()).isEqualTo("D-3");

    await().atMost(SOON).until(() -> counts(notice).isFinished());
    NoticeCounts end = counts(notice);
    assertThat(end.getTotal()).isEqualTo(PHONES.size());
    assertThat(end.getDelivered()).isEqualTo(PHONES.size() - 2);
    assertThat(end.getFailed()).isEqualTo(2);
    assertThat(news.heard()).contains("progressed " + notice.getOrigin());

    Ledger ledger = carrier.ledger();
    assertThat(ledger.duplicates()).isEmpty();
    Set<String> reached =
        ledger.countByDestAndText().keySet().stream()
            .map(message -> message.dest().substring(message.dest().length() - 11))
            .collect(Collectors.toSet());
    assertThat(reached)
        .containsExactlyInAnyOrderElementsOf(
            PHONES.stream().filter(phone -> !phone.equals(REFUSED)).toList());
    assertThat(ledger.countByDestAndText().keySet())
        .extracting(Ledger.DestAndText::text)
        .allSatisfy(
            text ->
                assertThat(text)
                    .startsWith("【河南税务】示例商行")
                    .contains("增值税", "12月15日")
                    .endsWith("郑州市税务局吴范本"));

    // Once is once, however often the timer ticks.
    platform.does(() -> planning.planDue());
    assertThat(noticesOfTheCity()).hasSize(1);
  }

  private List<NoticeView> noticesOfTheCity() {
    AtomicReference<List<NoticeView>> found = new AtomicReference<>();
    platform.actsFor(
        SmallProvince.CITY_OPERATOR,
        () -> found.set(notices.find(NoticeCriteria.all(0, 10)).rows()));
    return found.get();
  }

  private NoticeCounts counts(NoticeView notice) {
    AtomicReference<NoticeCounts> counts = new AtomicReference<>();
    platform.actsFor(
        SmallProvince.CITY_OPERATOR, () -> counts.set(progress.of(notice.getPublicId())));
    return counts.get();
  }

  /** Those who have not filed, one who has, and one who does not want the service. */
  private static String taxpayers() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < PHONES.size(); i++) {
      lines.append(taxpayer(i, PHONES.get(i), true));
    }
    return lines
        .append(taxpayer(PHONES.size(), "15499996001", true))
        .append(taxpayer(PHONES.size() + 1, "15499996002", false))
        .toString();
  }

  private static String filings() {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < PHONES.size() + 2; i++) {
      lines.append(
          """
          {"taxpayerNumber":"%s","taxCode":"10101","taxName":"增值税","period":"202611",\
          "dueDate":"2026-12-15","filed":%s}
          """
              .formatted(number(i), i == PHONES.size()));
    }
    return lines.toString();
  }

  private static String taxpayer(int i, String phone, boolean subscribed) {
    return """
        {"taxpayerNumber":"%s","name":"示例商行%02d","authorityCode":"%s","kind":"COMPANY",\
        "subscribed":%s,"phones":[{"phone":"%s","role":"FILING_AGENT"}]}
        """
        .formatted(number(i), i, SmallProvince.JINSHUI.digits(), subscribed, phone);
  }

  /** Fifteen digits: the form before 2015, of a region that does not exist. */
  private static String number(int i) {
    return "410199%09d".formatted(i);
  }
}
