package cn.tax12366.smsc;

import cn.tax12366.smsc.wire.BodyOutput;
import cn.tax12366.smsc.wire.CommandId;
import cn.tax12366.smsc.wire.Pdu;
import cn.tax12366.smsc.wire.PduInput;
import cn.tax12366.smsc.wire.ShortMessage;
import cn.tax12366.smsc.wire.TextCoding;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A sender that sees every octet: what comes, in which order, and how it ends. */
final class Peer implements AutoCloseable {

  private static final int ASKED_LAST = 1_000_000;

  final Socket socket;
  final InputStream octets;
  final PduInput in;

  Peer(Smsc smsc) throws IOException {
    socket = new Socket("127.0.0.1", smsc.port());
    socket.setSoTimeout(10_000);
    socket.setTcpNoDelay(true);
    octets = socket.getInputStream();
    in = new PduInput(octets);
  }

  static Peer bound(Smsc smsc) throws IOException {
    return bound(smsc, CommandId.BIND_TRANSCEIVER, "sms12366");
  }

  static Peer bound(Smsc smsc, int kind, String systemId) throws IOException {
    Peer peer = new Peer(smsc);
    int status = peer.bind(kind, systemId).status();
    if (status != 0) {
      peer.close();
      throw new IOException("bind refused with " + status);
    }
    return peer;
  }

  Pdu bind(int kind, String systemId) throws IOException {
    byte[] body =
        new BodyOutput()
            .text(systemId)
            .text("example")
            .text("")
            .octets(new byte[] {0x34, 0, 0})
            .text("")
            .body();
    write(new Pdu(kind, 0, 1, body));
    return in.next();
  }

  void write(Pdu pdu) throws IOException {
    socket.getOutputStream().write(pdu.octets());
  }

  /** Submits without waiting for the answer. */
  void submit(int sequence, String to) throws IOException {
    byte[] text = TextCoding.ucs2("示例");
    ShortMessage message = new ShortMessage("12366", to, 0, "", 1, TextCoding.UCS2, text, Map.of());
    write(new Pdu(CommandId.SUBMIT_SM, 0, sequence, message.body()));
  }

  /** The next packet that is no delivery; deliveries before it are acknowledged. */
  Pdu nextAnswer() throws IOException {
    Pdu pdu = in.next();
    while (pdu != null && pdu.command() == CommandId.DELIVER_SM) {
      write(pdu.response(new byte[1]));
      pdu = in.next();
    }
    return pdu;
  }

  /** The next delivery, acknowledged; answers before it are passed over. */
  ShortMessage nextDelivery() throws IOException {
    Pdu pdu = in.next();
    while (pdu.command() != CommandId.DELIVER_SM) {
      pdu = in.next();
    }
    write(pdu.response(new byte[1]));
    return ShortMessage.read(pdu.body());
  }

  /** Sequence numbers of the answers that come before the one to an enquire_link sent now. */
  List<Integer> answersUntilNow() throws IOException {
    write(Pdu.empty(CommandId.ENQUIRE_LINK, 0, ASKED_LAST));
    List<Integer> sequences = new ArrayList<>();
    Pdu pdu = nextAnswer();
    while (pdu.sequence() != ASKED_LAST) {
      sequences.add(pdu.sequence());
      pdu = nextAnswer();
    }
    return sequences;
  }

  /** The message_id of an answer to a submit. */
  static String id(Pdu answer) {
    return new String(answer.body(), 0, answer.body().length - 1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
