package cn.tax12366.sms.reporting.cost;

import cn.tax12366.sms.outbound.MessageStatus;
import cn.tax12366.sms.shared.AuthorityCode;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * What a bureau with all below it has sent in a month that is over, as it stood when the bulletin
 * was written. It never changes.
 */
public final class Bulletin {

  private final YearMonth month;
  private final AuthorityCode unit;
  private final String unitName;
  private final Instant writtenAt;
  private final long packageSegments;
  private final MonthFigures figures;
  private final MonthFigures before;
  private final List<OfKind> kinds;
  private final List<Failure> failures;

  /**
   * @param before what the bulletin of the month before says; null if there is none
   */
  Bulletin(Head head, MonthFigures before, List<OfKind> kinds, List<Failure> failures) {
    this.month = head.month();
    this.unit = head.unit();
    this.unitName = head.unitName();
    this.writtenAt = head.writtenAt();
    this.packageSegments = head.packageSegments();
    this.figures = head.figures();
    this.before = before;
    this.kinds = List.copyOf(kinds);
    this.failures = List.copyOf(failures);
  }

  /** Its row. */
  record Head(
      YearMonth month,
      AuthorityCode unit,
      String unitName,
      Instant writtenAt,
      long packageSegments,
      MonthFigures figures) {}

  /**
   * What was sent of one kind.
   *
   * @param kind a kind of notice, or how the batch's origin begins
   */
  public record OfKind(String kind, long messages, long segments) {

    public String getKind() {
      return kind;
    }

    public long getMessages() {
      return messages;
    }

    public long getSegments() {
      return segments;
    }
  }

  /**
   * How many messages failed for one cause.
   *
   * @param cause what became of them
   */
  public record Failure(MessageStatus cause, long messages) {

    public MessageStatus getCause() {
      return cause;
    }

    public long getMessages() {
      return messages;
    }
  }

  public YearMonth getMonth() {
    return month;
  }

  public AuthorityCode getUnit() {
    return unit;
  }

  /** As it was called then. */
  public String getUnitName() {
    return unitName;
  }

  /** Business time; what became of the messages later is not in it. */
  public Instant getWrittenAt() {
    return writtenAt;
  }

  /** Short messages that the package of the month had; 0 if it was unlimited or not known. */
  public long getPackageSegments() {
    return packageSegments;
  }

  /** Of a thousand parts of the package; null where there was none. */
  public Integer getPerMille() {
    return PackageUse.perMille(figures.segments(), packageSegments);
  }

  /** All messages of what was handed over for sending. */
  public long getMeant() {
    return figures.meant();
  }

  /** Those of them that the carrier has or has had. */
  public long getSent() {
    return figures.sent();
  }

  /** Short messages that those sent take. */
  public long getSegments() {
    return figures.segments();
  }

  public long getDelivered() {
    return figures.delivered();
  }

  /** Delivered of a thousand sent; null where none was sent. */
  public Integer getDeliveredPerMille() {
    return figures.sent() == 0 ? null : (int) (1000 * figures.delivered() / figures.sent());
  }

  public long getFailed() {
    return figures.failed();
  }

  /** May have reached the carrier; nothing had been heard. */
  public long getInDoubt() {
    return figures.inDoubt();
  }

  /** Whether there is a bulletin of the month before to compare with. */
  public boolean isComparable() {
    return before != null;
  }

  /** Messages sent in the month before; null if it has no bulletin. */
  public Long getSentBefore() {
    return before == null ? null : before.sent();
  }

  /** Short messages of the month before; null if it has no bulletin. */
  public Long getSegmentsBefore() {
    return before == null ? null : before.segments();
  }

  /** Messages delivered in the month before; null if it has no bulletin. */
  public Long getDeliveredBefore() {
    return before == null ? null : before.delivered();
  }

  /** Messages failed in the month before; null if it has no bulletin. */
  public Long getFailedBefore() {
    return before == null ? null : before.failed();
  }

  /** The most first; none in a bulletin of a list. */
  public List<OfKind> getKinds() {
    return kinds;
  }

  /** The most first; none in a bulletin of a list. */
  public List<Failure> getFailures() {
    return failures;
  }
}
