package cn.tax12366.smsc.wire;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The body that submit_sm and deliver_sm share (SMPP 3.4, 4.4.1 and 4.6.1).
 *
 * @param source the number shown to the reader, at most 20 characters
 * @param destination at most 20 characters
 * @param esmClass 0x40 set: the message begins with a user data header; 0x04: it is a receipt
 * @param validity empty, or 16 characters in absolute or relative form
 * @param registered bit 0: a receipt is wanted
 * @param dataCoding see {@link TextCoding}
 * @param message at most 254 octets, empty if the text is in {@link Tag#MESSAGE_PAYLOAD}
 */
public record ShortMessage(
    String source,
    String destination,
    int esmClass,
    String validity,
    int registered,
    int dataCoding,
    byte[] message,
    Map<Integer, byte[]> optional) {

  public static final int HAS_HEADER = 0x40;
  public static final int IS_RECEIPT = 0x04;

  private static final int LONGEST = 254;
  private static final Pattern MOMENT = Pattern.compile("\\d{15}[-+R]");

  /**
   * Reads a body.
   *
   * @throws MalformedPdu with the status of the first field that is wrong
   */
  public static ShortMessage read(byte[] body) throws MalformedPdu {
    BodyInput in = new BodyInput(body);
    in.text(6, 0x15);
    in.octets(2);
    String source = in.text(21, CommandStatus.INVALID_SOURCE);
    in.octets(2);
    String destination = in.text(21, CommandStatus.INVALID_DESTINATION);
    int esmClass = in.octet();
    in.octets(2);
    moment(in.text(17, CommandStatus.INVALID_SCHEDULE), CommandStatus.INVALID_SCHEDULE);
    String validity =
        moment(in.text(17, CommandStatus.INVALID_EXPIRY), CommandStatus.INVALID_EXPIRY);
    int registered = in.octet();
    in.octet();
    int dataCoding = in.octet();
    in.octet();
    int length = in.octet();
    if (length > LONGEST) {
      throw new MalformedPdu(CommandStatus.INVALID_MESSAGE_LENGTH, "sm_length " + length);
    }
    byte[] message = in.octets(length);
    Map<Integer, byte[]> optional = in.optionalParameters();
    if (length > 0 && optional.containsKey(Tag.MESSAGE_PAYLOAD)) {
      throw new MalformedPdu(CommandStatus.INVALID_MESSAGE_LENGTH, "text given twice");
    }
    return new ShortMessage(
        source, destination, esmClass, validity, registered, dataCoding, message, optional);
  }

  private static String moment(String written, int status) throws MalformedPdu {
    if (!written.isEmpty() && !MOMENT.matcher(written).matches()) {
      throw new MalformedPdu(status, "not a time of SMPP");
    }
    return written;
  }

  /** The body as it goes over the wire; source and destination are written as unknown, ISDN. */
  public byte[] body() {
    return new BodyOutput()
        .text("")
        .octet(0)
        .octet(1)
        .text(source)
        .octet(0)
        .octet(1)
        .text(destination)
        .octet(esmClass)
        .octet(0)
        .octet(0)
        .text("")
        .text(validity)
        .octet(registered)
        .octet(0)
        .octet(dataCoding)
        .octet(0)
        .octet(message.length)
        .octets(message)
        .optionalParameters(optional)
        .body();
  }

  /** Header and text, wherever they came. */
  private byte[] payload() {
    return message.length > 0 ? message : optional.getOrDefault(Tag.MESSAGE_PAYLOAD, message);
  }

  private int headerLength() {
    byte[] payload = payload();
    boolean header = (esmClass & HAS_HEADER) != 0 && payload.length > 0;
    return header ? Math.min(1 + (payload[0] & 0xFF), payload.length) : 0;
  }

  /** The text without its header. */
  public String text() {
    byte[] payload = payload();
    return TextCoding.decode(
        dataCoding, Arrays.copyOfRange(payload, headerLength(), payload.length));
  }

  /** Which part of a long message this is, from its header or the sar parameters; else null. */
  public Segment segment() {
    byte[] payload = payload();
    int end = headerLength();
    for (int at = 1; at + 1 < end; at += 2 + (payload[at + 1] & 0xFF)) {
      int length = payload[at + 1] & 0xFF;
      if (payload[at] == 0 && length == 3 && at + 4 < end) {
        return new Segment(payload[at + 2] & 0xFF, payload[at + 3] & 0xFF, payload[at + 4] & 0xFF);
      }
      if (payload[at] == 8 && length == 4 && at + 5 < end) {
        int reference = (payload[at + 2] & 0xFF) << 8 | payload[at + 3] & 0xFF;
        return new Segment(reference, payload[at + 4] & 0xFF, payload[at + 5] & 0xFF);
      }
    }
    Integer reference = number(Tag.SAR_MSG_REF_NUM);
    Integer total = number(Tag.SAR_TOTAL_SEGMENTS);
    Integer part = number(Tag.SAR_SEGMENT_SEQNUM);
    return reference == null || total == null || part == null
        ? null
        : new Segment(reference, total, part);
  }

  /** An optional parameter as an unsigned number, or null if it is absent. */
  public Integer number(int tag) {
    byte[] value = optional.get(tag);
    if (value == null) {
      return null;
    }
    int number = 0;
    for (byte octet : value) {
      number = number << 8 | octet & 0xFF;
    }
    return number;
  }

  /** The same message with one optional parameter more. */
  public ShortMessage with(int tag, byte... value) {
    Map<Integer, byte[]> more = new LinkedHashMap<>(optional);
    more.put(tag, value);
    return new ShortMessage(
        source, destination, esmClass, validity, registered, dataCoding, message, more);
  }
}
