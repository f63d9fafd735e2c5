package cn.tax12366.sms.notices;

import cn.tax12366.sms.notices.audience.published.AudienceTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What somebody wants to publish.
 *
 * @param kind code of a kind that is in use, such as {@code POLICY}
 * @param title 1 to 60 characters; what people call it, not part of any message
 * @param body the words between sign and signature; {@code {name}} stands for the receiver's name
 * @param audience whom it is meant for
 * @param notBefore nothing of it goes out before this moment, inside the sending window unless it
 *     is urgent; null for at once
 * @param lastDay on which it may go out, today or later; what has not gone out by then expires
 * @param urgentReason why it cannot wait for the sending window, 5 to 200 characters (readings A3
 *     and A4): then it goes out at any hour. Null where it keeps to the window
 * @param again further moments at which the same people are told the same again, at most 5, each
 *     inside the sending window and on a later day than the one before, none after the last day
 */
public record PublicationDraft(
    String kind,
    String title,
    String body,
    AudienceTerms audience,
    Instant notBefore,
    LocalDate lastDay,
    String urgentReason,
    List<Instant> again) {

  /** As often it can be said again. */
  public static final int MOST_REPEATS = RepeatTimes.MOST;

  public PublicationDraft {
    again = List.copyOf(again);
  }

  /** What is said once, and keeps to the sending window. */
  public PublicationDraft(
      String kind,
      String title,
      String body,
      AudienceTerms audience,
      Instant notBefore,
      LocalDate lastDay) {
    this(kind, title, body, audience, notBefore, lastDay, null, List.of());
  }

  /**
   * The last day on which the first time may go out: the last day, or the day before it is said
   * again, whichever comes first. Seen as the draft stands, possible or not.
   *
   * @param today the first day where none is named
   * @return null where neither is known
   */
  public LocalDate firstGoesOutUntil(LocalDate today) {
    LocalDate beforeNext =
        RepeatTimes.beforeNext(again, RepeatTimes.firstDay(notBefore, today)).orElse(lastDay);
    return lastDay != null && lastDay.isBefore(beforeNext) ? lastDay : beforeNext;
  }

  /** True where it is to go out at any hour. */
  public boolean isUrgent() {
    return urgentReason != null;
  }
}
