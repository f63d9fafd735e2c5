package cn.tax12366.smsc.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PduInputTest {

  @ParameterizedTest
  @ValueSource(ints = {0x80000001, 0x7ffffff0, -1, 65_537, 15, 0})
  void refusesALengthOutsideItsBoundsBeforeReservingMemory(int length) {
    byte[] octets = ByteBuffer.allocate(32).putInt(length).array();

    assertThatThrownBy(() -> input(octets).next())
        .isInstanceOfSatisfying(
            MalformedPdu.class,
            e -> assertThat(e.status()).isEqualTo(CommandStatus.INVALID_COMMAND_LENGTH));
  }

  @Test
  void refusesAStreamThatEndsInsideAPacket() {
    byte[] octets = ByteBuffer.allocate(17).putInt(18).array();

    assertThatThrownBy(() -> input(octets).next()).isInstanceOf(EOFException.class);
  }

  @Test
  void endsQuietlyBetweenTwoPackets() throws Exception {
    assertThat(input(new byte[0]).next()).isNull();
  }

  @Test
  void readsTheLongestPacketItTakes() throws Exception {
    byte[] body = new byte[PduInput.LONGEST - Pdu.HEADER];
    body[body.length - 1] = 7;

    Pdu read = input(new Pdu(CommandId.SUBMIT_SM, 0, 9, body).octets()).next();

    assertThat(read.sequence()).isEqualTo(9);
    assertThat(read.body()).isEqualTo(body);
  }

  @Test
  void readsWhatItHasWrittenOneAfterTheOther() throws Exception {
    Pdu first = new Pdu(CommandId.SUBMIT_SM, 0, 1, new byte[] {1, 2, 3});
    Pdu second = first.refusal(CommandStatus.THROTTLED);
    byte[] both = ByteBuffer.allocate(35).put(first.octets()).put(second.octets()).array();

    PduInput in = input(both);

    assertThat(in.next().body()).containsExactly(1, 2, 3);
    Pdu read = in.next();
    assertThat(read.command()).isEqualTo(0x80000004);
    assertThat(read.status()).isEqualTo(0x58);
    assertThat(read.isResponse()).isTrue();
    assertThat(in.next()).isNull();
  }

  private static PduInput input(byte[] octets) {
    return new PduInput(new ByteArrayInputStream(octets));
  }
}
