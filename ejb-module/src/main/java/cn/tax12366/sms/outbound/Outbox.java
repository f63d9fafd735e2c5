package cn.tax12366.sms.outbound;

import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Takes messages over from their origins and answers for them from then on: open a batch, add its
 * messages, release it.
 *
 * <p>Every act joins the caller's transaction, so that an origin can mark its own rows as handed
 * over in the same one, and nothing is handed over twice or not at all. Origins that hand over many
 * messages do so in transactions of a few hundred to a few thousand each. Nothing is sent before
 * the transaction of {@link #release} has committed.
 *
 * <p>Who may do what is decided before: outbound sends for everybody the layers above let through.
 */
@Stateless
@PermitAll
public class Outbox {

  private Batches batches;
  private OutboundMessages messages;
  private Clock clock;

  public Outbox() {}

  @Inject
  Outbox(Batches batches, OutboundMessages messages, @BusinessTime Clock clock) {
    this.batches = batches;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * Opens the batch of an origin. Asked again before the release, it gives the same batch: an
   * origin interrupted while it filled its batch simply goes on.
   *
   * @return the number of the batch
   * @throws BatchMovedOn if the origin's batch has been released or stopped already
   */
  public long open(BatchRequest request) {
    Batch existing = batches.ofOrigin(request.origin()).orElse(null);
    if (existing == null) {
      return batches.create(request, clock.instant());
    }
    if (existing.status() != BatchStatus.OPEN) {
      throw new BatchMovedOn(existing.id(), existing.status());
    }
    return existing.id();
  }

  /**
   * Adds messages to an open batch, any number of them; they are sent in chunks of up to 500.
   *
   * @throws UnknownBatch if there is none of this number
   * @throws BatchMovedOn if the batch is no longer open
   */
  public void add(long batchId, List<MessageDraft> drafts) {
    if (drafts.isEmpty()) {
      return;
    }
    if (!batches.grow(batchId, drafts.size())) {
      throw notAllowed(batchId);
    }
    messages.store(batchId, drafts);
  }

  /**
   * Lets the messages go: as soon as window, links and {@link BatchRequest#notBefore()} allow.
   *
   * @throws UnknownBatch if there is none of this number
   * @throws BatchMovedOn if it is not open
   */
  public void release(long batchId) {
    change(batchId, BatchStatus.RELEASED, BatchStatus.OPEN);
    batches.makeReady(batchId);
  }

  /**
   * Holds the batch back. What is on the wire at this moment still goes out, one window at most.
   *
   * @throws UnknownBatch if there is none of this number
   * @throws BatchMovedOn if it is not being sent
   */
  public void pause(long batchId) {
    change(batchId, BatchStatus.PAUSED, BatchStatus.RELEASED);
  }

  /**
   * Lets a paused batch go on.
   *
   * @throws UnknownBatch if there is none of this number
   * @throws BatchMovedOn if it is not paused
   */
  public void resume(long batchId) {
    change(batchId, BatchStatus.RELEASED, BatchStatus.PAUSED);
  }

  /**
   * Ends the batch for good: what has not been submitted becomes {@link MessageStatus#CANCELLED}.
   *
   * @throws UnknownBatch if there is none of this number
   * @throws BatchMovedOn if it is stopped already
   */
  public void stop(long batchId) {
    change(
        batchId, BatchStatus.STOPPED, BatchStatus.OPEN, BatchStatus.RELEASED, BatchStatus.PAUSED);
    messages.cancelWaiting(batchId, clock.instant());
  }

  /**
   * Lets what still waits of a batch go out for longer than was asked for when it was opened. What
   * has expired stays expired, and what the carrier has keeps the time that it was told. Nothing is
   * changed where the batch is stopped, has come to its end, or serves that long anyway.
   *
   * @param notAfter business time from which sending makes no sense any more
   */
  public void prolong(long batchId, Instant notAfter) {
    batches.prolong(batchId, notAfter, clock.instant());
  }

  private void change(long batchId, BatchStatus to, BatchStatus... from) {
    if (!batches.change(batchId, to, from)) {
      throw notAllowed(batchId);
    }
  }

  private RuntimeException notAllowed(long batchId) {
    return batches
        .find(batchId)
        .<RuntimeException>map(batch -> new BatchMovedOn(batch.id(), batch.status()))
        .orElseGet(() -> new UnknownBatch(batchId));
  }
}
