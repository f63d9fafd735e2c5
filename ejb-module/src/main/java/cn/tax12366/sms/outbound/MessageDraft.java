package cn.tax12366.sms.outbound;

import cn.tax12366.sms.shared.PhoneNumber;
import cn.tax12366.sms.shared.SegmentRule;
import java.util.Objects;

/**
 * One message as its origin wants it sent: text merged and signed, nothing left to fill in.
 *
 * @param reference what the origin calls it, such as the id of the notice's recipient; given back
 *     to {@link ReleaseCheck}
 * @param phone where it goes
 * @param text 1 to 1,000 UTF-16 units
 * @param segments how many short messages the text takes, as {@link SegmentRule} counts; said by
 *     the origin so that nothing goes out in more parts than were approved
 */
public record MessageDraft(long reference, PhoneNumber phone, String text, int segments) {

  public MessageDraft {
    Objects.requireNonNull(phone, "phone");
    if (text == null || text.isEmpty() || text.length() > 1000) {
      throw new IllegalArgumentException(
          "A text has 1 to 1000 characters, not " + (text == null ? "none" : text.length()));
    }
    if (segments != SegmentRule.count(text)) {
      throw new IllegalArgumentException(
          "The text takes " + SegmentRule.count(text) + " segments, not " + segments);
    }
  }

  /** Without phone and text, so that neither reaches a log by accident. */
  @Override
  public String toString() {
    return "MessageDraft[reference=" + reference + ", segments=" + segments + "]";
  }
}
