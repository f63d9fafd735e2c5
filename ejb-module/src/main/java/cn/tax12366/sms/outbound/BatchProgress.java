package cn.tax12366.sms.outbound;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** How far a batch has come. Sums up a few hundred counts and never counts messages itself. */
@Stateless
@PermitAll
public class BatchProgress {

  private Batches batches;

  public BatchProgress() {}

  @Inject
  BatchProgress(Batches batches) {
    this.batches = batches;
  }

  /**
   * @param origin as in {@link BatchRequest#origin()}
   * @throws UnknownBatch if the origin has opened none
   */
  public Progress of(String origin) {
    Batch batch = batches.ofOrigin(origin).orElseThrow(() -> new UnknownBatch(origin));
    return new Progress(batch.status(), batches.counts(batch.id()), batch.rate());
  }
}
