package cn.tax12366.smsc.wire;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Turns the octets of a message into text by its data_coding (SMPP 3.4, 5.2.19). */
public final class TextCoding {

  public static final int GSM = 0;
  public static final int ASCII = 1;
  public static final int LATIN_1 = 3;
  public static final int UCS2 = 8;

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
      default -> HexFormat.of().formatHex(octets);
    };
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
