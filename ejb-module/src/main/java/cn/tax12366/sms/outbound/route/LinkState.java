package cn.tax12366.sms.outbound.route;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;

/** How one link does, as the portal shows it. */
public final class LinkState {

  /** What the link is doing. */
  public enum Phase {
    /** Connecting or waiting for its next attempt. */
    CONNECTING,
    /** Bound; messages go out. */
    UP,
    /** Given up until its settings change: the carrier refuses name or password. */
    REFUSED,
    /** Not wanted any more. */
    CLOSED
  }

  private final String name;
  private final String group;
  private final LinkDefinition.Bind bind;
  private final Phase phase;
  private final String address;
  private final int window;
  private final int underWay;
  private final String lastError;
  private final Instant since;
  private final double perSecond;
  private final Integer perSecondAtMost;
  private final boolean resting;
  private final List<Integer> lastHour;

  /**
   * @param definition of which the password is not kept
   */
  public LinkState(
      LinkDefinition definition,
      Phase phase,
      int underWay,
      String lastError,
      Instant since,
      double perSecond,
      OptionalInt perSecondAtMost,
      boolean resting,
      List<Integer> lastHour) {
    this.name = definition.name();
    this.group = definition.group();
    this.bind = definition.bind();
    this.phase = phase;
    this.address = definition.host() + ":" + definition.port();
    this.window = definition.window();
    this.underWay = underWay;
    this.lastError = lastError;
    this.since = since;
    this.perSecond = perSecond;
    this.perSecondAtMost =
        perSecondAtMost.isPresent() ? Integer.valueOf(perSecondAtMost.getAsInt()) : null;
    this.resting = resting;
    this.lastHour = List.copyOf(lastHour);
  }

  public String getName() {
    return name;
  }

  /** Links of one group get receipts for each other's messages. */
  public String getGroup() {
    return group;
  }

  /** Whether it sends, hears, or both. */
  public LinkDefinition.Bind getBind() {
    return bind;
  }

  public Phase getPhase() {
    return phase;
  }

  public boolean isUp() {
    return phase == Phase.UP;
  }

  /** Host and port. */
  public String getAddress() {
    return address;
  }

  public int getWindow() {
    return window;
  }

  /** How much of the window is taken at this moment. */
  public int getUnderWay() {
    return underWay;
  }

  /** Why it went down last; null if it never did. */
  public String getLastError() {
    return lastError;
  }

  /** Since when it has been in this phase; system time. */
  public Instant getSince() {
    return since;
  }

  /** Messages a second that the carrier has taken over, in the last ten seconds. */
  public double getPerSecond() {
    return perSecond;
  }

  /**
   * Messages a second that may go at the moment: as configured, or less where the carrier has said
   * that it was too much; null where nothing limits them.
   */
  public Integer getPerSecondAtMost() {
    return perSecondAtMost;
  }

  /** True for a moment after the carrier has said that it is too much or its queue is full. */
  public boolean isResting() {
    return resting;
  }

  /** Messages that the carrier has taken over, minute by minute: sixty, the present one last. */
  public List<Integer> getLastHour() {
    return lastHour;
  }
}
