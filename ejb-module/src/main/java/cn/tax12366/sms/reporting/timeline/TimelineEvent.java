package cn.tax12366.sms.reporting.timeline;

import cn.tax12366.sms.outbound.MessageStatus;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One thing that has happened with a taxpayer, or will: exactly one of the four is there.
 *
 * @param at business time; of an obligation the end of its last day
 */
public record TimelineEvent(
    Instant at, Change change, Service service, Obligation obligation, Message message) {

  /**
   * Changed by hand, or because of what a carrier has said.
   *
   * @param act by its name in {@code ChangeAct}
   * @param phone masked; null where it is about the taxpayer
   * @param was the role before, by its name in {@code PhoneRole}; likewise a service, a state, or a
   *     name as it is written; null for nothing
   * @param becomes the same after; null for nothing
   * @param reason null where none is asked for
   * @param by name of the officer; null where it was a carrier's word
   */
  public record Change(
      String act, String phone, String was, String becomes, String reason, String by) {}

  /**
   * What one of its phones has said of a kind of messages.
   *
   * @param kind by its name in {@code SubscriptionKind}
   * @param phone masked
   * @param way how it was said, by its name in {@code ConsentWay}
   * @param proof null where none was given
   * @param source who wrote it down: an officer code, {@code client:ctais}
   * @param by name of the officer; null where a system has brought it
   */
  public record Service(
      String kind,
      boolean open,
      String phone,
      String way,
      String proof,
      LocalDate givenOn,
      String source,
      String by) {}

  /**
   * Something to be filed.
   *
   * @param filedOn null while it is not, and where the day is not known
   */
  public record Obligation(
      String tax, LocalDate from, LocalDate to, LocalDate due, boolean filed, LocalDate filedOn) {}

  /**
   * A message that was sent, or waits to be.
   *
   * @param id null where the reader does not see messages of that area
   * @param notice title of the notice
   * @param phone masked
   * @param text null likewise
   */
  public record Message(Long id, String notice, String phone, MessageStatus status, String text) {}

  static TimelineEvent of(Instant at, Change change) {
    return new TimelineEvent(at, change, null, null, null);
  }

  static TimelineEvent of(Instant at, Service service) {
    return new TimelineEvent(at, null, service, null, null);
  }

  static TimelineEvent of(Instant at, Obligation obligation) {
    return new TimelineEvent(at, null, null, obligation, null);
  }

  static TimelineEvent of(Instant at, Message message) {
    return new TimelineEvent(at, null, null, null, message);
  }
}
