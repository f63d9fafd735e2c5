package cn.tax12366.smsc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.tax12366.smsc.PhoneMessage.Order;
import cn.tax12366.smsc.PhoneMessage.Split;
import cn.tax12366.smsc.wire.Segment;
import cn.tax12366.smsc.wire.ShortMessage;
import cn.tax12366.smsc.wire.Tag;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What phones write, as the platform gets it over TCP. */
class PhoneMessageTest {

  @TempDir Path home;
  private Smsc smsc;

  @BeforeEach
  void start() throws IOException {
    smsc = Smsc.start(SmscConfig.in(home));
  }

  @AfterEach
  void stop() {
    smsc.close();
  }

  @ParameterizedTest
  @CsvSource({"0, 查", "1, é", "3, 查", "4, 查", "245, 123", "256, a", "-1, a"})
  void refusesWhatACodingHasNoOctetsFor(int coding, String text) {
    assertThatThrownBy(() -> message(text).in(coding)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesMorePartsThanAHeaderCanCount() {
    assertThatThrownBy(() -> message("查".repeat(67 * 255 + 1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("255");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 'a{€}', 61 1b 28 1b 65 1b 29",
    "1, abc, 61 62 63",
    "3, é, e9",
    "8, 查, 67 e5",
    "15, 查, b2 e9",
    "4, 00ff10, 00 ff 10",
    "245, 0605, 06 05",
    "24, 67e5, 67 e5"
  })
  void writesTextInTheCodingThatIsAskedFor(int coding, String text, String octets)
      throws Exception {
    ShortMessage delivered = delivered(message(text).in(coding), 1).get(0);

    assertThat(delivered.dataCoding()).isEqualTo(coding);
    assertThat(java.util.HexFormat.ofDelimiter(" ").formatHex(delivered.message()))
        .isEqualTo(octets);
    assertThat(delivered.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"HEADER, 67", "HEADER_16, 66", "SAR, 67"})
  void splitsALongTextInTheWayThatIsAskedFor(Split split, int letters) throws Exception {
    String text = "查".repeat(letters - 1) + "😀" + "询".repeat(9);
    List<ShortMessage> parts = delivered(message(text).by(split, Order.IN_ORDER), 2);

    assertThat(parts).extracting(m -> m.segment().part()).containsExactly(1, 2);
    assertThat(parts).extracting(m -> m.segment().total()).containsExactly(2, 2);
    assertThat(parts.get(0).text()).isEqualTo("查".repeat(letters - 1));
    assertThat(parts.get(1).text()).isEqualTo("😀" + "询".repeat(9));
    assertThat(parts.get(0).esmClass()).isEqualTo(split == Split.SAR ? 0 : 0x40);
  }

  @Test
  void neverCutsAnEscapeOfTheDefaultAlphabet() throws Exception {
    String text = "a".repeat(152) + "€".repeat(10);
    List<ShortMessage> parts = delivered(message(text).in(0), 2);

    assertThat(parts.get(0).text()).isEqualTo("a".repeat(152));
    assertThat(parts.get(1).text()).isEqualTo("€".repeat(10));
  }

  @Test
  void bringsALongTextInOnePayload() throws Exception {
    String text = "查".repeat(500);
    ShortMessage whole = delivered(message(text).by(Split.PAYLOAD, Order.IN_ORDER), 1).get(0);

    assertThat(whole.message()).isEmpty();
    assertThat(whole.optional().get(Tag.MESSAGE_PAYLOAD)).hasSize(1000);
    assertThat(whole.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"REVERSED, 3 2 1", "LAST_MISSING, 1 2", "FIRST_TWICE, 1 1 2 3"})
  void bringsThePartsInTheOrderThatIsAskedFor(Order order, String expected) throws Exception {
    String[] numbers = expected.split(" ");
    List<ShortMessage> parts =
        delivered(message("查".repeat(150)).by(Split.HEADER, order), numbers.length);

    assertThat(parts)
        .extracting(ShortMessage::segment)
        .extracting(Segment::part)
        .extracting(String::valueOf)
        .containsExactly(numbers);
  }

  @Test
  void bringsItInTheSameWayAfterARestart() throws Exception {
    smsc.messageFromPhone(message("€".repeat(100)).in(0).by(Split.HEADER_16, Order.IN_ORDER));
    await().until(() -> smsc.waiting() == 2);
    smsc.close();
    smsc = Smsc.start(SmscConfig.in(home));

    try (Peer peer = Peer.bound(smsc)) {
      ShortMessage first = peer.nextDelivery();
      assertThat(first.dataCoding()).isZero();
      assertThat(first.message()).startsWith(6, 8, 4);
      assertThat(first.text() + peer.nextDelivery().text()).isEqualTo("€".repeat(100));
    }
  }

  private List<ShortMessage> delivered(PhoneMessage message, int parts) throws IOException {
    List<ShortMessage> delivered = new ArrayList<>();
    try (Peer peer = Peer.bound(smsc)) {
      smsc.messageFromPhone(message);
      for (int i = 0; i < parts; i++) {
        delivered.add(peer.nextDelivery());
      }
    }
    return delivered;
  }

  private static PhoneMessage message(String text) {
    return PhoneMessage.of("15400000001", "12366", text);
  }
}
