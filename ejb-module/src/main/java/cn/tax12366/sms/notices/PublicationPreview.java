package cn.tax12366.sms.notices;

import cn.tax12366.sms.content.MessagePreview;
import java.util.List;

/** What a publication would say, and to whom first. */
public final class PublicationPreview {

  private final String signedBy;
  private final MessagePreview longest;
  private final List<MessagePreview> samples;

  PublicationPreview(String signedBy, MessagePreview longest, List<MessagePreview> samples) {
    this.signedBy = signedBy;
    this.longest = longest;
    this.samples = List.copyOf(samples);
  }

  /** Unit and real name as they stand at the end of each message. */
  public String getSignedBy() {
    return signedBy;
  }

  /** The message with the longest name there can be: what the counter of characters goes by. */
  public MessagePreview getLongest() {
    return longest;
  }

  /** Merged messages of real recipients, at most fifty; none if there is nobody. */
  public List<MessagePreview> getSamples() {
    return samples;
  }
}
