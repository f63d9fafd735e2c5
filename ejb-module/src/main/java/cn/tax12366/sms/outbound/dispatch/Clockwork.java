package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.outbound.BatchProgressed;
import cn.tax12366.sms.shared.database.Leases;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;

/**
 * What the dispatch does every second and every five. A step that fails is logged and tried at the
 * next tick; it keeps none of the others from their turn, and never the timer itself, which a
 * server ends after a few failures.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Clockwork {

  private static final System.Logger LOG = System.getLogger(Clockwork.class.getName());

  private static final int CHUNKS_AT_ONCE = 200;

  @EJB private SchemaMigration schema;
  @EJB private Leases leases;
  @EJB private TokenRelay relay;
  @Inject private SenderNode node;
  @Inject private ChunkRecovery recovery;
  @Inject private ReceiptMatching receipts;
  @Inject private PhoneNews numbers;
  @Inject private Tallies tallies;
  @Inject private NewsPosition position;
  @Inject private Event<BatchProgressed> progressed;

  /** Every five seconds: this node is alive. Not before it has begun to be one. */
  public void beat() {
    schema.ready();
    step("the renewal of this node's lease", node::renew);
  }

  /** Every second. */
  public void tick() {
    schema.ready();
    step("the relay of tokens", relay::relay);
    if (holds("outbound.receipts")) {
      step("the matching of receipts", receipts::match);
    }
    if (holds("outbound.numbers")) {
      step("the news of numbers", numbers::tell);
    }
    if (holds("outbound.tallies")) {
      step("the counting of chunks", () -> tallies.recount(CHUNKS_AT_ONCE));
    }
    step("the news of batches", this::announce);
  }

  /** Every five seconds. */
  public void sweep() {
    schema.ready();
    step("the freeing of abandoned chunks", recovery::freeAbandoned);
    if (holds("outbound.sweep")) {
      step("the sweep of chunks", recovery::sweep);
      step("the sweep of receipts", receipts::sweep);
    }
  }

  private boolean holds(String lease) {
    boolean[] held = new boolean[1];
    step(
        "the lease " + lease,
        () -> held[0] = leases.tryHold(lease, node.id(), Duration.ofSeconds(15)));
    return held[0];
  }

  private void announce() {
    Tallies.News news = tallies.since(position.get());
    position.set(news.latest());
    for (BatchProgressed batch : news.batches()) {
      step("the news of " + batch.origin(), () -> progressed.fire(batch));
    }
  }

  private static void step(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "For now this did not succeed: " + what, e);
    }
  }
}
