package cn.tax12366.sms.smpp;

import cn.tax12366.sms.outbound.route.LinkDefinition;
import cn.tax12366.sms.outbound.route.Submission;
import cn.tax12366.sms.outbound.route.SubmitGate;
import cn.tax12366.sms.outbound.route.SubmitResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.SMPPSession;

/**
 * One bind, from its first byte to its last. A link that comes back gets a new one.
 *
 * <p>Each has threads of its own: when the link is lost, what they were waiting for is in doubt at
 * once, and the threads are left to notice it in their own time.
 */
final class LinkSession {

  /** An answer that takes longer leaves the message in doubt. */
  static final Duration ANSWER = Duration.ofSeconds(10);

  private static final Duration SILENCE = Duration.ofSeconds(15);
  private static final Duration STUCK = Duration.ofSeconds(15);

  /**
   * Threads for what comes in. Deliveries wait in them until they are on disk, so there are more
   * than {@link DeliverInbox} lets wait: answers to our own messages always find one.
   */
  private static final int INCOMING = DeliverInbox.WAITING_AT_ONCE + 16;

  private static final int INCOMING_QUEUE = 4000;

  private final LinkDefinition link;
  private final SendingRate rate;
  private final SMPPSession session;
  private final ExecutorService workers;
  private final Set<Flight> flights = ConcurrentHashMap.newKeySet();
  private final CountDownLatch lost = new CountDownLatch(1);
  private volatile WatchedConnection connection;

  private LinkSession(
      LinkDefinition link,
      SendingRate rate,
      MessageReceiverListener listener,
      ThreadFactory threads) {
    this.link = link;
    this.rate = rate;
    this.workers =
        new ThreadPoolExecutor(
            link.window(),
            link.window(),
            30,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            threads);
    ((ThreadPoolExecutor) workers).allowCoreThreadTimeOut(true);
    this.session =
        new SMPPSession(
            new SynchronizedPDUSender(new DefaultPDUSender()),
            new BoundedPduReader(),
            (host, port) -> {
              connection = WatchedConnection.to(host, port);
              return connection;
            });
    session.setTransactionTimer(ANSWER.toMillis());
    session.setEnquireLinkTimer((int) SILENCE.toMillis());
    session.setPduProcessorDegree(INCOMING);
    session.setQueueCapacity(INCOMING_QUEUE);
    session.setMessageReceiverListener(listener);
    session.addSessionStateListener(
        (newState, oldState, source) -> {
          if (newState == SessionState.CLOSED) {
            lose();
          }
        });
  }

  /** The carrier answered a bind with a status of its own. */
  static final class BindRefused extends IOException {

    private static final long serialVersionUID = 1L;

    private final int status;

    BindRefused(int status) {
      super("The carrier refuses the bind: " + SmppStatusTable.name(status));
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  /**
   * Connects and binds as a transceiver.
   *
   * @throws BindRefused if the carrier says no
   * @throws IOException if it cannot be reached or does not answer
   */
  static LinkSession bind(
      LinkDefinition link,
      SendingRate rate,
      MessageReceiverListener listener,
      ThreadFactory threads)
      throws IOException {
    LinkSession bound = new LinkSession(link, rate, listener, threads);
    boolean up = false;
    try {
      bound.session.connectAndBind(
          link.host(),
          link.port(),
          new BindParameter(
              BindType.BIND_TRX,
              link.systemId(),
              link.password(),
              "",
              TypeOfNumber.UNKNOWN,
              NumberingPlanIndicator.UNKNOWN,
              null,
              InterfaceVersion.IF_34),
          ANSWER.toMillis());
      up = true;
      return bound;
    } catch (IOException e) {
      if (e.getCause() instanceof NegativeResponseException refusal) {
        throw new BindRefused(refusal.getCommandStatus());
      }
      throw e;
    } finally {
      if (!up) {
        bound.cut();
      }
    }
  }

  /** Submits in the background; the result comes in any case. */
  CompletableFuture<SubmitResult> submit(Submission submission, SubmitGate gate) {
    Flight flight = new Flight(link, session, rate, submission, gate);
    flights.add(flight);
    flight.result().whenComplete((result, failure) -> flights.remove(flight));
    try {
      workers.execute(flight);
    } catch (RejectedExecutionException e) {
      flight.lose();
    }
    if (isLost()) {
      flight.lose();
    }
    return flight.result();
  }

  boolean isLost() {
    return lost.getCount() == 0;
  }

  /**
   * Waits until the link is lost, looking after it meanwhile.
   *
   * @return true if it is lost
   */
  boolean awaitLoss(Duration time) throws InterruptedException {
    if (lost.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
      return true;
    }
    if (connection.stuckFor().compareTo(STUCK) > 0) {
      // The library would wait for ever, holding all who want to write.
      cut();
      return true;
    }
    return !session.getSessionState().isBound();
  }

  /** Says good-bye and closes; takes as long as an answer at most. */
  void unbind() {
    session.unbindAndClose();
    lose();
  }

  /** Ends the connection without a word. What is on the wire is in doubt from now on. */
  void cut() {
    WatchedConnection current = connection;
    try {
      if (current != null) {
        current.close();
      }
    } catch (IOException e) {
      System.getLogger(LinkSession.class.getName())
          .log(System.Logger.Level.DEBUG, "The socket was gone already", e);
    }
    session.close();
    lose();
  }

  private void lose() {
    lost.countDown();
    workers.shutdown();
    flights.forEach(Flight::lose);
  }
}
