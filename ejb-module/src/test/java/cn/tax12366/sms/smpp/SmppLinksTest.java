package cn.tax12366.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.tax12366.sms.inbound.ReceivedText;
import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.outbound.dispatch.Receipt;
import cn.tax12366.sms.outbound.route.LinkDefinition.Bind;
import cn.tax12366.sms.outbound.route.LinkState;
import cn.tax12366.sms.outbound.route.LinkState.Phase;
import cn.tax12366.sms.outbound.route.Submission;
import cn.tax12366.sms.outbound.route.SubmitOutcome;
import cn.tax12366.sms.outbound.route.SubmitOutcome.Accepted;
import cn.tax12366.sms.outbound.route.SubmitOutcome.InDoubt;
import cn.tax12366.sms.outbound.route.SubmitOutcome.NotSent;
import cn.tax12366.sms.outbound.route.SubmitOutcome.Refused;
import cn.tax12366.sms.outbound.route.SubmitOutcome.TryLater;
import cn.tax12366.sms.outbound.route.SubmitResult;
import cn.tax12366.sms.outbound.route.WindowShare;
import cn.tax12366.smsc.LedgerEntry;
import cn.tax12366.smsc.Smsc;
import cn.tax12366.smsc.SmscConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link and a carrier that speak SMPP over TCP. */
@Tag("R4.0")
class SmppLinksTest {

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  @TempDir Path home;
  private Smsc carrier;
  private SmppFixture links;

  @BeforeEach
  void start() throws Exception {
    carrier =
        Smsc.start(
            SmscConfig.in(home)
                .account("sms", "secret")
                .delivered(1000)
                .retry(Duration.ofMillis(200))
                .receiptDelay(Duration.ofMillis(10), Duration.ofMillis(50)));
    links = new SmppFixture(SmppFixture.link(carrier.port(), 10));
    await().until(() -> links.state().isUp());
  }

  @AfterEach
  void stop() {
    carrier.faults().none();
    links.close();
    carrier.close();
  }

  @Test
  void oneBadNumberIsRefusedAndTheOthersAreAcceptedAndReported() {
    List<SubmitResult> results =
        submit(List.of(message(1, "15499990011", "示例"), message(2, "15400000002", "样本")));

    assertThat(results.get(0).outcome()).isEqualTo(new Refused(0x0B, true));
    assertThat(results.get(1).outcome()).isEqualTo(new Accepted());
    await().until(() -> links.receipts.size() == 1);
    Receipt receipt = links.receipts.get(0);
    assertThat(receipt.smscKey()).isEqualTo(results.get(1).accepted().get(0).smscKey());
    assertThat(receipt.outcome()).isEqualTo(MessageStatus.DELIVERED);
    assertThat(receipt.phone()).isEqualTo("15400000002");
  }

  @Test
  void allPartsOfALongMessageGoInOrderWithOneReference() {
    String text = "税\uD83D\uDE00".repeat(70);

    SubmitResult result = submit(List.of(message(300, "15400000003", text))).get(0);

    assertThat(result.outcome()).isEqualTo(new Accepted());
    assertThat(result.parts()).isEqualTo(4);
    assertThat(result.accepted())
        .extracting(SubmitResult.AcceptedPart::part)
        .containsExactly(1, 2, 3, 4);
    List<LedgerEntry.Submit> parts = carrier.ledger().submits();
    assertThat(parts).extracting(LedgerEntry.Submit::part).containsExactly(1, 2, 3, 4);
    assertThat(parts).extracting(LedgerEntry.Submit::reference).containsOnly(300 & 0xFF);
    assertThat(parts.stream().map(LedgerEntry.Submit::text).reduce("", String::concat))
        .isEqualTo(text);
    assertThat(parts).extracting(LedgerEntry.Submit::validity).containsOnly("000003000000000R");
  }

  @Test
  void onlyTheMissingPartsAreSentAgain() {
    Submission rest =
        new Submission(1, "15400000003", "税".repeat(150), Duration.ofHours(72), Set.of(1, 3));

    assertThat(submit(List.of(rest)).get(0).outcome()).isEqualTo(new Accepted());
    assertThat(carrier.ledger().submits()).extracting(LedgerEntry.Submit::part).containsExactly(2);
  }

  @Test
  void aCarrierThatVanishesLeavesWhatIsOnTheWireInDoubtAtOnceAndIsBoundAgain() throws Exception {
    carrier.faults().holdResponses(true);
    CompletableFuture<List<SubmitResult>> results =
        CompletableFuture.supplyAsync(() -> submit(messages(5)));
    await().until(() -> carrier.accepted() == 5);

    long cut = System.nanoTime();
    carrier.dropConnections();

    assertThat(results.get(1, TimeUnit.SECONDS))
        .extracting(SubmitResult::outcome)
        .containsOnly(new InDoubt());
    assertThat(Duration.ofNanos(System.nanoTime() - cut)).isLessThan(Duration.ofSeconds(1));
    carrier.faults().none();
    await().atMost(10, TimeUnit.SECONDS).until(() -> submittable());
    assertThat(links.state().getUnderWay()).isZero();
  }

  @Test
  void whatTheGateShutsOutIsNotSent() {
    try (WindowShare share = links.gateway().reserve(5, PATIENCE).orElseThrow()) {
      assertThat(share.submit(messages(2), () -> false))
          .extracting(SubmitResult::outcome)
          .containsOnly(new NotSent());
    }
    assertThat(carrier.accepted()).isZero();
  }

  @Test
  void sharesTogetherNeverExceedTheWindow() {
    try (WindowShare one = links.gateway().reserve(100, PATIENCE).orElseThrow();
        WindowShare two = links.gateway().reserve(100, PATIENCE).orElseThrow()) {
      assertThat(one.size() + two.size()).isEqualTo(10);
      assertThat(links.gateway().reserve(1, Duration.ofMillis(50))).isEmpty();
    }
    links.gateway().reserve(1, PATIENCE).orElseThrow().close();
  }

  @Test
  void oneLinkSendsAndAnotherOfItsGroupHears() throws Exception {
    links.close();
    links =
        new SmppFixture(
            SmppFixture.link("in", Bind.RX, carrier.port(), 10),
            SmppFixture.link("out", Bind.TX, carrier.port(), 10));
    await().until(() -> links.states().stream().allMatch(LinkState::isUp));

    try (WindowShare share = links.gateway().reserve(100, PATIENCE).orElseThrow()) {
      assertThat(share.link()).isEqualTo("out");
    }
    List<SubmitResult> results = submit(messages(5));

    await().until(() -> links.receipts.size() == 5);
    assertThat(links.receipts).extracting(Receipt::link).containsOnly("in");
    assertThat(links.receipts)
        .extracting(Receipt::smscKey)
        .containsExactlyInAnyOrderElementsOf(
            results.stream().map(result -> result.accepted().get(0).smscKey()).toList());
  }

  @Test
  void aLinkThatIsThrottledRestsAsAWhole() {
    SubmitOutcome outcome = submit(List.of(message(1, "15499990012", "示例"))).get(0).outcome();

    assertThat(outcome).isEqualTo(new TryLater(0x58, false));
    assertThat(links.gateway().reserve(1, Duration.ofMillis(100))).isEmpty();
    links.gateway().reserve(1, PATIENCE).orElseThrow().close();
  }

  @Test
  void aReceiptThatCannotBeStoredStaysWithTheCarrierAndComesAgain() {
    links.diskFull = true;
    submit(messages(3));
    await().until(() -> links.refused.get() >= 3);
    assertThat(links.receipts).isEmpty();

    links.diskFull = false;

    await().atMost(20, TimeUnit.SECONDS).until(() -> links.receipts.size() >= 3);
    assertThat(links.receipts).extracting(Receipt::smscKey).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void whatPeopleWriteIsStoredBeforeTheCarrierIsTold() {
    carrier.messageFromPhone("15400000009", "12366", "样本：申报截止到哪一天？");

    await().until(() -> links.texts.size() == 1);
    ReceivedText text = links.texts.get(0);
    assertThat(text.sender()).isEqualTo("15400000009");
    assertThat(text.receiver()).isEqualTo("12366");
    assertThat(text.text()).isEqualTo("样本：申报截止到哪一天？");
    assertThat(text.parts()).isEqualTo(1);
  }

  @Test
  void theWrongPasswordIsTriedThreeTimesAndThenNoMore() {
    try (SmppFixture wrong =
        new SmppFixture(
            cn.tax12366.sms.outbound.route.LinkDefinition.of(
                "wrong", "127.0.0.1", carrier.port(), "sms", "other"))) {
      await().atMost(15, TimeUnit.SECONDS).until(() -> wrong.state().getPhase() == Phase.REFUSED);
      assertThat(wrong.state().getLastError()).contains("refuses the bind");
      assertThat(wrong.gateway().reserve(1, Duration.ofMillis(50))).isEmpty();
    }
  }

  private boolean submittable() {
    return submit(messages(1)).get(0).outcome() instanceof Accepted;
  }

  private List<SubmitResult> submit(List<Submission> messages) {
    try (WindowShare share =
        links.gateway().reserve(messages.size(), Duration.ofSeconds(10)).orElseThrow()) {
      return share.submit(messages, () -> true);
    }
  }

  private static List<Submission> messages(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(i -> message(i, String.format("154%08d", i), "示例 " + i))
        .toList();
  }

  private static Submission message(long id, String phone, String text) {
    return new Submission(id, phone, text, Duration.ofHours(72), Set.of());
  }
}
