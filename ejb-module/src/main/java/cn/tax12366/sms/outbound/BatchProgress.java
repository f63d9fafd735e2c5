package cn.tax12366.sms.outbound;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** How far a batch has come. Sums up a few hundred counts and never counts messages itself. */
@Stateless
@PermitAll
public class BatchProgress {

  private Batches batches;
  private BatchCourses courses;

  public BatchProgress() {}

  @Inject
  BatchProgress(Batches batches, BatchCourses courses) {
    this.batches = batches;
    this.courses = courses;
  }

  /**
   * @param origin as in {@link BatchRequest#origin()}
   * @throws UnknownBatch if the origin has opened none
   */
  public Progress of(String origin) {
    Batch batch = batches.ofOrigin(origin).orElseThrow(() -> new UnknownBatch(origin));
    return batches.progress(batch);
  }

  /**
   * Those of these batches of which something has not been handed to the carrier yet.
   *
   * @param batchIds as {@link Outbox#open} gave them
   */
  public Set<Long> unfinished(Collection<Long> batchIds) {
    return batches.unfinished(batchIds);
  }

  /**
   * How it came so far: its counts over time, oldest first; empty before anything was sent.
   *
   * @param origin as in {@link BatchRequest#origin()}
   * @throws UnknownBatch if the origin has opened none
   */
  public List<CoursePoint> courseOf(String origin) {
    Batch batch = batches.ofOrigin(origin).orElseThrow(() -> new UnknownBatch(origin));
    return courses.of(batch.id());
  }
}
