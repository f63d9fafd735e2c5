package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Takes up what others have left lying: chunks of dead nodes, lost tokens, batches at their end.
 */
@ApplicationScoped
class ChunkRecovery {

  private static final System.Logger LOG = System.getLogger(ChunkRecovery.class.getName());

  /** A token that nobody has taken up for so many seconds is sent again. */
  private static final int TOKEN_LOST = 60;

  private SenderNode node;
  private Chunks chunks;
  private Settlement settlement;
  private SendingWindowSettings window;
  private DispatchSettings settings;
  private Clock clock;

  protected ChunkRecovery() {}

  @Inject
  ChunkRecovery(
      SenderNode node,
      Chunks chunks,
      Settlement settlement,
      SendingWindowSettings window,
      DispatchSettings settings,
      @BusinessTime Clock clock) {
    this.node = node;
    this.chunks = chunks;
    this.settlement = settlement;
    this.window = window;
    this.settings = settings;
    this.clock = clock;
  }

  /** Frees chunks that nobody works on any more. On every node: each alone knows its own work. */
  void freeAbandoned() {
    for (Chunks.Snapshot chunk : chunks.claimedByDeadOr(node.id())) {
      if (node.id().equals(chunk.owner()) && node.worksOn(chunk.id())) {
        continue;
      }
      if (settlement.settle(chunk, terms())) {
        LOG.log(
            System.Logger.Level.INFO,
            "Chunk {0} was left by node {1} and is taken up again",
            chunk.id(),
            chunk.owner());
      }
    }
  }

  /** One node at a time. */
  void sweep() {
    int lost = chunks.requeueLost(TOKEN_LOST);
    if (lost > 0) {
      LOG.log(System.Logger.Level.INFO, "{0} tokens were not taken up and are sent again", lost);
    }
    Instant now = clock.instant();
    chunks.ofEndedBatches(now).forEach(chunk -> settlement.settle(chunk, terms()));
    chunks.receiptsOverdue(now).forEach(chunk -> settlement.settle(chunk, terms()));
  }

  private Settlement.Terms terms() {
    return new Settlement.Terms(
        clock.instant(),
        Duration.ZERO,
        window.window(),
        settings.doubtGrace(),
        settings.receiptsDue());
  }
}
