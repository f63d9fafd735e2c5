package cn.tax12366.sms.outbound.route;

import java.util.List;

/**
 * A share of a link's window, held from before the messages are marked as being submitted until
 * their results are stored. All shares of a link together never exceed its window: that alone is
 * why a crash leaves no more than a window of messages in doubt.
 */
public interface WindowShare extends AutoCloseable {

  /** The name of the link. */
  String link();

  /** How many messages may be handed over at once. */
  int size();

  /**
   * Submits the messages side by side and waits for all of them. Never throws for what a carrier
   * does; every message has its result.
   *
   * @param slice at most {@link #size()} messages
   */
  List<SubmitResult> submit(List<Submission> slice, SubmitGate gate);

  /** Gives the share back. */
  @Override
  void close();
}
