package cn.tax12366.smsc;

import java.time.Duration;
import java.util.List;

/**
 * How the simulator deals with the messages to one number.
 *
 * @param refusal command status of the answer, 0 to accept
 * @param once true: only the first submit to the number is refused
 * @param answer when the submit is answered
 * @param late how much later than usual, with {@link Answer#LATE}
 * @param hexadecimal true: the receipt carries the id in hexadecimal, the answer in decimal
 * @param outcomes one receipt each, in this order
 */
record Treatment(
    int refusal,
    boolean once,
    Answer answer,
    Duration late,
    boolean hexadecimal,
    List<Outcome> outcomes) {

  enum Answer {
    AT_ONCE,
    LATE,
    NEVER,
    AFTER_RECEIPT
  }

  static Treatment receipts(Outcome... outcomes) {
    return answered(Answer.AT_ONCE, outcomes);
  }

  static Treatment refused(int status, boolean once) {
    return new Treatment(
        status, once, Answer.AT_ONCE, Duration.ZERO, false, List.of(Outcome.DELIVERED));
  }

  static Treatment answered(Answer answer, Outcome... outcomes) {
    return new Treatment(0, false, answer, Duration.ZERO, false, List.of(outcomes));
  }

  static Treatment late(Duration late) {
    return new Treatment(0, false, Answer.LATE, late, false, List.of(Outcome.DELIVERED));
  }

  static Treatment hexadecimalId() {
    return new Treatment(0, false, Answer.AT_ONCE, Duration.ZERO, true, List.of(Outcome.DELIVERED));
  }
}
