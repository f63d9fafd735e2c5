package cn.tax12366.sms.portal.outbound;

import java.time.Instant;

/** Something that happened to a message, or is awaited. */
public final class LifeEvent {

  /** What it was; the names are keys of texts. */
  public enum What {
    MADE,
    RELEASED,
    DEFERRED,
    SUBMITTED,
    ACCEPTED,
    REFUSED,
    RECEIPT,
    ENDED,
    AWAITED
  }

  private final What what;
  private final Instant at;
  private final String detail;
  private final String tone;

  LifeEvent(What what, Instant at, String detail, String tone) {
    this.what = what;
    this.at = at;
    this.detail = detail;
    this.tone = tone;
  }

  public What getWhat() {
    return what;
  }

  /** Null for what is awaited, and for what holds for a whole day: the detail says which. */
  public Instant getAt() {
    return at;
  }

  /** In the carrier's words or a name; empty where there is nothing to add. */
  public String getDetail() {
    return detail;
  }

  /** As in {@code tones.properties}. */
  public String getTone() {
    return tone;
  }
}
