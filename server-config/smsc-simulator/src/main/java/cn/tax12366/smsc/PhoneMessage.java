package cn.tax12366.smsc;

import cn.tax12366.smsc.wire.ShortMessage;
import cn.tax12366.smsc.wire.Tag;
import cn.tax12366.smsc.wire.TextCoding;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a phone writes to the platform, and how the network brings it.
 *
 * @param from 1 to 20 characters
 * @param to at most 20 characters
 * @param text in a coding that is none of text, hexadecimal
 * @param coding data_coding, 0 to 255, see {@link TextCoding}
 * @param split how a text is brought that does not fit into one short message
 * @param order in which its parts come
 * @param systemId whose receivers get it, empty for anybody's
 */
public record PhoneMessage(
    String from, String to, String text, int coding, Split split, Order order, String systemId) {

  /** Octets of the text in a short message, and where it is one of several. */
  private static final int ONE = 140;

  /** In the default alphabet a phone packs eight characters into seven octets. */
  private static final int ONE_PACKED = 160;

  /** How a long text is brought. */
  public enum Split {
    /** A user data header with a reference of 8 bits. */
    HEADER(6, 7),
    /** A user data header with a reference of 16 bits. */
    HEADER_16(7, 8),
    /** Optional parameters that begin with sar. */
    SAR(6, 7),
    /** Not at all: the whole text in message_payload. */
    PAYLOAD(0, 0);

    private final int octets;
    private final int septets;

    Split(int octets, int septets) {
      this.octets = octets;
      this.septets = septets;
    }
  }

  /** In which order the parts of a long text come. */
  public enum Order {
    IN_ORDER,
    REVERSED,
    LAST_MISSING,
    FIRST_TWICE
  }

  /**
   * Judges what was written.
   *
   * @throws IllegalArgumentException if a number is too long or missing, the coding is none, the
   *     text cannot be written in it or has more than 255 parts
   */
  public PhoneMessage {
    if (from.isEmpty() || from.length() > 20) {
      throw new WrongValue("from", from, "a number has 1 to 20 characters");
    }
    if (to.length() > 20) {
      throw new WrongValue("to", to, "a number has at most 20 characters");
    }
    if (coding < 0 || coding > 255) {
      throw new WrongValue("coding", coding, "no data_coding");
    }
    Objects.requireNonNull(systemId);
    if (partsOf(text, coding, split) > 255) {
      throw new WrongValue("text", text.substring(0, 20) + "…", "more than 255 parts");
    }
  }

  /** An ordinary message: UCS-2, to anybody bound. */
  public static PhoneMessage of(String from, String to, String text) {
    return new PhoneMessage(from, to, text, TextCoding.UCS2, Split.HEADER, Order.IN_ORDER, "");
  }

  /** The same in another coding. */
  public PhoneMessage in(int dataCoding) {
    return new PhoneMessage(from, to, text, dataCoding, split, order, systemId);
  }

  /** The same, brought in another way. */
  public PhoneMessage by(Split how, Order inOrder) {
    return new PhoneMessage(from, to, text, coding, how, inOrder, systemId);
  }

  /** The same, for the receivers of one account. */
  public PhoneMessage forAccount(String account) {
    return new PhoneMessage(from, to, text, coding, split, order, account);
  }

  /** The text in as many parts as it needs, none of them cut inside a character. */
  List<String> parts() {
    return parts(text, coding, split);
  }

  /** What comes, in this order; each number is that of a part, from 0. */
  List<Integer> sequence(int parts) {
    List<Integer> sequence = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      sequence.add(order == Order.REVERSED ? parts - 1 - i : i);
    }
    if (order == Order.LAST_MISSING && parts > 1) {
      sequence.remove(parts - 1);
    }
    if (order == Order.FIRST_TWICE && parts > 1) {
      sequence.add(1, 0);
    }
    return sequence;
  }

  private static int partsOf(String text, int coding, Split split) {
    try {
      return parts(text, coding, split).size();
    } catch (IllegalArgumentException e) {
      throw new WrongValue("text", text, e.getMessage());
    }
  }

  private static List<String> parts(String text, int coding, Split split) {
    boolean packed = coding == TextCoding.GSM;
    int whole = TextCoding.encode(coding, text).length;
    if (split == Split.PAYLOAD || whole <= (packed ? ONE_PACKED : ONE)) {
      return List.of(text);
    }
    int room = packed ? ONE_PACKED - split.septets : ONE - split.octets;
    List<String> parts = new ArrayList<>();
    StringBuilder part = new StringBuilder();
    int filled = 0;
    for (String letter : letters(text, coding)) {
      int octets = TextCoding.encode(coding, letter).length;
      if (filled + octets > room) {
        parts.add(part.toString());
        part.setLength(0);
        filled = 0;
      }
      part.append(letter);
      filled += octets;
    }
    parts.add(part.toString());
    return parts;
  }

  /** What must not be cut: a code point, or two hexadecimal digits. */
  private static List<String> letters(String text, int coding) {
    List<String> letters = new ArrayList<>();
    boolean digits = !TextCoding.isText(coding);
    for (int at = 0; at < text.length(); ) {
      int next = digits ? at + 2 : text.offsetByCodePoints(at, 1);
      letters.add(text.substring(at, next));
      at = next;
    }
    return letters;
  }

  /** The deliver_sm of one part as the ledger has it. */
  static ShortMessage shortMessage(LedgerEntry.Mo mo) {
    Split split = mo.split();
    byte[] text = TextCoding.encode(mo.coding(), mo.text());
    boolean several = mo.total() != null;
    boolean header = several && (split == Split.HEADER || split == Split.HEADER_16);
    byte[] octets = header ? behindHeader(mo, text) : text;
    boolean apart = split == Split.PAYLOAD;
    ShortMessage plain =
        new ShortMessage(
            mo.from(),
            mo.to(),
            header ? ShortMessage.HAS_HEADER : 0,
            "",
            0,
            mo.coding(),
            apart ? new byte[0] : octets,
            Map.of());
    if (apart) {
      return plain.with(Tag.MESSAGE_PAYLOAD, octets);
    }
    return several && split == Split.SAR
        ? plain
            .with(Tag.SAR_MSG_REF_NUM, (byte) (mo.reference() >>> 8), mo.reference().byteValue())
            .with(Tag.SAR_TOTAL_SEGMENTS, mo.total().byteValue())
            .with(Tag.SAR_SEGMENT_SEQNUM, mo.part().byteValue())
        : plain;
  }

  private static byte[] behindHeader(LedgerEntry.Mo mo, byte[] text) {
    ByteBuffer octets = ByteBuffer.allocate(7 + text.length);
    if (mo.split() == Split.HEADER) {
      octets.put(new byte[] {5, 0, 3, mo.reference().byteValue()});
    } else {
      octets.put(new byte[] {6, 8, 4}).putShort(mo.reference().shortValue());
    }
    octets.put(mo.total().byteValue()).put(mo.part().byteValue()).put(text);
    return java.util.Arrays.copyOf(octets.array(), octets.position());
  }
}
