package cn.tax12366.smsc;

/** How a receipt is written. All but the first are met at real gateways. */
public enum ReceiptForm {
  /** As in appendix B of SMPP 3.4, id and state once more as optional parameters. */
  STANDARD,
  /** Nothing but id, dates and stat; no optional parameters. */
  SHORT,
  /** The carrier's code as the state of what was not delivered: {@code stat:MK:0001}. */
  CARRIER_CODE,
  /** Everything in lower case, the state too; no optional parameters. */
  LOWER_CASE,
  /** Dates with seconds; no optional parameters. */
  SECONDS,
  /** An empty text: id and state stand in the optional parameters alone. */
  PARAMETERS_ONLY,
  /** The text of the standard in message_payload. */
  PAYLOAD,
  /** A text that reports nothing, no optional parameters: whose it is, nobody can tell. */
  UNREADABLE,
  /** Any of the others, drawn from the number. */
  MIXED;

  /** One that is written for itself: this one, or where mixed, the one this number draws. */
  ReceiptForm of(String number, Seeded seeded) {
    return this == MIXED ? values()[(int) seeded.draw("form" + number, MIXED.ordinal())] : this;
  }

  boolean hasParameters() {
    return switch (this) {
      case STANDARD, CARRIER_CODE, PARAMETERS_ONLY, PAYLOAD -> true;
      default -> false;
    };
  }
}
