package cn.tax12366.smsc;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;
import org.jsmpp.session.Session;

/** The platform's end of the line, by another implementation of SMPP than ours. */
final class Sender implements AutoCloseable {

  static final byte[] NO_HEADER = {};

  final SMPPSession session = new SMPPSession();
  final List<DeliverSm> delivered = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

  Sender() {
    session.setTransactionTimer(5_000);
    session.setMessageReceiverListener(
        new MessageReceiverListener() {
          @Override
          public void onAcceptDeliverSm(DeliverSm deliverSm) throws ProcessRequestException {
            delivered.add(deliverSm);
            Integer status = refusals.remove(deliverSm.getSourceAddr());
            if (status != null) {
              throw new ProcessRequestException("not now", status);
            }
          }

          @Override
          public void onAcceptAlertNotification(AlertNotification alert) {
            throw new UnsupportedOperationException();
          }

          @Override
          public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) {
            throw new UnsupportedOperationException();
          }
        });
  }

  /** Refuses the next delivery from this number with a status. */
  void refuseOnce(String number, int status) {
    refusals.put(number, status);
  }

  Sender bind(Smsc smsc) throws Exception {
    return bind(smsc.port(), BindType.BIND_TRX, "sms12366", "example");
  }

  Sender bind(int port, BindType kind, String systemId, String password) throws Exception {
    session.connectAndBind(
        "127.0.0.1",
        port,
        new BindParameter(
            kind,
            systemId,
            password,
            "",
            TypeOfNumber.UNKNOWN,
            NumberingPlanIndicator.UNKNOWN,
            null));
    return this;
  }

  /** Submits one part in UCS-2, asking for a receipt; the id of the answer. */
  String submit(String to, byte[] header, String text, OptionalParameter... optional)
      throws Exception {
    byte[] octets = cn.tax12366.smsc.wire.TextCoding.ucs2(text);
    byte[] message =
        java.nio.ByteBuffer.allocate(header.length + octets.length).put(header).put(octets).array();
    return session
        .submitShortMessage(
            "",
            TypeOfNumber.UNKNOWN,
            NumberingPlanIndicator.ISDN,
            "12366",
            TypeOfNumber.NATIONAL,
            NumberingPlanIndicator.ISDN,
            to,
            new ESMClass(header.length > 0 ? 0x40 : 0),
            (byte) 0,
            (byte) 1,
            null,
            "000003000000000R",
            new RegisteredDelivery(1),
            (byte) 0,
            new GeneralDataCoding(Alphabet.ALPHA_UCS2),
            (byte) 0,
            message,
            optional)
        .getMessageId();
  }

  String submit(String to, String text) throws Exception {
    return submit(to, NO_HEADER, text);
  }

  @Override
  public void close() {
    session.unbindAndClose();
  }
}
