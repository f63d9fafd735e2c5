package cn.tax12366.sms.outbound.dispatch;

import cn.tax12366.sms.outbound.PhoneLimitSettings;
import cn.tax12366.sms.outbound.ReleaseCheck;
import cn.tax12366.sms.outbound.SendingWindow;
import cn.tax12366.sms.outbound.SendingWindowSettings;
import cn.tax12366.sms.outbound.route.Gateway;
import cn.tax12366.sms.outbound.route.Submission;
import cn.tax12366.sms.outbound.route.SubmitGate;
import cn.tax12366.sms.outbound.route.SubmitResult;
import cn.tax12366.sms.outbound.route.WindowShare;
import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Works on one chunk: claims it, submits what is due slice by slice, records what came of each
 * slice, and lets go of it.
 *
 * <p>No slice is larger than its share of a link's window, and a share is given back only when the
 * results of its slice are stored. So the rows that stand at SUBMITTING at any moment, and with
 * them the messages that may go out twice after a crash, are never more than the windows of the
 * links.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChunkDispatch {

  private static final System.Logger LOG = System.getLogger(ChunkDispatch.class.getName());

  private static final Duration LINK_PATIENCE = Duration.ofSeconds(2);
  private static final Duration REST_WITHOUT_LINK = Duration.ofSeconds(3);
  private static final Duration REST_WITHOUT_ANSWER = Duration.ofSeconds(30);
  private static final Duration REST_WHILE_HELD = Duration.ofSeconds(5);

  private SenderNode node;
  private Chunks chunks;
  private Slices slices;
  private Settlement settlement;
  private PhoneLimit limit;
  private SuperiorsHold hold;
  private ResultBook results;
  private Gateway gateway;
  private Iterable<ReleaseCheck> checks;
  private SendingWindowSettings windowSettings;
  private PhoneLimitSettings limitSettings;
  private DispatchSettings settings;
  private TokenRelay relay;
  private Clock clock;

  public ChunkDispatch() {}

  @Inject
  ChunkDispatch(
      SenderNode node,
      Chunks chunks,
      Slices slices,
      Settlement settlement,
      PhoneLimit limit,
      SuperiorsHold hold,
      ResultBook results,
      Gateway gateway,
      @Any Instance<ReleaseCheck> checks,
      SendingWindowSettings windowSettings,
      PhoneLimitSettings limitSettings,
      DispatchSettings settings,
      TokenRelay relay,
      @BusinessTime Clock clock) {
    this.node = node;
    this.chunks = chunks;
    this.slices = slices;
    this.settlement = settlement;
    this.limit = limit;
    this.hold = hold;
    this.results = results;
    this.gateway = gateway;
    this.checks = checks;
    this.windowSettings = windowSettings;
    this.limitSettings = limitSettings;
    this.settings = settings;
    this.relay = relay;
    this.clock = clock;
  }

  /**
   * Works on the chunk a token names. A token whose chunk has moved on does nothing: tokens may be
   * lost and repeated without harm.
   */
  public void dispatch(long chunkId, int epoch) {
    if (!node.alive()) {
      node.renew();
    }
    node.begin(chunkId);
    try {
      if (node.isLeaving()) {
        chunks.requeue(List.of(new Token(chunkId, epoch, 0)));
        return;
      }
      chunks
          .claim(chunkId, epoch, node.id(), clock.instant().minus(settings.doubtGrace()))
          .ifPresent(this::work);
    } finally {
      node.end(chunkId);
    }
    if (!node.isLeaving()) {
      relay.relay();
    }
  }

  private void work(ChunkClaim claim) {
    Duration rest = submitDue(claim);
    settlement.settle(
        new Chunks.Snapshot(claim.chunkId(), claim.epoch(), "CLAIMED", node.id()),
        new Settlement.Terms(
            clock.instant(),
            rest,
            windowSettings.window(),
            settings.doubtGrace(),
            settings.receiptsDue()));
  }

  /**
   * @return how long the chunk rests before what is left of it is tried again
   */
  private Duration submitDue(ChunkClaim claim) {
    SubmitGate gate = gate(claim);
    int most = limitSettings.perPhoneAndDay();
    List<DueMessage> due = slices.due(claim, clock.instant());
    while (!due.isEmpty() && gate.isOpen()) {
      Optional<WindowShare> share = gateway.reserve(due.size(), LINK_PATIENCE);
      if (share.isEmpty()) {
        return REST_WITHOUT_LINK;
      }
      try (WindowShare window = share.get()) {
        // Asked with the window in hand: what is stopped now goes no further than this slice.
        if (hold.stands(claim)) {
          return REST_WHILE_HELD;
        }
        int size = Math.min(window.size(), due.size());
        Optional<List<DueMessage>> wanted = stillWanted(claim, due.subList(0, size));
        if (wanted.isEmpty()) {
          return REST_WITHOUT_ANSWER;
        }
        if (!wanted.get().isEmpty() && !submit(claim, wanted.get(), window, gate, most)) {
          return Duration.ZERO;
        }
        due = due.subList(size, due.size());
      }
    }
    return Duration.ZERO;
  }

  /**
   * @return false if the chunk or its batch is no longer ours to send
   */
  private boolean submit(
      ChunkClaim claim, List<DueMessage> slice, WindowShare window, SubmitGate gate, int most) {
    Instant now = clock.instant();
    List<DueMessage> marked = slices.markSubmitting(claim, slice, window.link(), now);
    if (marked.isEmpty()) {
      return false;
    }
    // Answers are asked for: they neither count nor wait. What is urgent counts, and does not wait.
    List<DueMessage> going =
        claim.windowed() ? limit.thoseWithin(claim, marked, most, now) : marked;
    if (going.isEmpty()) {
      return true;
    }
    Duration validity = validity(claim, now);
    List<SubmitResult> outcomes =
        window.submit(going.stream().map(message -> submission(message, validity)).toList(), gate);
    results.record(claim, going, outcomes);
    return true;
  }

  private static Submission submission(DueMessage message, Duration validity) {
    return new Submission(
        message.id(), message.phone(), message.text(), validity, message.partsDone());
  }

  private Duration validity(ChunkClaim claim, Instant now) {
    if (claim.notAfter() == null) {
      return settings.validity();
    }
    Duration left = Duration.between(now, claim.notAfter());
    return left.compareTo(settings.validity()) < 0 ? left : settings.validity();
  }

  private SubmitGate gate(ChunkClaim claim) {
    SendingWindow window = windowSettings.window();
    return () -> {
      Instant now = clock.instant();
      return node.alive()
          && (!claim.windowed() || window.isOpen(now))
          && (claim.notAfter() == null || now.isBefore(claim.notAfter()));
    };
  }

  /**
   * Asks the origins once more about what the carrier has nothing of.
   *
   * @return empty if one of them could not answer: then nothing is sent
   */
  private Optional<List<DueMessage>> stillWanted(ChunkClaim claim, List<DueMessage> slice) {
    List<Long> unsent =
        slice.stream().filter(DueMessage::unsent).map(DueMessage::reference).toList();
    if (unsent.isEmpty()) {
      return Optional.of(slice);
    }
    Set<Long> unwanted = new HashSet<>();
    for (ReleaseCheck check : checks) {
      try {
        unwanted.addAll(check.noLongerWanted(claim.origin(), unsent));
      } catch (RuntimeException e) {
        LOG.log(
            System.Logger.Level.WARNING,
            "Chunk {0} of {1} waits: it cannot be asked whether its messages are still wanted",
            claim.chunkId(),
            claim.origin());
        LOG.log(System.Logger.Level.WARNING, "Why the question could not be answered", e);
        return Optional.empty();
      }
    }
    if (unwanted.isEmpty()) {
      return Optional.of(slice);
    }
    slices.withdraw(claim, those(slice, unwanted, true), clock.instant());
    return Optional.of(those(slice, unwanted, false));
  }

  private static List<DueMessage> those(
      List<DueMessage> slice, Collection<Long> unwanted, boolean are) {
    return slice.stream()
        .filter(message -> (message.unsent() && unwanted.contains(message.reference())) == are)
        .toList();
  }
}
