package cn.tax12366.sms.notices.audience;

import java.util.List;
import java.util.OptionalLong;

/**
 * A stretch of an audience.
 *
 * @param addressees those of this stretch, perhaps none
 * @param next where to go on; empty after the last stretch
 */
public record AudienceStep(List<Addressee> addressees, OptionalLong next) {

  /** Where to begin. */
  public static final long BEGINNING = 0;

  public AudienceStep {
    addressees = List.copyOf(addressees);
  }
}
