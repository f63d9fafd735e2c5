package cn.tax12366.sms.outbound.route;

/** What became of one message that was handed to a link. The vocabulary is closed. */
public sealed interface SubmitOutcome {

  /** The carrier has all parts of it. */
  record Accepted() implements SubmitOutcome {}

  /**
   * Not now. What the link cannot take ({@code counts} false: throttled, its queue full, link down)
   * uses up no attempt; a passing fault of this message does.
   *
   * @param commandStatus the SMPP status, 0 where the carrier said nothing
   */
  record TryLater(int commandStatus, boolean counts) implements SubmitOutcome {}

  /**
   * Never: the carrier refuses this message for good.
   *
   * @param commandStatus the SMPP status
   * @param noSuchNumber true where the carrier says that the number does not exist
   */
  record Refused(int commandStatus, boolean noSuchNumber) implements SubmitOutcome {

    public Refused(int commandStatus) {
      this(commandStatus, false);
    }
  }

  /** Bytes may have reached the carrier; no answer came in time, or the link was lost. */
  record InDoubt() implements SubmitOutcome {}

  /** No byte of it has left: the gate was closed, or the link lost before its turn. */
  record NotSent() implements SubmitOutcome {}
}
