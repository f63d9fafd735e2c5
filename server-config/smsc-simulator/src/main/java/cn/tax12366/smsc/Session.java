package cn.tax12366.smsc;

import cn.tax12366.smsc.wire.BodyInput;
import cn.tax12366.smsc.wire.BodyOutput;
import cn.tax12366.smsc.wire.CommandId;
import cn.tax12366.smsc.wire.CommandStatus;
import cn.tax12366.smsc.wire.MalformedPdu;
import cn.tax12366.smsc.wire.Pdu;
import cn.tax12366.smsc.wire.Tag;
import java.util.Map;

/**
 * What a connection is bound as.
 *
 * @param systemId the account
 * @param password as given, empty once it has been judged
 * @param kind the bind command, 0 before a bind
 */
record Session(String systemId, String password, int kind) {

  static final Session NONE = new Session("", "", 0);

  /**
   * Reads a bind; address range and system_type are read and not used.
   *
   * @throws MalformedPdu if a field is too long or missing
   */
  static Session asked(Pdu bind) throws MalformedPdu {
    BodyInput in = new BodyInput(bind.body());
    String systemId = in.text(16, CommandStatus.INVALID_SYSTEM_ID);
    String password = in.text(9, CommandStatus.INVALID_PASSWORD);
    in.text(13, 0x53);
    in.octets(3);
    in.text(41, CommandStatus.BIND_FAILED);
    return new Session(systemId, password, bind.command());
  }

  /** The body of an accepted bind: our own name, and that we speak 3.4. */
  static byte[] welcome() {
    return new BodyOutput()
        .text("SMSC")
        .optionalParameters(Map.of(Tag.SC_INTERFACE_VERSION, new byte[] {0x34}))
        .body();
  }

  Session withoutPassword() {
    return new Session(systemId, "", kind);
  }

  /** True: the same account, bound in the same way. */
  boolean isLike(Session other) {
    return kind == other.kind && systemId.equals(other.systemId);
  }

  /** How it is bound, as the specification shortens it; empty before a bind. */
  String name() {
    return switch (kind) {
      case CommandId.BIND_TRANSMITTER -> "TX";
      case CommandId.BIND_RECEIVER -> "RX";
      case CommandId.BIND_TRANSCEIVER -> "TRX";
      default -> "";
    };
  }

  boolean transmits() {
    return kind == CommandId.BIND_TRANSMITTER || kind == CommandId.BIND_TRANSCEIVER;
  }

  boolean receives() {
    return kind == CommandId.BIND_RECEIVER || kind == CommandId.BIND_TRANSCEIVER;
  }

  /** The account only: the password never reaches a log. */
  @Override
  public String toString() {
    return systemId;
  }
}
