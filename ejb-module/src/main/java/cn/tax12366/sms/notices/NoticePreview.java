package cn.tax12366.sms.notices;

import cn.tax12366.sms.content.MessagePreview;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a reminder would say, and to whom, if it were submitted now. */
public final class NoticePreview {

  private final String areaName;
  private final LocalDate dueDate;
  private final String signedBy;
  private final List<MessagePreview> samples;
  private final Instant taxDataAsOf;
  private final boolean taxDataTooOld;

  NoticePreview(
      String areaName,
      LocalDate dueDate,
      String signedBy,
      List<MessagePreview> samples,
      Instant taxDataAsOf,
      boolean taxDataTooOld) {
    this.taxDataTooOld = taxDataTooOld;
    this.areaName = areaName;
    this.dueDate = dueDate;
    this.signedBy = signedBy;
    this.samples = List.copyOf(samples);
    this.taxDataAsOf = taxDataAsOf;
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

  /** Merged messages of real recipients, at most fifty; none if there is nobody. */
  public List<MessagePreview> getSamples() {
    return samples;
  }

  /** How fresh the tax data are; null if none ever came in. */
  public Instant getTaxDataAsOf() {
    return taxDataAsOf;
  }

  /** True if the reminder would wait for a newer list before it goes out. */
  public boolean isTaxDataTooOld() {
    return taxDataTooOld;
  }
}
