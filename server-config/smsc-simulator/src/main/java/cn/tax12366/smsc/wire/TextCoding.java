package cn.tax12366.smsc.wire;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Turns the octets of a message into text by its data_coding (SMPP 3.4, 5.2.19). */
public final class TextCoding {

  public static final int GSM = 0;
  public static final int ASCII = 1;
  public static final int LATIN_1 = 3;
  public static final int UCS2 = 8;

  /** Reserved by SMPP; Chinese gateways write GB 18030 in it. */
  public static final int GB18030 = 15;

  private static final Charset GB = Charset.forName("GB18030");

  /** The default alphabet of GSM 03.38, one octet a character; 0x1B announces the second table. */
  private static final String ALPHABET =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\u001BÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

  private static final String SECOND_OCTETS =
      "\n\u0014\u0028\u0029\u002F\u003C\u003D\u003E\u0040\u0065";
  private static final String SECOND_TABLE = "\f^{}\\[~]|€";

  private TextCoding() {}

  /**
   * The text, as far as the coding is one of text; other codings come back as hexadecimal. Half a
   * surrogate pair, as left by a sender that splits in the wrong place, becomes U+FFFD.
   */
  public static String decode(int dataCoding, byte[] octets) {
    return switch (dataCoding) {
      case GSM -> gsm(octets);
      case ASCII -> new String(octets, StandardCharsets.US_ASCII);
      case LATIN_1 -> new String(octets, StandardCharsets.ISO_8859_1);
      case UCS2 -> new String(octets, StandardCharsets.UTF_16BE);
      case GB18030 -> new String(octets, GB);
      default -> HexFormat.of().formatHex(octets);
    };
  }

  /** True: the coding is one of text that is known here; of others, hexadecimal digits stand. */
  public static boolean isText(int dataCoding) {
    return switch (dataCoding) {
      case GSM, ASCII, LATIN_1, UCS2, GB18030 -> true;
      default -> false;
    };
  }

  /**
   * The octets of a text: the opposite of {@link #decode}.
   *
   * @throws IllegalArgumentException if the coding has no octets for a character, or is none of
   *     text and the text is not hexadecimal
   */
  public static byte[] encode(int dataCoding, String text) {
    return switch (dataCoding) {
      case GSM -> gsm(text);
      case ASCII -> strictly(StandardCharsets.US_ASCII, text);
      case LATIN_1 -> strictly(StandardCharsets.ISO_8859_1, text);
      case UCS2 -> ucs2(text);
      case GB18030 -> strictly(GB, text);
      default -> HexFormat.of().parseHex(text);
    };
  }

  private static byte[] strictly(Charset charset, String text) {
    try {
      ByteBuffer octets = charset.newEncoder().encode(CharBuffer.wrap(text));
      byte[] exact = new byte[octets.remaining()];
      octets.get(exact);
      return exact;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException("Not all characters are in " + charset.name(), e);
    }
  }

  private static byte[] gsm(String text) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream(text.length());
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      int second = SECOND_TABLE.indexOf(letter);
      int first = letter == 0x1B ? -1 : ALPHABET.indexOf(letter);
      if (second >= 0) {
        octets.write(0x1B);
        octets.write(SECOND_OCTETS.charAt(second));
      } else if (first >= 0) {
        octets.write(first);
      } else {
        throw new IllegalArgumentException("Not in the default alphabet: " + letter);
      }
    }
    return octets.toByteArray();
  }

  public static byte[] ucs2(String text) {
    return text.getBytes(StandardCharsets.UTF_16BE);
  }

  private static String gsm(byte[] octets) {
    StringBuilder text = new StringBuilder(octets.length);
    for (int i = 0; i < octets.length; i++) {
      if (octets[i] == 0x1B && i + 1 < octets.length) {
        int second = SECOND_OCTETS.indexOf(octets[++i]);
        text.append(second < 0 ? ' ' : SECOND_TABLE.charAt(second));
      } else {
        int octet = octets[i];
        text.append(octet < 0 ? '\uFFFD' : ALPHABET.charAt(octet));
      }
    }
    return text.toString();
  }
}
