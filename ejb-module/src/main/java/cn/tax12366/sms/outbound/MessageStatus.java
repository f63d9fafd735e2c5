package cn.tax12366.sms.outbound;

/** Where one message stands on its way to a phone. The names are stored. */
public enum MessageStatus {
  /**
   * Waits for its turn, or for another day because its phone had enough on this one; no byte of it
   * has left, or what was in doubt is to be sent again.
   */
  READY,
  /**
   * Handed to a link; whether the carrier has it is not known yet. Stored before the first byte.
   */
  SUBMITTING,
  /** The carrier asked for patience, or had a passing fault; tried again at {@code not_before}. */
  RETRY_WAIT,
  /**
   * May or may not have reached the carrier. Rests for a grace time, then is sent again, marked.
   */
  IN_DOUBT,
  /** The carrier has all of its parts; the receipt is awaited. */
  ACCEPTED,
  /** The phone has it. Final. */
  DELIVERED,
  /** The carrier could not deliver it. Final. */
  UNDELIVERED,
  /** The carrier gave up when the validity ended. Final. */
  EXPIRED,
  /** The carrier refused it after having accepted it. Final. */
  REJECTED,
  /** No receipt came in time. Final, unless the receipt comes after all. */
  NO_RECEIPT,
  /** Refused by the carrier at once, or tried in vain as often as allowed. Final. */
  FAILED,
  /** Its batch was stopped before it was sent. Final. */
  CANCELLED,
  /** Its origin no longer wanted it when its turn came (filed meanwhile, service closed). Final. */
  WITHDRAWN,
  /** Its validity ended while it waited here. Final. */
  EXPIRED_UNSENT;

  /** True where nothing is left to do; a receipt may still correct {@link #NO_RECEIPT}. */
  public boolean isFinal() {
    return switch (this) {
      case READY, SUBMITTING, RETRY_WAIT, IN_DOUBT, ACCEPTED -> false;
      default -> true;
    };
  }
}
