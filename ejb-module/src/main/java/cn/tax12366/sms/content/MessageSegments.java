package cn.tax12366.sms.content;

import cn.tax12366.sms.shared.SegmentRule;

/**
 * How many short messages a text takes, and how near the next border is; for people who write.
 *
 * <p>A count by {@link SegmentRule}, by which the text is cut when it is sent.
 */
public final class MessageSegments {

  private final int units;
  private final int count;

  private MessageSegments(int units, int count) {
    this.units = units;
    this.count = count;
  }

  /** Counts the whole text, sign and signature included. */
  public static MessageSegments of(String text) {
    return new MessageSegments(text.length(), SegmentRule.count(text));
  }

  /** Length in UTF-16 units; every letter, digit and space is one, an emoji mostly two. */
  public int getUnits() {
    return units;
  }

  /** Short messages it takes: 1 or more. */
  public int getCount() {
    return count;
  }

  /** How many units to remove so that it takes one short message fewer; 0 where it takes one. */
  public int getExcess() {
    if (count == 1) {
      return 0;
    }
    int fewer = count == 2 ? SegmentRule.SINGLE : (count - 1) * SegmentRule.PART;
    return Math.max(1, units - fewer);
  }

  /** How many units still fit without another short message; a pair at a cut may cost one. */
  public int getRoom() {
    int capacity = count == 1 ? SegmentRule.SINGLE : count * SegmentRule.PART;
    return Math.max(0, capacity - units);
  }
}
