package cn.tax12366.sms.addressbook.maintenance;

import cn.tax12366.sms.addressbook.ConsentWay;
import cn.tax12366.sms.addressbook.SubscriptionKind;
import java.time.Instant;
import java.time.LocalDate;

/** What a phone has said of one kind of message, now or once. */
public final class PhoneSubscription {

  private final SubscriptionKind kind;
  private final boolean open;
  private final ConsentWay way;
  private final String proof;
  private final LocalDate givenOn;
  private final Recorded recorded;

  /**
   * Who wrote it down and when.
   *
   * @param name of the officer; null where it is a system
   * @param endedAt when it was changed; null for what stands now
   */
  record Recorded(String source, String name, Instant at, Instant endedAt) {}

  PhoneSubscription(
      SubscriptionKind kind,
      boolean open,
      ConsentWay way,
      String proof,
      LocalDate givenOn,
      Recorded recorded) {
    this.kind = kind;
    this.open = open;
    this.way = way;
    this.proof = proof;
    this.givenOn = givenOn;
    this.recorded = recorded;
  }

  public SubscriptionKind getKind() {
    return kind;
  }

  public boolean isOpen() {
    return open;
  }

  /** How its owner said so. */
  public ConsentWay getWay() {
    return way;
  }

  /** Number of the form, words of the message, who came; numbers in it masked; null for none. */
  public String getProof() {
    return proof;
  }

  /** The day on which it was said; null for the day on which it was written down. */
  public LocalDate getGivenOn() {
    return givenOn;
  }

  /** Who wrote it down: {@code client:ctais}, an officer code. */
  public String getSource() {
    return recorded.source();
  }

  /** Name of the officer who wrote it down; null where a system has brought it. */
  public String getSourceName() {
    return recorded.name();
  }

  public Instant getRecordedAt() {
    return recorded.at();
  }

  /** When something else was said; null for what stands now. */
  public Instant getEndedAt() {
    return recorded.endedAt();
  }
}
