package cn.tax12366.sms.portal;

import cn.tax12366.sms.notices.NoticeCounts;
import cn.tax12366.sms.notices.NoticeView;

/** Where a notice stands in its life, as a reader sees it. */
public enum NoticePhase {
  /** Prepared, not yet submitted. */
  DRAFT,
  /** Its recipients are being written down. */
  WRITING,
  /** Waits for a second person. */
  WAITING,
  /** Sent back. */
  RETURNED,
  /** Approved; being handed over for sending. */
  HANDING_OVER,
  /** Going out. */
  RUNNING,
  /** Going out, but not before the window opens again. */
  RESTING,
  /** Held back by a person. */
  PAUSED,
  /** Held back by a superior, a hold or an emergency stop. */
  SUSPENDED,
  /** Was held back so long that a second person has to look at it again. */
  AWAITING_RENEWAL,
  /** Nothing of it waits for anything any more. */
  FINISHED,
  /** Ended by a person, or because its deadline had come. */
  STOPPED,
  /** Given up before anything went out. */
  WITHDRAWN;

  /**
   * @param windowOpen whether what is not urgent may be sent at this moment
   */
  public static NoticePhase of(NoticeView notice, NoticeCounts counts, boolean windowOpen) {
    return switch (notice.getStatus()) {
      case DRAFT -> DRAFT;
      case PREPARING -> WRITING;
      case SUBMITTED -> WAITING;
      case RETURNED -> RETURNED;
      case RELEASING -> HANDING_OVER;
      case PAUSED -> PAUSED;
      case SUSPENDED -> SUSPENDED;
      case AWAITING_RENEWAL -> AWAITING_RENEWAL;
      case STOPPED -> STOPPED;
      case WITHDRAWN -> WITHDRAWN;
      case RELEASED -> {
        if (counts.isFinished()) {
          yield FINISHED;
        }
        boolean goesNow = windowOpen || notice.isUrgent() || counts.getWaiting() == 0;
        yield goesNow ? RUNNING : RESTING;
      }
    };
  }

  /**
   * How many of the steps of a life lie behind, 0 to 5: draft, written down, approved, sent, done.
   */
  public int getStep() {
    return switch (this) {
      case DRAFT -> 0;
      case WRITING, WITHDRAWN -> 1;
      case WAITING, RETURNED -> 2;
      case HANDING_OVER, RUNNING, RESTING, PAUSED, SUSPENDED, AWAITING_RENEWAL, STOPPED -> 3;
      case FINISHED -> 5;
    };
  }

  /** True where it ended before its end. */
  public boolean isBrokenOff() {
    return this == RETURNED || this == STOPPED || this == WITHDRAWN;
  }

  /** True where something will go on by itself, so that a page looks again now and then. */
  public boolean isLive() {
    return switch (this) {
      case WRITING, WAITING, HANDING_OVER, RUNNING, RESTING, PAUSED, SUSPENDED, AWAITING_RENEWAL ->
          true;
      default -> false;
    };
  }
}
