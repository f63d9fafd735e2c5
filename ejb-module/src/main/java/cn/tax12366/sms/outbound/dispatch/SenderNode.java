package cn.tax12366.sms.outbound.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * This process as a sender: a new name at every start, alive as long as it renews its lease in the
 * database.
 *
 * <p>Before every submission it asks itself whether it is still alive, by the monotonic clock and
 * with a margin: a process that was stopped for a minute must not go on with work that another has
 * taken over meanwhile.
 */
@ApplicationScoped
class SenderNode {

  /** How long a node counts as alive after its last renewal. */
  static final Duration LEASE = Duration.ofSeconds(15);

  private static final Duration MARGIN = Duration.ofSeconds(3);

  private SenderNodes nodes;

  private final String id = UUID.randomUUID().toString();
  private final Map<Long, Integer> chunks = new ConcurrentHashMap<>();
  private volatile boolean renewed;
  private volatile boolean leaving;
  private volatile boolean gone;
  private volatile long deadline;

  protected SenderNode() {}

  @Inject
  SenderNode(SenderNodes nodes) {
    this.nodes = nodes;
  }

  String id() {
    return id;
  }

  /** Also while this node takes its leave, but no more once it has signed off. */
  void renew() {
    if (gone) {
      return;
    }
    // Read before the database does: the lease in the row then never ends before ours.
    long before = System.nanoTime();
    nodes.renew(id, LEASE.toSeconds());
    deadline = before + LEASE.minus(MARGIN).toNanos();
    renewed = true;
  }

  boolean alive() {
    return renewed && !leaving && System.nanoTime() - deadline < 0;
  }

  /** From now on nothing is claimed or submitted here; what is on the wire gets its answers. */
  void leave() {
    leaving = true;
    renew();
  }

  boolean isLeaving() {
    return leaving;
  }

  /** True while a chunk claimed here is not settled. */
  boolean busy() {
    return !chunks.isEmpty();
  }

  /** Gives the lease back: what has been left lying is free for others at once. */
  void signOff() {
    gone = true;
    nodes.remove(id);
  }

  /** Said before a chunk is claimed, and taken back once it is settled. */
  void begin(long chunkId) {
    chunks.merge(chunkId, 1, Integer::sum);
  }

  void end(long chunkId) {
    chunks.computeIfPresent(chunkId, (key, threads) -> threads == 1 ? null : threads - 1);
  }

  /** False for a chunk that is ours by its row, and that no thread of ours is working on. */
  boolean worksOn(long chunkId) {
    return chunks.containsKey(chunkId);
  }
}
