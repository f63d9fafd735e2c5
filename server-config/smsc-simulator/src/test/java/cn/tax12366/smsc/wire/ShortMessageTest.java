package cn.tax12366.smsc.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ShortMessageTest {

  private static final byte[] TEXT = TextCoding.ucs2("示例");

  @Test
  void refusesADestinationLongerThanTwentyCharacters() {
    ShortMessage message = message("1".repeat(21), 0, TEXT, Map.of());

    assertRefused(CommandStatus.INVALID_DESTINATION, () -> ShortMessage.read(message.body()));
  }

  @Test
  void refusesAValidityThatIsNoTime() {
    ShortMessage message =
        new ShortMessage("12366", "15400000001", 0, "tomorrow", 1, 8, TEXT, Map.of());

    assertRefused(CommandStatus.INVALID_EXPIRY, () -> ShortMessage.read(message.body()));
  }

  @Test
  void refusesAnOptionalParameterPastTheEnd() {
    byte[] body = message("15400000001", 0, TEXT, Map.of()).body();
    byte[] longer = Arrays.copyOf(body, body.length + 5);
    ByteBuffer.wrap(longer)
        .putShort(body.length, (short) 0x0204)
        .putShort(body.length + 2, (short) 9);

    assertRefused(CommandStatus.INVALID_OPTIONAL_PARAMETERS, () -> ShortMessage.read(longer));
  }

  @Test
  void refusesATextGivenTwice() {
    ShortMessage message =
        message("15400000001", 0, TEXT, Map.of(Tag.MESSAGE_PAYLOAD, new byte[2]));

    assertRefused(CommandStatus.INVALID_MESSAGE_LENGTH, () -> ShortMessage.read(message.body()));
  }

  @Test
  void refusesEveryBodyCutOffAnywhere() {
    byte[] body = message("15400000001", 0, TEXT, Map.of()).body();
    for (int length = 0; length < body.length; length++) {
      byte[] cut = Arrays.copyOf(body, length);
      assertThatThrownBy(() -> ShortMessage.read(cut)).isInstanceOf(MalformedPdu.class);
    }
  }

  @Test
  void survivesEveryGarbage() {
    Random random = new Random(12366);
    for (int i = 0; i < 10_000; i++) {
      byte[] garbage = new byte[random.nextInt(120)];
      random.nextBytes(garbage);
      try {
        ShortMessage read = ShortMessage.read(garbage);
        assertThat(read.text()).isNotNull();
        read.segment();
      } catch (MalformedPdu expected) {
        assertThat(expected.status()).isNotZero();
      }
    }
  }

  @Test
  void readsWhatItHasWritten() throws Exception {
    ShortMessage written =
        message("15400000001", 0, TEXT, Map.of())
            .with(Tag.USER_MESSAGE_REFERENCE, (byte) 0x30, (byte) 0x39);

    ShortMessage read = ShortMessage.read(written.body());

    assertThat(read.source()).isEqualTo("12366");
    assertThat(read.destination()).isEqualTo("15400000001");
    assertThat(read.text()).isEqualTo("示例");
    assertThat(read.validity()).isEqualTo("000003000000000R");
    assertThat(read.number(Tag.USER_MESSAGE_REFERENCE)).isEqualTo(12345);
    assertThat(read.segment()).isNull();
  }

  @Test
  void takesAHeaderThatClaimsToBeLongerThanTheMessage() throws Exception {
    ShortMessage message = message("15400000001", 0x40, new byte[] {(byte) 200, 0, 3}, Map.of());

    assertThat(message.segment()).isNull();
    assertThat(message.text()).isEmpty();
  }

  @Test
  void findsThePartInAHeaderWithAReferenceOfOneOctet() {
    byte[] octets = ByteBuffer.allocate(10).put(new byte[] {5, 0, 3, -1, 3, 2}).put(TEXT).array();
    ShortMessage message = message("15400000001", 0x40, octets, Map.of());

    assertThat(message.segment()).isEqualTo(new Segment(255, 3, 2));
    assertThat(message.text()).isEqualTo("示例");
  }

  @Test
  void findsThePartInAHeaderWithAReferenceOfTwoOctetsBehindAnotherElement() {
    byte[] octets =
        ByteBuffer.allocate(14).put(new byte[] {9, 1, 1, 0, 8, 4, 1, 2, 3, 1}).put(TEXT).array();
    ShortMessage message = message("15400000001", 0x40, octets, Map.of());

    assertThat(message.segment()).isEqualTo(new Segment(258, 3, 1));
    assertThat(message.text()).isEqualTo("示例");
  }

  @Test
  void findsThePartInOptionalParameters() {
    ShortMessage message =
        message("15400000001", 0, TEXT, Map.of())
            .with(Tag.SAR_MSG_REF_NUM, (byte) 1, (byte) 0)
            .with(Tag.SAR_TOTAL_SEGMENTS, (byte) 2)
            .with(Tag.SAR_SEGMENT_SEQNUM, (byte) 1);

    assertThat(message.segment()).isEqualTo(new Segment(256, 2, 1));
  }

  @Test
  void takesTheTextFromThePayload() {
    ShortMessage message =
        message("15400000001", 0, new byte[0], Map.of(Tag.MESSAGE_PAYLOAD, TEXT));

    assertThat(message.text()).isEqualTo("示例");
  }

  @Test
  void readsTheDefaultAlphabet() {
    byte[] octets = {0x00, 0x1B, 0x65, 'A', 0x11, 0x1B, 0x3C, 0x7F};

    assertThat(TextCoding.decode(TextCoding.GSM, octets)).isEqualTo("@€A_[à");
  }

  @Test
  void showsHalfASurrogatePairAsBroken() {
    byte[] half = Arrays.copyOf(TextCoding.ucs2("😀"), 2);

    assertThat(TextCoding.decode(TextCoding.UCS2, half)).isEqualTo("\uFFFD");
  }

  private static void assertRefused(int status, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(MalformedPdu.class, e -> assertThat(e.status()).isEqualTo(status));
  }

  private static ShortMessage message(
      String destination, int esmClass, byte[] octets, Map<Integer, byte[]> optional) {
    return new ShortMessage(
        "12366", destination, esmClass, "000003000000000R", 1, 8, octets, optional);
  }
}
