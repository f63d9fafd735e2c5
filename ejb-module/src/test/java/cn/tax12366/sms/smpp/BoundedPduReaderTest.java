package cn.tax12366.sms.smpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import org.jsmpp.InvalidCommandLengthException;
import org.jsmpp.bean.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedPduReaderTest {

  private final BoundedPduReader reader = new BoundedPduReader();

  @ParameterizedTest
  @ValueSource(ints = {65537, 0x7ffffff0})
  void refusesAPduOfAnyLengthBeforeMakingRoomForIt(int length) {
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> reader.readPDUHeader(header(length)))
        .withMessageContaining("too long");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 15, 0x80000001})
  void refusesAPduShorterThanItsHeader(int length) {
    assertThatExceptionOfType(InvalidCommandLengthException.class)
        .isThrownBy(() -> reader.readPDUHeader(header(length)));
  }

  @Test
  void readsAHeaderAsItStands() throws Exception {
    Command header = reader.readPDUHeader(header(0x0000A1B2));

    assertThat(header.getCommandLength()).isEqualTo(0xA1B2);
    assertThat(header.getCommandId()).isEqualTo(0x80000004);
    assertThat(header.getCommandStatus()).isEqualTo(0x58);
    assertThat(header.getSequenceNumber()).isEqualTo(0x7fffffff);
  }

  @Test
  void silenceIsNoFaultButSilenceInTheMiddleIs() {
    assertThatExceptionOfType(SocketTimeoutException.class)
        .isThrownBy(() -> reader.readPDUHeader(new DataInputStream(silentAfter(0))));
    assertThatExceptionOfType(IOException.class)
        .isThrownBy(() -> reader.readPDUHeader(new DataInputStream(silentAfter(3))))
        .isNotInstanceOf(SocketTimeoutException.class);
    assertThatExceptionOfType(EOFException.class)
        .isThrownBy(() -> reader.readPDUHeader(new DataInputStream(InputStream.nullInputStream())));
  }

  private static DataInputStream header(int length) {
    byte[] bytes =
        ByteBuffer.allocate(16)
            .putInt(length)
            .putInt(0x80000004)
            .putInt(0x58)
            .putInt(0x7fffffff)
            .array();
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  private static InputStream silentAfter(int bytes) {
    return new InputStream() {
      private int left = bytes;

      @Override
      public int read() throws IOException {
        if (left-- <= 0) {
          throw new SocketTimeoutException("silence");
        }
        return 0;
      }
    };
  }
}
