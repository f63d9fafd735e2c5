package cn.tax12366.sms.notices;

import java.time.LocalDate;
import java.time.LocalTime;

/** A notice on a day on which some of it is going to be sent, or would be if nothing held it. */
public final class PlannedNotice {

  /**
   * What is expected of it.
   *
   * @param messages how many are still to be sent
   * @param from the hour of its first day; null if it goes at once or nobody knows
   * @param first its first day
   * @param last its last one; the first where nobody knows
   * @param late whether its last day is over before all of it is gone
   * @param held whether something or somebody holds it back
   */
  record Course(
      int messages, LocalTime from, LocalDate first, LocalDate last, boolean late, boolean held) {

    boolean isOn(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  private final NoticeView notice;
  private final Course course;
  private final LocalDate day;
  private final int occurrence;

  /**
   * @param occurrence the how manieth time it is said on that day
   */
  PlannedNotice(NoticeView notice, Course course, LocalDate day, int occurrence) {
    this.occurrence = occurrence;
    this.notice = notice;
    this.course = course;
    this.day = day;
  }

  public NoticeView getNotice() {
    return notice;
  }

  /** The how manieth time it is said: 1 for what is said once, and for the first time. */
  public int getOccurrence() {
    return occurrence;
  }

  /** How many are still to be sent, on this day and on the others. */
  public int getMessages() {
    return course.messages();
  }

  /** The hour before which nothing of it goes; null if none was named, or it goes on this day. */
  public LocalTime getFrom() {
    return isGoingOn() ? null : course.from();
  }

  /** True on the days after the first: what did not go before goes on. */
  public boolean isGoingOn() {
    return day.isAfter(course.first());
  }

  /** True if its last day is over before all of it is gone: the rest is not sent (R4.1). */
  public boolean isLate() {
    return course.late();
  }

  /** True if a person, a superior, a hold or a missing renewal keeps it from going out. */
  public boolean isHeld() {
    return course.held();
  }

  /** True if nobody has approved it yet: it goes only if somebody does. */
  public boolean isUnapproved() {
    return notice.getStatus() == NoticeStatus.SUBMITTED;
  }
}
