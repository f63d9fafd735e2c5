package cn.tax12366.sms.shared;

import java.time.Instant;
import java.util.Objects;

/**
 * A carrier has said for good that a number does not exist; a phone that is switched off or full is
 * not meant.
 *
 * @param code in the carrier's words, such as {@code DB:0101}; at most 20 characters
 * @param heardAt business time
 */
public record PhoneUnreachable(PhoneNumber phone, String code, Instant heardAt) {

  public PhoneUnreachable {
    Objects.requireNonNull(phone);
    Objects.requireNonNull(code);
    Objects.requireNonNull(heardAt);
  }
}
