package cn.tax12366.sms.outbound.route;

import java.time.Duration;
import java.util.Optional;

/** The way to the carriers. Implemented by the protocol. */
public interface Gateway {

  /**
   * Reserves a share of the window of a link that is up and willing.
   *
   * @param wanted how many messages wait, at least 1
   * @param patience how long to wait for a share
   * @return a share of at least 1 and at most {@code wanted}; empty if no link could give one in
   *     time
   */
  Optional<WindowShare> reserve(int wanted, Duration patience);
}
