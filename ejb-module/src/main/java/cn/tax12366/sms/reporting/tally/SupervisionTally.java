package cn.tax12366.sms.reporting.tally;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Keeps the figures of supervision, step by step; each step is a transaction. */
@Stateless
@RolesAllowed("SYSTEM")
public class SupervisionTally {

  @Inject private BatchFigures batches;
  @Inject private RefusalFigures refusals;

  /** Where the counting of batches begins. */
  public TallyPlace begin() {
    return batches.begin();
  }

  /**
   * Counts some batches that have moved behind {@code place}.
   *
   * @return where to go on; null if these were the last
   */
  public TallyPlace countBatches(TallyPlace place) {
    return batches.count(place);
  }

  /**
   * Counts some refusals.
   *
   * @return whether there are more
   */
  public boolean countRefusals() {
    return refusals.count();
  }

  /** Forgets the refusals that retention has cut off the audit trail. */
  public void forgetWhatWasCutOff() {
    refusals.forget();
  }
}
