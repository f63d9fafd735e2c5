package cn.tax12366.sms.shared;

import java.time.Instant;
import java.util.Objects;

/**
 * A message has reached a number of which a carrier had said that it does not exist.
 *
 * @param heardAt business time
 */
public record PhoneReached(PhoneNumber phone, Instant heardAt) {

  public PhoneReached {
    Objects.requireNonNull(phone);
    Objects.requireNonNull(heardAt);
  }
}
