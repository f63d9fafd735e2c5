package cn.tax12366.smsc;

import cn.tax12366.smsc.wire.CommandId;
import cn.tax12366.smsc.wire.CommandStatus;
import cn.tax12366.smsc.wire.Pdu;
import cn.tax12366.smsc.wire.ShortMessage;
import cn.tax12366.smsc.wire.TextCoding;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;

/** Octets no peer should send, and every peer must survive. */
public enum HostilePdu {
  /** command_length 0. */
  LENGTH_ZERO,
  /** command_length 15, one less than a header. */
  LENGTH_15,
  /** command_length 0x80000001, negative where it is read with a sign. */
  LENGTH_NEGATIVE,
  /** command_length 0x7ffffff0: two gigabytes for whoever believes it. */
  LENGTH_HUGE,
  /** A deliver_sm whose last optional parameter is longer than the packet. */
  PARAMETER_PAST_THE_END,
  /** A deliver_sm with a source address of 40 characters. */
  LONG_ADDRESS,
  /** A deliver_sm without a body. */
  NO_BODY,
  /** A request with a command id nobody knows. */
  UNKNOWN_COMMAND,
  /** A submit_sm_resp to a submit that was never made. */
  UNKNOWN_RESPONSE,
  /** A deliver_sm with one to eight octets of its body changed; the framing is right. */
  MUTATED,
  /** A megabyte of anything. */
  GARBAGE,
  /** The first half of a deliver_sm, and nothing more on this connection. */
  HALF_AND_SILENCE;

  private static final int MEGABYTE = 1 << 20;

  /** The octets, always the same ones of the same random numbers. */
  byte[] octets(Random random) {
    return switch (this) {
      case LENGTH_ZERO -> withLength(0);
      case LENGTH_15 -> withLength(15);
      case LENGTH_NEGATIVE -> withLength(0x80000001);
      case LENGTH_HUGE -> withLength(0x7ffffff0);
      case PARAMETER_PAST_THE_END -> pdu(append(body("15400000001"), 0x00, 0x1E, 0x7F, 0xFF, 'x'));
      case LONG_ADDRESS -> pdu(body("1".repeat(40)));
      case NO_BODY -> pdu(new byte[0]);
      case UNKNOWN_COMMAND -> Pdu.empty(0x00007777, CommandStatus.OK, sequence(random)).octets();
      case UNKNOWN_RESPONSE ->
          new Pdu(
                  CommandId.responseTo(CommandId.SUBMIT_SM),
                  CommandStatus.OK,
                  sequence(random),
                  new byte[] {'1', 0})
              .octets();
      case MUTATED -> pdu(mutated(body("15400000001"), random));
      case GARBAGE -> garbage(random);
      case HALF_AND_SILENCE -> half(pdu(body("15400000001")));
    };
  }

  /** True: the connection says nothing after it, not even what it owes. */
  boolean thenSilence() {
    return this == HALF_AND_SILENCE;
  }

  static byte[] half(byte[] octets) {
    return Arrays.copyOf(octets, octets.length / 2);
  }

  private static byte[] withLength(int length) {
    return ByteBuffer.wrap(pdu(body("15400000001"))).putInt(length).array();
  }

  /** Sequence numbers from the far end, where none of the honest deliveries are. */
  private static byte[] pdu(byte[] body) {
    return new Pdu(CommandId.DELIVER_SM, CommandStatus.OK, 0x7f000001, body).octets();
  }

  private static int sequence(Random random) {
    return 0x7f000000 + random.nextInt(0x00fffffe) + 1;
  }

  private static byte[] body(String from) {
    byte[] text = TextCoding.ucs2("查");
    return new ShortMessage(from, "12366", 0, "", 0, TextCoding.UCS2, text, Map.of()).body();
  }

  private static byte[] append(byte[] octets, int... more) {
    byte[] all = Arrays.copyOf(octets, octets.length + more.length);
    for (int i = 0; i < more.length; i++) {
      all[octets.length + i] = (byte) more[i];
    }
    return all;
  }

  private static byte[] mutated(byte[] body, Random random) {
    int changes = 1 + random.nextInt(8);
    for (int i = 0; i < changes; i++) {
      body[random.nextInt(body.length)] = (byte) random.nextInt(256);
    }
    return body;
  }

  private static byte[] garbage(Random random) {
    byte[] octets = new byte[MEGABYTE];
    random.nextBytes(octets);
    return octets;
  }
}
