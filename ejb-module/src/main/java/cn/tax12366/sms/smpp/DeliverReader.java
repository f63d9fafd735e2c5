package cn.tax12366.sms.smpp;

import cn.tax12366.sms.inbound.ReceivedText;
import cn.tax12366.sms.outbound.dispatch.Receipt;
import cn.tax12366.sms.outbound.route.LinkDefinition;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jsmpp.SMPPConstant;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/** Reads what one link delivers: receipts, and what people write. */
final class DeliverReader implements MessageReceiverListener {

  private static final int UCS2 = 8;
  private static final int LATIN1 = 3;

  private final LinkDefinition link;
  private final DeliverInbox inbox;

  DeliverReader(LinkDefinition link, DeliverInbox inbox) {
    this.link = link;
    this.inbox = inbox;
  }

  @Override
  public void onAcceptDeliverSm(DeliverSm delivery) throws ProcessRequestException {
    if (isReceipt(delivery)) {
      inbox.accept(receipt(delivery));
    } else {
      inbox.accept(text(delivery));
    }
  }

  private static boolean isReceipt(DeliverSm delivery) {
    return delivery.isSmscDeliveryReceipt()
        || delivery.getOptionalParameter(OptionalParameter.Receipted_message_id.class) != null;
  }

  private Receipt receipt(DeliverSm delivery) {
    String text = new String(body(delivery), StandardCharsets.ISO_8859_1);
    OptionalParameter.Receipted_message_id id =
        delivery.getOptionalParameter(OptionalParameter.Receipted_message_id.class);
    OptionalParameter.Message_state state =
        delivery.getOptionalParameter(OptionalParameter.Message_state.class);
    ReceiptParser.Reading reading =
        ReceiptParser.read(
            text,
            id == null ? null : id.getValueAsString(),
            state == null ? null : state.getValue());
    return new Receipt(
        link.name(),
        CarrierIds.ofReceipt(link, reading.id()),
        storable(national(delivery.getSourceAddr()), 21),
        reading.outcome(),
        storable(reading.code(), 20),
        storable(reading.error(), 20),
        storable(text, 1000));
  }

  private ReceivedText text(DeliverSm delivery) {
    byte[] body = body(delivery);
    int header = 0;
    int reference = 0;
    int part = 1;
    int parts = 1;
    if (delivery.isUdhi() && body.length > 0) {
      header = Math.min(body.length, (body[0] & 0xFF) + 1);
      // 05 00 03 reference, parts, part; or 06 08 04 with a reference of two bytes.
      if (header == 6 && body[1] == 0) {
        reference = body[3] & 0xFF;
        parts = body[4] & 0xFF;
        part = body[5] & 0xFF;
      } else if (header == 7 && body[1] == 8) {
        reference = (body[3] & 0xFF) << 8 | body[4] & 0xFF;
        parts = body[5] & 0xFF;
        part = body[6] & 0xFF;
      }
    }
    String text = new String(body, header, body.length - header, charset(delivery.getDataCoding()));
    return new ReceivedText(
        link.name(),
        storable(national(delivery.getSourceAddr()), 21),
        storable(delivery.getDestAddress(), 21),
        storable(text, 1000),
        reference,
        part,
        parts);
  }

  private static byte[] body(DeliverSm delivery) {
    OptionalParameter.Message_payload payload =
        delivery.getOptionalParameter(OptionalParameter.Message_payload.class);
    byte[] body = payload == null ? delivery.getShortMessage() : payload.getValue();
    return body == null ? new byte[0] : body;
  }

  private static Charset charset(byte dataCoding) {
    return switch (dataCoding) {
      case UCS2 -> StandardCharsets.UTF_16BE;
      case LATIN1 -> StandardCharsets.ISO_8859_1;
      // The letters and digits of the default alphabet stand where ASCII has them.
      default -> StandardCharsets.US_ASCII;
    };
  }

  /** Without the country code, as our own numbers are written. */
  private static String national(String number) {
    return number == null ? "" : number.replaceFirst("^(\\+|00)?86(?=1\\d{10}$)", "");
  }

  /** No longer than the column; and without NUL, which PostgreSQL does not store. */
  private static String storable(String value, int longest) {
    if (value == null) {
      return null;
    }
    String plain = value.replace("\0", "");
    return plain.length() > longest ? plain.substring(0, longest) : plain;
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification alert) {
    // A phone can be reached again; nobody here asks for that.
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm dataSm, Session source) throws ProcessRequestException {
    throw new ProcessRequestException("data_sm is not used", SMPPConstant.STAT_ESME_RINVCMDID);
  }
}
