package cn.tax12366.sms.smpp;

/**
 * The bytes of one part of a message: UCS-2 (data_coding 8), behind a header that joins the parts
 * where there are several. Where a text is cut is {@link cn.tax12366.sms.shared.SegmentRule}'s.
 *
 * <p>Letters of plain ASCII would take less room in the default alphabet, but what that is differs
 * from carrier to carrier, and the count approved must be the count sent.
 */
final class PartBytes {

  private static final int HEADER = 6;

  private PartBytes() {}

  /**
   * The header 05 00 03 where there are several parts, then UTF-16, high byte first.
   *
   * @param reference what joins the parts; its low eight bits are used
   * @param part from 1
   */
  static byte[] of(String partText, long reference, int part, int parts) {
    int header = parts > 1 ? HEADER : 0;
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
