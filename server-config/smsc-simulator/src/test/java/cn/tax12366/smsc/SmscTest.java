package cn.tax12366.smsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.tax12366.smsc.LedgerEntry.State;
import cn.tax12366.smsc.wire.CommandId;
import cn.tax12366.smsc.wire.CommandStatus;
import cn.tax12366.smsc.wire.Pdu;
import cn.tax12366.smsc.wire.PduInput;
import java.io.IOException;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.ResponseTimeoutException;
import org.jsmpp.extra.SessionState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The simulator as a sender sees it, which is another implementation of SMPP. */
class SmscTest {

  @TempDir Path home;
  private Smsc smsc;
  private Sender sender;

  @BeforeEach
  void start() throws IOException {
    smsc = Smsc.start(config());
    sender = new Sender();
  }

  @AfterEach
  void stop() {
    sender.close();
    smsc.close();
  }

  private SmscConfig config() {
    return SmscConfig.in(home)
        .account("sms12366", "example")
        .delivered(1000)
        .receiptDelay(Duration.ZERO, Duration.ofMillis(20))
        .retry(Duration.ofMillis(50));
  }

  @ParameterizedTest
  @CsvSource({"sms12366, wrong, 14", "other, example, 15"})
  void refusesABindWithAWrongAccount(String systemId, String password, int status) {
    assertThatThrownBy(() -> sender.bind(smsc.port(), BindType.BIND_TRX, systemId, password))
        .hasRootCauseInstanceOf(NegativeResponseException.class)
        .rootCause()
        .extracting("commandStatus")
        .isEqualTo(status);
    assertThat(smsc.bound()).isZero();
  }

  @Test
  void refusesBindsOnOrderUntilToldOtherwise() throws Exception {
    smsc.faults().refuseBinds(CommandStatus.ALREADY_BOUND);
    assertThatThrownBy(() -> sender.bind(smsc)).rootCause().hasMessageContaining("00000005");

    smsc.faults().none();
    try (Sender again = new Sender().bind(smsc)) {
      assertThat(again.session.getSessionState()).isEqualTo(SessionState.BOUND_TRX);
    }
  }

  @Test
  void refusesOneSessionMoreThanConfigured() throws Exception {
    smsc.close();
    smsc = Smsc.start(config().sessions(1));
    sender.bind(smsc);

    try (Sender second = new Sender()) {
      assertThatThrownBy(() -> second.bind(smsc)).rootCause().hasMessageContaining("00000005");
    }
  }

  @ParameterizedTest
  @CsvSource({"15499990011, 11", "15499990012, 88", "15499990013, 20", "15499990014, 8"})
  void refusesTheNumbersMadeForRefusal(String number, int status) throws Exception {
    sender.bind(smsc);

    assertThatThrownBy(() -> sender.submit(number, "示例"))
        .isInstanceOfSatisfying(
            NegativeResponseException.class,
            e -> assertThat(e.getCommandStatus()).isEqualTo(status));
    assertThat(smsc.ledger().entries()).isEmpty();

    if (number.endsWith("0011")) {
      assertThatThrownBy(() -> sender.submit(number, "示例"))
          .isInstanceOf(NegativeResponseException.class);
    } else {
      sender.submit(number, "示例");
      assertThat(smsc.ledger().submits()).hasSize(1);
    }
  }

  @Test
  void refusesASubmitOverAReceiver() throws Exception {
    sender.bind(smsc.port(), BindType.BIND_RX, "sms12366", "example");
    try (Socket raw = new Socket("127.0.0.1", smsc.port())) {
      raw.getOutputStream().write(Pdu.empty(CommandId.SUBMIT_SM, 0, 5).octets());
      assertThat(new PduInput(raw.getInputStream()).next().status())
          .isEqualTo(CommandStatus.NOT_BOUND_FOR_THIS);
    }
  }

  @Test
  void refusesWhatNoPhoneTakesInOneMessage() throws Exception {
    sender.bind(smsc);

    assertThatThrownBy(() -> sender.submit("15400000001", "长".repeat(71)))
        .isInstanceOfSatisfying(
            NegativeResponseException.class,
            e -> assertThat(e.getCommandStatus()).isEqualTo(CommandStatus.INVALID_MESSAGE_LENGTH));
  }

  @ParameterizedTest
  @ValueSource(ints = {0x80000001, 0x7ffffff0, 15, 0})
  void closesAConnectionThatHasLostItsFraming(int length) throws Exception {
    try (Socket raw = new Socket("127.0.0.1", smsc.port())) {
      raw.getOutputStream().write(ByteBuffer.allocate(16).putInt(length).array());
      PduInput in = new PduInput(raw.getInputStream());
      Pdu nack = in.next();
      assertThat(nack.command()).isEqualTo(CommandId.GENERIC_NACK);
      assertThat(nack.status()).isEqualTo(CommandStatus.INVALID_COMMAND_LENGTH);
      assertThat(in.next()).isNull();
    }
  }

  @Test
  void answersACommandItDoesNotKnowAndGoesOn() throws Exception {
    try (Socket raw = new Socket("127.0.0.1", smsc.port())) {
      raw.getOutputStream().write(Pdu.empty(0x7777, 0, 5).octets());
      raw.getOutputStream().write(Pdu.empty(CommandId.ENQUIRE_LINK, 0, 6).octets());
      PduInput in = new PduInput(raw.getInputStream());
      assertThat(in.next())
          .extracting(Pdu::command, Pdu::status, Pdu::sequence)
          .containsExactly(CommandId.GENERIC_NACK, CommandStatus.INVALID_COMMAND_ID, 5);
      assertThat(in.next()).extracting(Pdu::command, Pdu::sequence).containsExactly(0x80000015, 6);
    }
  }

  @Test
  void hasASubmitInTheLedgerBeforeItAnswers() throws Exception {
    sender.bind(smsc);

    String id =
        sender.submit(
            "15400000001",
            Sender.NO_HEADER,
            "示例纳税人，请申报",
            new OptionalParameter.User_message_reference((short) 12345));

    LedgerEntry.Submit submit = Ledger.read(home).submits().get(0);
    assertThat(submit.id()).isEqualTo(id);
    assertThat(submit.seq()).isEqualTo(1);
    assertThat(submit.link()).isEqualTo("sms12366");
    assertThat(submit.source()).isEqualTo("12366");
    assertThat(submit.dest()).isEqualTo("15400000001");
    assertThat(submit.carrier()).isEqualTo(Carrier.MOBILE);
    assertThat(submit.text()).isEqualTo("示例纳税人，请申报");
    assertThat(submit.userMessageReference()).isEqualTo(12345);
    assertThat(submit.validity()).isEqualTo("000003000000000R");
  }

  @Test
  void reportsTheDeliveryInTheTextAndInOptionalParameters() throws Exception {
    sender.bind(smsc);
    String id = sender.submit("16499990002", "示例");

    DeliverSm receipt = firstDelivered();

    assertThat(receipt.isSmscDeliveryReceipt()).isTrue();
    assertThat(receipt.getSourceAddr()).isEqualTo("16499990002");
    assertThat(text(receipt))
        .matches(
            "id:"
                + id
                + " sub:001 dlvrd:000 submit date:\\d{10} done date:\\d{10} stat:UNDELIV"
                + " err:DB:0101 text:");
    assertThat(
            receipt
                .getOptionalParameter(OptionalParameter.Receipted_message_id.class)
                .getValueAsString())
        .isEqualTo(id);
    assertThat(receipt.getOptionalParameter(OptionalParameter.Message_state.class).getValue())
        .isEqualTo((byte) 5);
    awaitReceipt(id, State.ACKED);
  }

  @Test
  void sendsARefusedReceiptAgain() throws Exception {
    sender.bind(smsc);
    sender.refuseOnce("15400000001", 0x64);

    String id = sender.submit("15400000001", "示例");

    await().until(() -> sender.delivered.size() == 2);
    awaitReceipt(id, State.ACKED);
    assertThat(smsc.ledger().receipts())
        .extracting(LedgerEntry.Receipt::state)
        .containsExactly(State.SENT, State.SENT, State.ACKED);
  }

  @Test
  void leavesAReceiptRefusedForGoodAlone() throws Exception {
    sender.bind(smsc);
    sender.refuseOnce("15400000001", CommandStatus.RECEIVER_PERMANENT_ERROR);

    awaitReceipt(sender.submit("15400000001", "示例"), State.REFUSED);
  }

  @Test
  void keepsAReceiptForAReceiverAndSendsItWhenOneIsBound() throws Exception {
    sender.bind(smsc.port(), BindType.BIND_TX, "sms12366", "example");
    String id = sender.submit("15400000001", "示例");
    await().until(() -> smsc.waiting() == 1);

    try (Sender receiver = new Sender()) {
      receiver.bind(smsc.port(), BindType.BIND_RX, "sms12366", "example");
      awaitReceipt(id, State.ACKED);
      assertThat(receiver.delivered).hasSize(1);
    }
  }

  @Test
  void sendsReceiptsNotAcknowledgedAgainAfterARestart() throws Exception {
    sender.bind(smsc);
    smsc.faults().holdReceipts(true);
    String id = sender.submit("15400000001", "示例");
    await().until(() -> smsc.waiting() == 1);
    smsc.close();

    smsc = Smsc.start(config());
    try (Sender again = new Sender().bind(smsc)) {
      awaitReceipt(id, State.ACKED);
      String next = again.submit("15400000002", "示例");
      assertThat(smsc.ledger().submits())
          .extracting(LedgerEntry.Submit::seq)
          .containsExactly(1L, 2L);
      awaitReceipt(next, State.ACKED);
      assertThat(Long.parseLong(next)).isGreaterThan(Long.parseLong(id));
    }

    smsc.close();
    smsc = Smsc.start(config());
    try (Sender third = new Sender().bind(smsc)) {
      awaitReceipt(third.submit("15400000003", "示例"), State.ACKED);
      assertThat(third.delivered).extracting(DeliverSm::getSourceAddr).containsOnly("15400000003");
    }
  }

  @Test
  void sendsAReceiptAgainWhoseConnectionWasLost() throws Exception {
    sender.bind(smsc);
    smsc.faults().holdResponses(true);
    assertThatThrownBy(
            () -> {
              sender.session.setTransactionTimer(200);
              sender.submit("15400000001", "示例");
            })
        .isInstanceOf(ResponseTimeoutException.class);
    assertThat(smsc.ledger().submits()).hasSize(1);
    assertThat(sender.delivered).isEmpty();

    smsc.dropConnections();

    try (Sender again = new Sender().bind(smsc)) {
      await().until(() -> again.delivered.size() == 1);
    }
  }

  @Test
  void readsNothingWhereAskedAndGoesOnAfterwards() throws Exception {
    sender.bind(smsc);
    sender.session.setTransactionTimer(300);
    smsc.faults().stopReading(true);
    assertThatThrownBy(() -> sender.submit("15400000001", "示例"))
        .isInstanceOf(ResponseTimeoutException.class);
    assertThat(smsc.ledger().submits()).isEmpty();

    smsc.faults().stopReading(false);

    await().untilAsserted(() -> assertThat(smsc.ledger().submits()).hasSize(1));
  }

  @Test
  void releasesTheAnswersItHeld() throws Exception {
    sender.bind(smsc);
    smsc.faults().holdResponses(true);
    CompletableFuture<String> id = CompletableFuture.supplyAsync(() -> submitted("15400000001"));
    await().untilAsserted(() -> assertThat(smsc.ledger().submits()).hasSize(1));
    assertThat(id).isNotDone();

    smsc.faults().none();

    assertThat(id.get(5, TimeUnit.SECONDS)).isEqualTo(smsc.ledger().submits().get(0).id());
  }

  @Test
  void sendsAReceiptAgainThatNobodyAnswered() throws Exception {
    smsc.close();
    smsc = Smsc.start(SmscConfig.in(home).acknowledgeWithin(Duration.ofMillis(200)));
    byte[] bind = {'a', 0, 'b', 0, 0, 0x34, 0, 0, 0};
    try (Socket silent = new Socket("127.0.0.1", smsc.port())) {
      silent.getOutputStream().write(new Pdu(CommandId.BIND_TRANSCEIVER, 0, 1, bind).octets());
      PduInput in = new PduInput(silent.getInputStream());
      assertThat(in.next().status()).isZero();
      smsc.messageFromPhone("15400000001", "12366", "查");
      Pdu first = in.next();
      Pdu second = in.next();
      assertThat(second.body()).isEqualTo(first.body());
      assertThat(second.sequence()).isNotEqualTo(first.sequence());
    }
  }

  @ParameterizedTest
  @CsvSource({"0031, DELIVRD DELIVRD DELIVRD", "0035, UNDELIV DELIVRD", "0005, MA:0001"})
  void sendsTheReceiptsOfTheNumbersMadeForThem(String code, String stats) throws Exception {
    sender.bind(smsc);
    sender.submit("1949999" + code, "示例");

    String[] expected = stats.split(" ");
    await().until(() -> sender.delivered.size() == expected.length);
    assertThat(sender.delivered)
        .extracting(receipt -> text(receipt).replaceAll(".*stat:(\\S+).*", "$1"))
        .containsExactly(expected);
  }

  @Test
  void reportsTheIdInHexadecimalWhereAsked() throws Exception {
    sender.bind(smsc);
    String id = sender.submit("15499990033", "示例");

    assertThat(text(firstDelivered()))
        .startsWith("id:" + Long.toHexString(Long.parseLong(id)).toUpperCase() + " ");
  }

  @Test
  void sendsTheReceiptBeforeTheAnswerWhereAsked() throws Exception {
    sender.bind(smsc);
    sender.submit("15499990032", "示例");

    assertThat(sender.delivered).hasSize(1);
  }

  @Test
  void takesAMessageAndNeverAnswersWhereAsked() throws Exception {
    sender.bind(smsc);
    sender.session.setTransactionTimer(300);

    assertThatThrownBy(() -> sender.submit("15499990021", "示例"))
        .isInstanceOf(ResponseTimeoutException.class);
    assertThat(smsc.ledger().submits()).hasSize(1);
    firstDelivered();
  }

  @Test
  void answersLateWhereAsked() throws Exception {
    sender.bind(smsc);
    long before = System.nanoTime();
    sender.submit("15499990201", "示例");

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(1));
  }

  @Test
  void throttlesAboveTheRate() throws Exception {
    smsc.close();
    smsc = Smsc.start(config().rate(1));
    sender.bind(smsc);
    sender.submit("15400000001", "示例");

    assertThatThrownBy(() -> sender.submit("15400000002", "示例"))
        .isInstanceOfSatisfying(
            NegativeResponseException.class,
            e -> assertThat(e.getCommandStatus()).isEqualTo(CommandStatus.THROTTLED));
  }

  @Test
  void givesThePlatformWhatAPhoneWrites() throws Exception {
    List<String> ids = smsc.messageFromPhone("15400000001", "12366", "查".repeat(71));
    sender.bind(smsc);

    await().until(() -> sender.delivered.size() == 2);
    assertThat(sender.delivered)
        .extracting(DeliverSm::getEsmClass, m -> m.getShortMessage().length)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple((byte) 0x40, 140),
            org.assertj.core.groups.Tuple.tuple((byte) 0x40, 14));
    await()
        .untilAsserted(
            () ->
                assertThat(smsc.ledger().messagesFromPhones())
                    .filteredOn(mo -> mo.state() == State.ACKED)
                    .extracting(LedgerEntry.Mo::id)
                    .containsExactlyInAnyOrderElementsOf(ids));
  }

  @Test
  void keepsOthersOutOfItsLedger() {
    assertThatThrownBy(() -> Smsc.start(config()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ledger.ndjson");
  }

  private String submitted(String to) {
    try {
      return sender.submit(to, "示例");
    } catch (Exception e) {
      throw new CompletionException(e);
    }
  }

  private DeliverSm firstDelivered() {
    await().until(() -> !sender.delivered.isEmpty());
    return sender.delivered.get(0);
  }

  private void awaitReceipt(String id, State state) {
    await()
        .untilAsserted(
            () ->
                assertThat(smsc.ledger().receipts())
                    .anyMatch(r -> r.id().equals(id) && r.state() == state));
  }

  private static String text(DeliverSm receipt) {
    return new String(receipt.getShortMessage(), StandardCharsets.US_ASCII);
  }
}
