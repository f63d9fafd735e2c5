package cn.tax12366.sms.notices.rule;

import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;

/**
 * Until what time of day a rule may be due. One that is due earlier than the sending window opens
 * waits for it and goes out; one that is due when it has closed would wait for the next day, which
 * is no longer the rule's, and never be carried out (R8.1).
 */
@ApplicationScoped
public class RuleHours {

  /** Less than this before the window closes a rule may not be due: little or nothing would go. */
  private static final Duration ROOM = Duration.ofMinutes(10);

  private SendingWindowSettings settings;

  /** For the container. */
  protected RuleHours() {}

  @Inject
  RuleHours(SendingWindowSettings settings) {
    this.settings = settings;
  }

  /** When the sending window opens: what is due earlier goes out then. */
  public LocalTime opens() {
    return settings.window().open();
  }

  /** When it closes. */
  public LocalTime closes() {
    return settings.window().close();
  }

  /**
   * The last time of day at which a rule may be due: ten minutes before the window closes, or its
   * opening where it is open for no longer.
   */
  public LocalTime latest() {
    SendingWindow window = settings.window();
    return Duration.between(window.open(), window.close()).compareTo(ROOM) > 0
        ? window.close().minus(ROOM)
        : window.open();
  }

  /**
   * Demands that a rule due at this time of day is carried out on its day.
   *
   * @throws RuleTooLate if it is later than {@link #latest()}
   */
  public void require(LocalTime dueAt) {
    if (dueAt.isAfter(latest())) {
      throw new RuleTooLate(dueAt, latest(), settings.window());
    }
  }

  /** True if the window has always closed when the rule is due: it is never carried out. */
  boolean isOver(LocalTime dueAt) {
    return !dueAt.isBefore(settings.window().close());
  }
}
