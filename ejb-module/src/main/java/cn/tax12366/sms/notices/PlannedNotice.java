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
   * @param until the last day on which any of it goes out
   * @param late whether its last day is over before all of it is gone
   * @param held whether something or somebody holds it back
   */
  record Course(
      int messages,
      LocalTime from,
      LocalDate first,
      LocalDate last,
      LocalDate until,
      boolean late,
      boolean held) {

    boolean isOn(LocalDate day) {
      return !day.isBefore(first) && !day.isAfter(last);
    }
  }

  private final NoticeView notice;
  private final Course course;
  private final LocalDate day;
  private final int occurrence;
  private final RepeatState state;

  /**
   * @param occurrence the how manieth time it is said on that day
   * @param state of what is to be said again and not made yet; null for what is made
   */
  PlannedNotice(
      NoticeView notice, Course course, LocalDate day, int occurrence, RepeatState state) {
    this.state = state;
    this.occurrence = occurrence;
    this.notice = notice;
    this.course = course;
    this.day = day;
  }

  /** The notice; of what is to be said again and not made yet the one that is said first. */
  public NoticeView getNotice() {
    return notice;
  }

  /** The how manieth time it is said: 1 for what is said once, and for the first time. */
  public int getOccurrence() {
    return occurrence;
  }

  /** Where what is to be said again stands; null for what is made, the first time among it. */
  public RepeatState getState() {
    return state;
  }

  /** True where it is to be said again on this day, and nothing is made of it yet. */
  public boolean isRepeatToCome() {
    return state != null;
  }

  /** How many are still to be sent, on this day and on the others. */
  public int getMessages() {
    return course.messages();
  }

  /** The hour before which nothing of it goes; null if none was named, or it goes on this day. */
  public LocalTime getFrom() {
    return isGoingOn() ? null : course.from();
  }

  /** The last day on which any of it goes out: its last day, or the day before its next repeat. */
  public LocalDate getUntil() {
    return course.until();
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
