package cn.tax12366.smsc.wire;

import java.nio.ByteBuffer;

/**
 * One packet: the header of sixteen octets and the body behind it.
 *
 * @param command one of {@link CommandId}, or an id nobody knows
 * @param status 0 in a request, the outcome in a response
 * @param sequence given by the side that asks and repeated in the answer
 * @param body everything after the header, not copied
 */
public record Pdu(int command, int status, int sequence, byte[] body) {

  /** Octets of a header. */
  public static final int HEADER = 16;

  private static final byte[] NOTHING = new byte[0];

  /** A packet without a body. */
  public static Pdu empty(int command, int status, int sequence) {
    return new Pdu(command, status, sequence, NOTHING);
  }

  /** The answer to this request when it is refused: the status and no body. */
  public Pdu refusal(int refusedWith) {
    return empty(CommandId.responseTo(command), refusedWith, sequence);
  }

  /** The answer to this request when it is accepted. */
  public Pdu response(byte[] answer) {
    return new Pdu(CommandId.responseTo(command), CommandStatus.OK, sequence, answer);
  }

  public boolean isResponse() {
    return command < 0;
  }

  /** The packet as it goes over the wire, its length in front. */
  public byte[] octets() {
    return ByteBuffer.allocate(HEADER + body.length)
        .putInt(HEADER + body.length)
        .putInt(command)
        .putInt(status)
        .putInt(sequence)
        .put(body)
        .array();
  }
}
