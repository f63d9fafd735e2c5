package cn.tax12366.smsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.tax12366.smsc.wire.CommandId;
import cn.tax12366.smsc.wire.CommandStatus;
import cn.tax12366.smsc.wire.Pdu;
import cn.tax12366.smsc.wire.ShortMessage;
import cn.tax12366.smsc.wire.Tag;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jsmpp.bean.BindType;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.extra.SessionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault as a sender meets it, over TCP. */
class FaultsTest {

  private static final String NUMBER = "15400000001";

  @TempDir Path home;
  private Smsc smsc;

  @BeforeEach
  void start() throws IOException {
    smsc = Smsc.start(config(home));
  }

  @AfterEach
  void stop() {
    smsc.close();
  }

  private static SmscConfig config(Path home) {
    return SmscConfig.in(home).delivered(1000).receiptDelay(Duration.ZERO, Duration.ZERO);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"REFUSE_SUBMITS_SHARE", "LATENCY_MS", "STOP_READING", "RECEIPT_FORM"})
  void refusesANumberOutOfRange(Fault fault) {
    assertThatThrownBy(() -> smsc.faults().set(Map.of(fault, -1L, Fault.RATE, 7L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(fault.key());
    assertThat(smsc.faults().of(Fault.RATE)).isZero();
  }

  @Test
  void comesBackToItsConfiguration() throws Exception {
    smsc.close();
    smsc = Smsc.start(config(home).fault(Fault.ANSWERS_NEVER, 20));
    smsc.faults().set(Fault.ANSWERS_NEVER, 1000);

    smsc.faults().none();

    assertThat(smsc.faults().of(Fault.ANSWERS_NEVER)).isEqualTo(20);
  }

  @Test
  void hitsTheSameSubmitsInAnyOrderAndOthersWithAnotherSeed() throws Exception {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 2; i < 502; i++) {
      numbers.add(i);
    }
    smsc.faults().set(Fault.ANSWERS_NEVER, 200);
    List<Integer> first = answered(numbers);
    smsc.faults().none();
    smsc.faults().set(Fault.ANSWERS_NEVER, 200);
    Collections.shuffle(numbers, new Random(1));

    assertThat(answered(numbers)).containsExactlyInAnyOrderElementsOf(first);
    assertThat(first).hasSizeBetween(370, 430);

    smsc.faults().set(Map.of(Fault.SEED, 7L));
    assertThat(answered(numbers)).isNotEqualTo(first).hasSizeBetween(370, 430);
  }

  private List<Integer> answered(List<Integer> numbers) throws IOException {
    long before = smsc.accepted();
    try (Peer peer = Peer.bound(smsc)) {
      for (int number : numbers) {
        peer.submit(number, String.format("154%08d", number));
      }
      await().until(() -> smsc.accepted() == before + numbers.size());
      return peer.answersUntilNow();
    }
  }

  @Test
  void triesItsLuckAnewWithEachTryOfANumber() throws Exception {
    smsc.faults().set(Map.of(Fault.REFUSE_SUBMITS, 0x58L, Fault.REFUSE_SUBMITS_SHARE, 500L));
    try (Peer peer = Peer.bound(smsc)) {
      List<Integer> statuses = new ArrayList<>();
      for (int i = 2; i < 34; i++) {
        peer.submit(i, NUMBER);
        statuses.add(peer.nextAnswer().status());
      }
      assertThat(statuses).contains(0, 0x58);
    }
    assertThat(smsc.count(Count.THROTTLED)).isEqualTo(32 - smsc.accepted());
  }

  @Test
  void throttlesAtARateThatIsSetAndLiftedAtRunTime() throws Exception {
    try (Peer peer = Peer.bound(smsc)) {
      smsc.faults().set(Fault.RATE, 2);
      peer.submit(2, NUMBER);
      peer.submit(3, NUMBER);
      List<Integer> statuses = List.of(peer.nextAnswer().status(), peer.nextAnswer().status());
      assertThat(statuses).containsExactlyInAnyOrder(0, CommandStatus.THROTTLED);

      smsc.faults().set(Fault.RATE, 0);
      for (int i = 4; i < 40; i++) {
        peer.submit(i, NUMBER);
        assertThat(peer.nextAnswer().status()).isZero();
      }
    }
  }

  @Test
  void isFullWithSoManyUnanswered() throws Exception {
    smsc.faults().set(Map.of(Fault.QUEUE, 3L, Fault.HOLD_RESPONSES, 1L));
    try (Peer peer = Peer.bound(smsc)) {
      for (int i = 2; i < 6; i++) {
        peer.submit(i, NUMBER);
      }
      Pdu refusal = peer.nextAnswer();
      assertThat(refusal.status()).isEqualTo(CommandStatus.QUEUE_FULL);
      assertThat(refusal.sequence()).isEqualTo(5);

      smsc.faults().holdResponses(false);
      assertThat(peer.nextAnswer().sequence()).isEqualTo(2);
    }
    assertThat(smsc.count(Count.QUEUE_FULL)).isOne();
  }

  @Test
  void letsJitterPutAnswersOutOfOrder() throws Exception {
    smsc.faults().set(Fault.JITTER_MS, 200);
    List<Integer> sequences = answersTo(20);

    assertThat(sequences).isNotEqualTo(upTo(20)).containsExactlyInAnyOrderElementsOf(upTo(20));
  }

  @Test
  void answersTheLastOneFirst() throws Exception {
    smsc.faults().set(Fault.ANSWERS_REVERSED, 5);

    assertThat(answersTo(7)).containsExactly(6, 5, 4, 3, 2, 8, 7);
  }

  @Test
  void answersTwice() throws Exception {
    smsc.faults().set(Fault.ANSWERS_TWICE, 1000);
    try (Peer peer = Peer.bound(smsc)) {
      peer.submit(2, NUMBER);
      assertThat(peer.nextAnswer().octets()).isEqualTo(peer.nextAnswer().octets());
    }
  }

  @Test
  void answersLateByAsMuchAsIsSet() throws Exception {
    smsc.faults().set(Map.of(Fault.ANSWERS_LATE, 1000L, Fault.ANSWERS_LATE_MS, 700L));
    try (Sender sender = new Sender().bind(smsc)) {
      sender.session.setTransactionTimer(200);
      assertThatThrownBy(() -> sender.submit(NUMBER, "示例"))
          .isInstanceOf(ResponseTimeoutException.class);
      sender.session.setTransactionTimer(5_000);
      assertThat(sender.submit(NUMBER, "示例")).isNotEmpty();
    }
  }

  @Test
  void cutsAnAnswerInTheMiddle() throws Exception {
    smsc.faults().set(Fault.ANSWERS_CUT, 1000);
    try (Peer peer = Peer.bound(smsc)) {
      peer.submit(2, NUMBER);
      assertThatThrownBy(peer::nextAnswer).isInstanceOf(EOFException.class);
    }
    assertThat(smsc.ledger().submits()).hasSize(1);
    assertThat(smsc.count(Count.UNANSWERED)).isOne();
  }

  @Test
  void resetsTheConnectionInsteadOfAnAnswer() throws Exception {
    smsc.faults().set(Fault.SUBMITS_DROP, 1000);
    try (Peer peer = Peer.bound(smsc)) {
      peer.submit(2, NUMBER);
      assertThatThrownBy(peer::nextAnswer).isInstanceOf(SocketException.class);
    }
    assertThat(smsc.ledger().submits()).hasSize(1);
  }

  @Test
  void answersWithAGenericNack() throws Exception {
    smsc.faults().set(Fault.ANSWERS_NACKED, 1000);
    try (Peer peer = Peer.bound(smsc)) {
      peer.submit(2, NUMBER);
      assertThat(peer.nextAnswer())
          .extracting(Pdu::command, Pdu::status, Pdu::sequence)
          .containsExactly(CommandId.GENERIC_NACK, CommandStatus.SYSTEM_ERROR, 2);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DECIMAL, \\d{16}",
    "HEXADECIMAL, [0-9A-F]{13}",
    "HEXADECIMAL_LOWER_CASE, [0-9a-f]{13}",
    "LEADING_ZEROS, 0000\\d{16}",
    "TOO_LONG, 0{54}\\d{16}"
  })
  void writesIdsInAnswersAndReceiptsAsIsSet(IdForm form, String pattern) throws Exception {
    try (Peer peer = Peer.bound(smsc)) {
      smsc.faults().choose(Fault.ANSWER_IDS, form);
      peer.submit(2, NUMBER);
      Pdu answer = peer.nextAnswer();
      assertThat(Peer.id(answer)).matches(pattern);
      assertThat(Peer.id(answer)).isEqualTo(form.write(smsc.ledger().submits().get(0).id()));
      assertThat(text(peer.nextDelivery())).startsWith("id:" + id() + " ");

      smsc.faults().none();
      smsc.faults().choose(Fault.RECEIPT_IDS, form);
      peer.submit(3, NUMBER);
      ShortMessage receipt = peer.nextDelivery();
      assertThat(text(receipt)).containsPattern("id:" + pattern + " ");
      assertThat(parameter(receipt, Tag.RECEIPTED_MESSAGE_ID)).matches(pattern + "\0");
    }
  }

  private String id() {
    return smsc.ledger().submits().get(0).id();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          STANDARD | id:\\d+ sub:001 dlvrd:000 submit date:\\d{10} done date:\\d{10} stat:UNDELIV err:DB:0101 text:
          SHORT | id:\\d+ submit date:\\d{10} done date:\\d{10} stat:UNDELIV
          CARRIER_CODE | id:\\d+ sub:001 dlvrd:000 submit date:\\d{10} done date:\\d{10} stat:DB:0101 err:DB:0101 text:
          LOWER_CASE | id:\\d+ sub:001 dlvrd:000 submit date:\\d{10} done date:\\d{10} stat:undeliv err:db:0101 text:
          SECONDS | id:\\d+ sub:001 dlvrd:000 submit date:\\d{12} done date:\\d{12} stat:UNDELIV err:DB:0101 text:
          PARAMETERS_ONLY | ''
          PAYLOAD | ''
          UNREADABLE | DELIVERY REPORT
          """)
  void writesReceiptsAsIsSet(ReceiptForm form, String pattern) throws Exception {
    smsc.faults().choose(Fault.RECEIPT_FORM, form);
    try (Peer peer = Peer.bound(smsc)) {
      peer.submit(2, "15499990002");
      ShortMessage receipt = peer.nextDelivery();

      assertThat(receipt.esmClass()).isEqualTo(ShortMessage.IS_RECEIPT);
      assertThat(text(receipt)).matches(pattern);
      assertThat(receipt.optional().containsKey(Tag.MESSAGE_STATE)).isEqualTo(form.hasParameters());
      assertThat(receipt.optional().containsKey(Tag.MESSAGE_PAYLOAD))
          .isEqualTo(form == ReceiptForm.PAYLOAD);
    }
  }

  @Test
  void mixesTheFormsOfReceiptsByNumber() throws Exception {
    smsc.faults().choose(Fault.RECEIPT_FORM, ReceiptForm.MIXED);
    try (Peer peer = Peer.bound(smsc)) {
      List<String> shapes = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        peer.submit(2 + i, String.format("154%08d", i));
        ShortMessage receipt = peer.nextDelivery();
        shapes.add(text(receipt).replaceAll("\\d", "") + receipt.optional().keySet());
      }
      assertThat(shapes.stream().distinct()).hasSizeGreaterThanOrEqualTo(7);
    }
  }

  @Test
  void sendsNoReceiptWhereItIsLost() throws Exception {
    smsc.faults().set(Fault.RECEIPTS_LOST, 1000);
    try (Peer peer = Peer.bound(smsc)) {
      peer.submit(2, NUMBER);
      peer.nextAnswer();
      smsc.faults().none();
      peer.submit(3, "15400000002");

      assertThat(peer.nextDelivery().source()).isEqualTo("15400000002");
    }
    assertThat(smsc.ledger().receipts())
        .extracting(LedgerEntry.Receipt::id)
        .doesNotContain(smsc.ledger().submits().get(0).id());
  }

  @ParameterizedTest
  @CsvSource({
    "RECEIPTS_REPEATED, DELIVRD DELIVRD DELIVRD",
    "RECEIPTS_CONTRADICTING, UNDELIV DELIVRD",
    "RECEIPTS_OUT_OF_ORDER, DELIVRD ENROUTE"
  })
  void sendsReceiptsInTheOrderThatIsSet(Fault fault, String stats) throws Exception {
    smsc.faults().set(fault, 1000);
    try (Peer peer = Peer.bound(smsc)) {
      peer.submit(2, NUMBER);
      for (String stat : stats.split(" ")) {
        assertThat(text(peer.nextDelivery())).contains("id:" + id() + " ", "stat:" + stat);
      }
    }
  }

  @Test
  void sendsAReceiptOfAnIdThatWasNeverGiven() throws Exception {
    smsc.faults().set(Fault.RECEIPTS_UNKNOWN, 1000);
    try (Peer peer = Peer.bound(smsc)) {
      peer.submit(2, NUMBER);
      assertThat(text(peer.nextDelivery())).startsWith("id:" + id() + " ");
      assertThat(text(peer.nextDelivery())).matches("id:\\d+ .*").doesNotContain(id());
    }
  }

  @Test
  void sendsTheReceiptBeforeTheAnswer() throws Exception {
    smsc.faults().set(Fault.RECEIPTS_EARLY, 1000);
    try (Peer peer = Peer.bound(smsc)) {
      peer.submit(2, NUMBER);
      assertThat(peer.in.next().command()).isEqualTo(CommandId.DELIVER_SM);
      assertThat(peer.in.next().command()).isEqualTo(CommandId.responseTo(CommandId.SUBMIT_SM));
    }
  }

  @Test
  void sendsALateReceiptAfterThoseOfLaterSubmits() throws Exception {
    try (Peer peer = Peer.bound(smsc)) {
      smsc.faults().set(Map.of(Fault.RECEIPTS_LATE, 1000L, Fault.RECEIPTS_LATE_MS, 1500L));
      peer.submit(2, NUMBER);
      peer.nextAnswer();
      smsc.faults().none();
      peer.submit(3, "15400000002");

      assertThat(peer.nextDelivery().source()).isEqualTo("15400000002");
      assertThat(peer.nextDelivery().source()).isEqualTo(NUMBER);
    }
  }

  @Test
  void handsOverNoMoreReceiptsThanTheWindowThatIsSet() throws Exception {
    smsc.faults().set(Fault.DELIVERY_WINDOW, 2);
    try (Peer peer = Peer.bound(smsc)) {
      for (int i = 0; i < 5; i++) {
        smsc.messageFromPhone(NUMBER, "12366", "查" + i);
      }
      Pdu first = peer.in.next();
      peer.in.next();
      await().until(() -> smsc.waiting() == 3);
      assertThat(peer.octets.available()).isZero();

      peer.write(first.response(new byte[1]));
      assertThat(peer.in.next().command()).isEqualTo(CommandId.DELIVER_SM);
    }
    assertThat(smsc.count(Count.DELIVERIES_ACKNOWLEDGED)).isOne();
  }

  @ParameterizedTest
  @CsvSource({
    "LENGTH_ZERO, 0",
    "LENGTH_15, 15",
    "LENGTH_NEGATIVE, -2147483647",
    "LENGTH_HUGE, 2147483632"
  })
  void sendsALengthNobodyShouldBelieve(HostilePdu kind, int length) throws Exception {
    try (Peer peer = Peer.bound(smsc)) {
      assertThat(smsc.sendHostile(kind, "", 1, 1)).isOne();

      assertThat(ByteBuffer.wrap(peer.octets.readNBytes(4)).getInt()).isEqualTo(length);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = HostilePdu.class,
      names = {
        "PARAMETER_PAST_THE_END",
        "LONG_ADDRESS",
        "NO_BODY",
      })
  void sendsADeliveryThatCannotBeRead(HostilePdu kind) throws Exception {
    try (Peer peer = Peer.bound(smsc)) {
      smsc.sendHostile(kind, "", 1, 1);

      Pdu delivery = peer.in.next();
      assertThat(delivery.command()).isEqualTo(CommandId.DELIVER_SM);
      assertThatThrownBy(() -> ShortMessage.read(delivery.body())).isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"UNKNOWN_COMMAND, 30583", "UNKNOWN_RESPONSE, -2147483644", "MUTATED, 5"})
  void sendsWhatAPeerShouldPassOver(HostilePdu kind, int command) throws Exception {
    try (Sender sender = new Sender().bind(smsc);
        Peer peer = Peer.bound(smsc, CommandId.BIND_TRANSCEIVER, "other")) {
      smsc.sendHostile(kind, "", 1, 1);

      assertThat(peer.in.next().command()).isEqualTo(command);
      assertThat(sender.submit(NUMBER, "示例")).isNotEmpty();
    }
  }

  @Test
  void sendsTheSameGarbageOfTheSameSeedAndToWhomItIsMeant() throws Exception {
    try (Peer one = Peer.bound(smsc);
        Peer other = Peer.bound(smsc, CommandId.BIND_TRANSCEIVER, "other")) {
      assertThat(smsc.sendHostile(HostilePdu.GARBAGE, "sms12366", 1, 7)).isOne();
      byte[] first = one.octets.readNBytes(1 << 20);
      smsc.sendHostile(HostilePdu.GARBAGE, "sms12366", 1, 7);

      assertThat(one.octets.readNBytes(1 << 20)).isEqualTo(first);
      assertThat(other.octets.available()).isZero();
    }
  }

  @Test
  void fallsSilentAfterHalfAPacketAndLeavesOthersAlone() throws Exception {
    try (Peer silent = Peer.bound(smsc);
        Peer other = Peer.bound(smsc, CommandId.BIND_TRANSCEIVER, "other")) {
      smsc.sendHostile(HostilePdu.HALF_AND_SILENCE, "sms12366", 1, 1);
      int length = ByteBuffer.wrap(silent.octets.readNBytes(4)).getInt();
      assertThat(silent.octets.readNBytes(length / 2 - 4)).hasSize(length / 2 - 4);
      silent.submit(2, NUMBER);
      await().until(() -> smsc.accepted() == 1);
      other.submit(3, NUMBER);

      assertThat(other.nextAnswer().sequence()).isEqualTo(3);
      assertThat(silent.octets.available()).isZero();
    }
  }

  @Test
  void sendsSomethingHostileBeforeAnAnswer() throws Exception {
    smsc.faults().set(Fault.HOSTILE, 1000);
    smsc.faults().choose(Fault.HOSTILE_KIND, HostilePdu.UNKNOWN_COMMAND);
    try (Peer peer = Peer.bound(smsc)) {
      peer.submit(2, NUMBER);

      assertThat(peer.nextAnswer().command()).isEqualTo(0x7777);
      assertThat(peer.nextAnswer().sequence()).isEqualTo(2);
    }
    assertThat(smsc.count(Count.HOSTILE)).isOne();
  }

  @ParameterizedTest
  @ValueSource(ints = {CommandStatus.BIND_FAILED, CommandStatus.INVALID_PASSWORD})
  void refusesBindsWithTheStatusThatIsSet(int status) throws Exception {
    smsc.faults().set(Fault.REFUSE_BINDS, status);
    try (Peer peer = new Peer(smsc)) {
      assertThat(peer.bind(CommandId.BIND_TRANSMITTER, "a").status()).isEqualTo(status);
    }
    assertThat(smsc.count(Count.BINDS)).isOne();
    assertThat(smsc.count(Count.BINDS_REFUSED)).isOne();
  }

  @Test
  void holdsTheSessionOfALostConnectionForAWhile() throws Exception {
    smsc.faults().set(Fault.HOLD_SESSIONS_MS, 1500);
    Peer.bound(smsc);
    smsc.dropConnections();

    assertThat(bindStatus(CommandId.BIND_TRANSCEIVER, "sms12366"))
        .isEqualTo(CommandStatus.ALREADY_BOUND);
    assertThat(bindStatus(CommandId.BIND_TRANSCEIVER, "other")).isZero();
    assertThat(bindStatus(CommandId.BIND_RECEIVER, "sms12366")).isZero();
    await().until(() -> bindStatus(CommandId.BIND_TRANSCEIVER, "sms12366") == 0);
  }

  @Test
  void letsGoOfTheSessionAfterAnUnbindAndWhenToldTo() throws Exception {
    smsc.faults().set(Fault.HOLD_SESSIONS_MS, 60_000);
    try (Sender sender = new Sender()) {
      sender.bind(smsc);
    }
    assertThat(bindStatus(CommandId.BIND_TRANSCEIVER, "sms12366")).isZero();
    await()
        .until(
            () ->
                bindStatus(CommandId.BIND_TRANSCEIVER, "sms12366") == CommandStatus.ALREADY_BOUND);

    smsc.faults().none();

    assertThat(bindStatus(CommandId.BIND_TRANSCEIVER, "sms12366")).isZero();
  }

  private int bindStatus(int kind, String systemId) throws IOException {
    try (Peer peer = new Peer(smsc)) {
      return peer.bind(kind, systemId).status();
    }
  }

  @Test
  void takesOneBindMoreOnceMoreAreAllowed() throws Exception {
    smsc.faults().set(Fault.SESSIONS, 1);
    try (Peer first = Peer.bound(smsc)) {
      assertThat(bindStatus(CommandId.BIND_TRANSCEIVER, "sms12366"))
          .isEqualTo(CommandStatus.ALREADY_BOUND);
      smsc.faults().set(Fault.SESSIONS, 2);
      assertThat(bindStatus(CommandId.BIND_TRANSCEIVER, "sms12366")).isZero();
      assertThat(first.answersUntilNow()).isEmpty();
    }
  }

  @Test
  void answersABindLater() throws Exception {
    smsc.faults().set(Fault.BIND_DELAY_MS, 400);
    long before = System.nanoTime();

    assertThat(bindStatus(CommandId.BIND_TRANSCEIVER, "sms12366")).isZero();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofMillis(399));
  }

  @Test
  void refusesConnectionsAndCountsThem() throws Exception {
    try (Peer standing = Peer.bound(smsc)) {
      smsc.faults().set(Fault.REFUSE_CONNECTIONS, 1);
      assertThatThrownBy(() -> bindStatus(CommandId.BIND_TRANSCEIVER, "sms12366"))
          .isInstanceOfAny(IOException.class, NullPointerException.class);
      standing.submit(2, NUMBER);
      assertThat(standing.nextAnswer().status()).isZero();

      smsc.faults().none();
      assertThat(bindStatus(CommandId.BIND_TRANSCEIVER, "sms12366")).isZero();
    }
    assertThat(smsc.count(Count.CONNECTIONS)).isEqualTo(3);
    assertThat(smsc.count(Count.CONNECTIONS_REFUSED)).isOne();
  }

  @Test
  void leavesAnEnquireLinkUnanswered() throws Exception {
    try (Peer peer = Peer.bound(smsc)) {
      smsc.faults().set(Fault.IGNORE_ENQUIRE_LINKS, 1);
      peer.write(Pdu.empty(CommandId.ENQUIRE_LINK, 0, 2));
      peer.submit(3, NUMBER);

      assertThat(peer.nextAnswer().sequence()).isEqualTo(3);
    }
    assertThat(smsc.count(Count.ENQUIRE_LINKS)).isOne();
  }

  @Test
  void writesNothingUntilToldOtherwise() throws Exception {
    try (Peer peer = Peer.bound(smsc)) {
      smsc.faults().set(Map.of(Fault.WRITE_NOTHING, 1L, Fault.HOLD_RECEIPTS, 1L));
      peer.submit(2, NUMBER);
      await().until(() -> smsc.accepted() == 1);
      peer.write(Pdu.empty(CommandId.ENQUIRE_LINK, 0, 3));
      await().until(() -> smsc.count(Count.ENQUIRE_LINKS) == 1);
      await().until(() -> smsc.waiting() == 1);
      assertThat(peer.octets.available()).isZero();
      smsc.faults().none();

      assertThat(peer.nextDelivery().source()).isEqualTo(NUMBER);
    }
  }

  @Test
  void letsTheWindowOfTheSenderRunFullWhenItStopsReading() throws Exception {
    smsc.close();
    smsc = Smsc.start(config(home).receiveBuffer(4 * 1024).fault(Fault.STOP_READING, 1));
    try (SocketChannel channel =
        SocketChannel.open(new InetSocketAddress("127.0.0.1", smsc.port()))) {
      channel.setOption(java.net.StandardSocketOptions.SO_SNDBUF, 4 * 1024);
      channel.configureBlocking(false);
      byte[] enquire = Pdu.empty(CommandId.ENQUIRE_LINK, 0, 2).octets();
      long[] written = {0};
      ByteBuffer next = ByteBuffer.wrap(enquire);
      await()
          .during(Duration.ofMillis(300))
          .until(
              () -> {
                long before = written[0];
                int now = 1;
                while (now > 0 && written[0] < 8 << 20) {
                  if (!next.hasRemaining()) {
                    next.clear();
                  }
                  now = channel.write(next);
                  written[0] += now;
                }
                return written[0] == before;
              });
      assertThat(written[0]).isLessThan(1 << 20);

      smsc.faults().stopReading(false);
      await().until(() -> smsc.count(Count.ENQUIRE_LINKS) >= written[0] / enquire.length);
    }
  }

  @Test
  void endsALinkWithAnUnbind() throws Exception {
    try (Sender sender = new Sender().bind(smsc)) {
      smsc.unbindConnections();

      await()
          .untilAsserted(
              () ->
                  assertThat(sender.session.getSessionState())
                      .isIn(SessionState.UNBOUND, SessionState.CLOSED));
    }
    await().until(() -> smsc.connections().isEmpty());
  }

  @Test
  void bringsReceiptsToAReceiverOfTheSameAccountOnly() throws Exception {
    try (Peer other = Peer.bound(smsc, CommandId.BIND_TRANSCEIVER, "other");
        Sender transmitter = new Sender();
        Sender receiver = new Sender()) {
      transmitter.bind(smsc.port(), BindType.BIND_TX, "sms12366", "example");
      receiver.bind(smsc.port(), BindType.BIND_RX, "sms12366", "example");
      for (int i = 0; i < 20; i++) {
        transmitter.submit(String.format("154%08d", i), "示例");
      }
      smsc.messageFromPhone(PhoneMessage.of(NUMBER, "12366", "查").forAccount("sms12366"));

      await().until(() -> receiver.delivered.size() == 21);
      assertThat(transmitter.delivered).isEmpty();
      assertThat(other.octets.available()).isZero();
    }
  }

  private List<Integer> answersTo(int submits) throws IOException {
    try (Peer peer = Peer.bound(smsc)) {
      for (int i = 2; i < submits + 2; i++) {
        peer.submit(i, NUMBER);
      }
      List<Integer> sequences = new ArrayList<>();
      for (int i = 0; i < submits; i++) {
        sequences.add(peer.nextAnswer().sequence());
      }
      return sequences;
    }
  }

  private static List<Integer> upTo(int submits) {
    List<Integer> sequences = new ArrayList<>();
    for (int i = 2; i < submits + 2; i++) {
      sequences.add(i);
    }
    return sequences;
  }

  private static String text(ShortMessage receipt) {
    return new String(receipt.message(), StandardCharsets.US_ASCII);
  }

  private static String parameter(ShortMessage receipt, int tag) {
    return new String(receipt.optional().get(tag), StandardCharsets.US_ASCII);
  }
}
