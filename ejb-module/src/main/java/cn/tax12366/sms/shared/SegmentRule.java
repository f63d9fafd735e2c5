package cn.tax12366.sms.shared;

import java.util.ArrayList;
import java.util.List;

/**
 * How a text becomes short messages: whole where it has at most {@value #SINGLE} UTF-16 units, else
 * in parts of at most {@value #PART} (UCS-2 with a header of six bytes). A surrogate pair at a cut
 * moves to the next part whole, so a part may be one unit shorter.
 *
 * <p>It stands in shared because who counts (content) and who cuts (outbound, smpp) do not know
 * each other and must agree to the unit: a part more than was counted is a part nobody approved.
 */
public final class SegmentRule {

  /** Most UTF-16 units of a text that goes whole. */
  public static final int SINGLE = 70;

  /** Most UTF-16 units of one part of a longer text. */
  public static final int PART = 67;

  private SegmentRule() {}

  /** The parts of {@code text} in order; joined they are the text again. At least one part. */
  public static List<String> split(String text) {
    if (text.length() <= SINGLE) {
      return List.of(text);
    }
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = endOfPart(text, from);
      parts.add(text.substring(from, to));
      from = to;
    }
    return List.copyOf(parts);
  }

  /** How many parts {@link #split} makes: 1 for 0–70 units, 2 from 71 on, and so on. */
  public static int count(String text) {
    if (text.length() <= SINGLE) {
      return 1;
    }
    int parts = 0;
    for (int from = 0; from < text.length(); from = endOfPart(text, from)) {
      parts++;
    }
    return parts;
  }

  private static int endOfPart(String text, int from) {
    int to = Math.min(from + PART, text.length());
    boolean cutsPair =
        to < text.length()
            && Character.isHighSurrogate(text.charAt(to - 1))
            && Character.isLowSurrogate(text.charAt(to));
    return cutsPair ? to - 1 : to;
  }
}
