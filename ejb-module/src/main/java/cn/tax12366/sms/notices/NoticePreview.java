package cn.tax12366.sms.notices;

import cn.tax12366.sms.content.MessagePreview;
import cn.tax12366.sms.notices.audience.AudienceSize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a reminder would be if it were submitted now. */
public final class NoticePreview {

  private final String publicId;
  private final String areaName;
  private final LocalDate dueDate;
  private final String signedBy;
  private final AudienceSize audience;
  private final int segmentCount;
  private final List<MessagePreview> samples;
  private final Instant taxDataAsOf;

  NoticePreview(
      String publicId,
      String areaName,
      LocalDate dueDate,
      String signedBy,
      AudienceSize audience,
      int segmentCount,
      List<MessagePreview> samples,
      Instant taxDataAsOf) {
    this.publicId = publicId;
    this.areaName = areaName;
    this.dueDate = dueDate;
    this.signedBy = signedBy;
    this.audience = audience;
    this.segmentCount = segmentCount;
    this.samples = List.copyOf(samples);
    this.taxDataAsOf = taxDataAsOf;
  }

  /** The draft's name; null if it was only looked at and not prepared. */
  public String getPublicId() {
    return publicId;
  }

  public String getAreaName() {
    return areaName;
  }

  public LocalDate getDueDate() {
    return dueDate;
  }

  /** Unit and real name as they stand at the end of each message. */
  public String getSignedBy() {
    return signedBy;
  }

  public AudienceSize getAudience() {
    return audience;
  }

  /** Short messages in all. */
  public int getSegmentCount() {
    return segmentCount;
  }

  /** Merged messages of real recipients, at most ten. */
  public List<MessagePreview> getSamples() {
    return samples;
  }

  /** How fresh the tax data are; null if none ever came in. */
  public Instant getTaxDataAsOf() {
    return taxDataAsOf;
  }
}
