package cn.tax12366.sms.smpp;

import cn.tax12366.sms.outbound.route.Gateway;
import cn.tax12366.sms.outbound.route.LinkDefinition;
import cn.tax12366.sms.outbound.route.LinkOffered;
import cn.tax12366.sms.outbound.route.LinkState;
import cn.tax12366.sms.outbound.route.LinkStates;
import cn.tax12366.sms.outbound.route.WindowShare;
import cn.tax12366.sms.shared.SystemTime;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** All links of this node; the way to the carriers over SMPP. */
@ApplicationScoped
class SmppLinks implements Gateway, LinkStates {

  private static final Duration CLOSE_PATIENCE = Duration.ofSeconds(12);
  private static final long LOOK_AGAIN = TimeUnit.MILLISECONDS.toNanos(5);

  @Resource private ManagedThreadFactory managedThreads;

  private DeliverInbox inbox;
  private Clock clock;
  private ThreadFactory threads;

  private final Map<String, Link> links = new ConcurrentSkipListMap<>();
  private volatile boolean running;

  protected SmppLinks() {}

  @Inject
  SmppLinks(DeliverInbox inbox, @SystemTime Clock clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  /** Without a container. */
  SmppLinks(DeliverInbox inbox, Clock clock, ThreadFactory threads) {
    this(inbox, clock);
    this.threads = threads;
  }

  void start(List<LinkDefinition> configured) {
    inbox.start(threads());
    configured.forEach(this::use);
    running = true;
  }

  /** Lets what is on the wire come to its answers, then unbinds; some twelve seconds at most. */
  void stop() {
    running = false;
    links.values().parallelStream().forEach(link -> link.close(CLOSE_PATIENCE));
    links.clear();
    inbox.stop();
  }

  boolean isRunning() {
    return running;
  }

  void offered(@Observes LinkOffered offer) {
    use(offer.link());
  }

  private synchronized void use(LinkDefinition definition) {
    Link existing = links.get(definition.name());
    if (existing != null) {
      if (existing.definition().equals(definition)
          && existing.state().getPhase() != LinkState.Phase.REFUSED) {
        return;
      }
      existing.close(CLOSE_PATIENCE);
    }
    Link link = new Link(definition, new DeliverReader(definition, inbox), threads(), clock);
    links.put(definition.name(), link);
    link.start();
  }

  private ThreadFactory threads() {
    return threads == null ? managedThreads : threads;
  }

  @Override
  public List<LinkState> all() {
    return links.values().stream().map(Link::state).toList();
  }

  int up() {
    return (int) links.values().stream().filter(Link::isUp).count();
  }

  @Override
  public Optional<WindowShare> reserve(int wanted, Duration patience) {
    long start = System.nanoTime();
    do {
      Optional<WindowShare> share =
          links.values().stream()
              .sorted(Comparator.comparingInt(Link::free).reversed())
              .map(link -> link.tryReserve(wanted))
              .flatMap(Optional::stream)
              .findFirst();
      if (share.isPresent()) {
        return share;
      }
      LockSupport.parkNanos(LOOK_AGAIN);
    } while (System.nanoTime() - start < patience.toNanos()
        && !Thread.currentThread().isInterrupted());
    return Optional.empty();
  }
}
