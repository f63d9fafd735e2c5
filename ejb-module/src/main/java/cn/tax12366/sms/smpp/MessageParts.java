package cn.tax12366.sms.smpp;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into the short messages that carry it: up to 70 UTF-16 units in one, 67 each where
 * there are several. A surrogate pair is never cut: it moves to the next part as a whole.
 *
 * <p>All texts go out as UCS-2 (data_coding 8). Letters of plain ASCII would take less room in the
 * default alphabet, but what that is differs from carrier to carrier, and the count approved must
 * be the count sent.
 */
final class MessageParts {

  private static final int ALONE = 70;
  private static final int ONE_OF_SEVERAL = 67;

  private MessageParts() {}

  /** The texts of the parts, in order; together they are {@code text}. */
  static List<String> split(String text) {
    if (text.length() <= ALONE) {
      return List.of(text);
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = Math.min(from + ONE_OF_SEVERAL, text.length());
      if (to < text.length()
          && Character.isHighSurrogate(text.charAt(to - 1))
          && Character.isLowSurrogate(text.charAt(to))) {
        to--;
      }
      parts.add(text.substring(from, to));
      from = to;
    }
    return parts;
  }

  /**
   * The bytes of one part: the header 05 00 03 where there are several, then UTF-16, high byte
   * first.
   *
   * @param reference what joins the parts; its low eight bits are used
   * @param part from 1
   */
  static byte[] bytes(String partText, long reference, int part, int parts) {
    int header = parts > 1 ? 6 : 0;
    byte[] bytes = new byte[header + 2 * partText.length()];
    if (parts > 1) {
      bytes[0] = 5;
      bytes[1] = 0;
      bytes[2] = 3;
      bytes[3] = (byte) reference;
      bytes[4] = (byte) parts;
      bytes[5] = (byte) part;
    }
    for (int i = 0; i < partText.length(); i++) {
      bytes[header + 2 * i] = (byte) (partText.charAt(i) >> 8);
      bytes[header + 2 * i + 1] = (byte) partText.charAt(i);
    }
    return bytes;
  }
}
