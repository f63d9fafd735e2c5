package cn.tax12366.smsc;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How the simulator deals with one message: what its number asks for, and on top of it what faults
 * make of it.
 *
 * @param refusal command status of the answer, 0 to accept
 * @param once true: only the first submit to the number is refused
 * @param answer how the submit is answered
 * @param late how much later than usual it is answered
 * @param twice true: the answer comes a second time
 * @param hostile true: a hostile packet goes out before the answer
 * @param ids how the receipts write the id, null for the way that is set
 * @param receiptsLate how much later than usual the receipts come
 * @param stranger true: one receipt more, with an id that was never given
 * @param outcomes one receipt each, in this order
 */
record Treatment(
    int refusal,
    boolean once,
    Answer answer,
    Duration late,
    boolean twice,
    boolean hostile,
    IdForm ids,
    Duration receiptsLate,
    boolean stranger,
    List<Outcome> outcomes) {

  private static final int TIMES = 3;

  enum Answer {
    USUAL,
    NEVER,
    AFTER_RECEIPT,
    /** Half of it, and the connection ends. */
    CUT,
    /** A generic_nack. */
    NACKED,
    /** The connection is reset instead. */
    DROPPED
  }

  static Treatment receipts(Outcome... outcomes) {
    return new Treatment(
        0,
        false,
        Answer.USUAL,
        Duration.ZERO,
        false,
        false,
        null,
        Duration.ZERO,
        false,
        List.of(outcomes));
  }

  Treatment refused(int status, boolean onlyOnce) {
    return new Treatment(
        status, onlyOnce, answer, late, twice, hostile, ids, receiptsLate, stranger, outcomes);
  }

  Treatment answered(Answer how) {
    return new Treatment(
        refusal, once, how, late, twice, hostile, ids, receiptsLate, stranger, outcomes);
  }

  Treatment answeredLate(Duration time) {
    return new Treatment(
        refusal, once, answer, time, twice, hostile, ids, receiptsLate, stranger, outcomes);
  }

  Treatment answeredTwice() {
    return new Treatment(
        refusal, once, answer, late, true, hostile, ids, receiptsLate, stranger, outcomes);
  }

  Treatment withHostilePdu() {
    return new Treatment(
        refusal, once, answer, late, twice, true, ids, receiptsLate, stranger, outcomes);
  }

  Treatment withIds(IdForm form) {
    return new Treatment(
        refusal, once, answer, late, twice, hostile, form, receiptsLate, stranger, outcomes);
  }

  Treatment receiptsLate(Duration time) {
    return new Treatment(
        refusal, once, answer, late, twice, hostile, ids, time, stranger, outcomes);
  }

  Treatment withStranger() {
    return new Treatment(
        refusal, once, answer, late, twice, hostile, ids, receiptsLate, true, outcomes);
  }

  Treatment reporting(List<Outcome> other) {
    return new Treatment(
        refusal,
        once,
        answer,
        late,
        twice,
        hostile,
        ids,
        receiptsLate,
        stranger,
        List.copyOf(other));
  }

  Treatment reportingThreeTimes() {
    List<Outcome> all = new ArrayList<>();
    outcomes.forEach(outcome -> all.addAll(Collections.nCopies(TIMES, outcome)));
    return reporting(all);
  }

  Treatment reportingAfterwards(Outcome one) {
    List<Outcome> all = new ArrayList<>(outcomes);
    all.add(one);
    return reporting(all);
  }
}
