package cn.tax12366.smsc.wire;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads packets off a stream. The length is judged before a single octet is reserved for the body,
 * so no peer can make the simulator allocate more than {@link #LONGEST}.
 */
public final class PduInput {

  /** The longest packet taken, in octets: what a message_payload can need, and no more. */
  public static final int LONGEST = 64 * 1024;

  private final DataInputStream in;

  public PduInput(InputStream in) {
    this.in = new DataInputStream(new BufferedInputStream(in, LONGEST));
  }

  /**
   * The next packet, or null where the peer has ended the stream between two packets.
   *
   * @throws MalformedPdu if the length is below 16 or above {@link #LONGEST}; the stream has lost
   *     its framing then and must be closed
   * @throws java.io.EOFException if the stream ends inside a packet
   */
  public Pdu next() throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    int length =
        first << 24
            | in.readUnsignedByte() << 16
            | in.readUnsignedByte() << 8
            | in.readUnsignedByte();
    if (length < Pdu.HEADER || length > LONGEST) {
      throw new MalformedPdu(
          CommandStatus.INVALID_COMMAND_LENGTH,
          "command_length " + Integer.toUnsignedString(length));
    }
    int command = in.readInt();
    int status = in.readInt();
    int sequence = in.readInt();
    byte[] body = new byte[length - Pdu.HEADER];
    in.readFully(body);
    return new Pdu(command, status, sequence, body);
  }
}
