package cn.tax12366.sms.notices;

import java.time.Instant;

/** One of the times at which a publication is said: made, or still to come. */
public final class Occurrence {

  private final int number;
  private final Instant moment;
  private final RepeatState state;
  private final NoticeView notice;
  private final NoticeCounts counts;

  Occurrence(
      int number, Instant moment, RepeatState state, NoticeView notice, NoticeCounts counts) {
    this.number = number;
    this.moment = moment;
    this.state = state;
    this.notice = notice;
    this.counts = counts;
  }

  /** From 1. */
  public int getNumber() {
    return number;
  }

  /** From when on it goes out; null for what goes at once and has not gone. */
  public Instant getMoment() {
    return moment;
  }

  /** Null for what is made: then the notice says where it stands. */
  public RepeatState getState() {
    return state;
  }

  /** Null as long as it is not made. */
  public NoticeView getNotice() {
    return notice;
  }

  /** Null as long as it is not made. */
  public NoticeCounts getCounts() {
    return counts;
  }

  /** True while it can still be made. */
  public boolean isToCome() {
    return state == RepeatState.COMING || state == RepeatState.DUE;
  }
}
