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
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.jsmpp.DefaultPDUSender;
import org.jsmpp.PDUSender;
import org.jsmpp.SynchronizedPDUSender;
import org.jsmpp.bean.BindType;
import org.jsmpp.bean.InterfaceVersion;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.extra.SessionState;
import org.jsmpp.session.BindParameter;
import org.jsmpp.session.SMPPSession;

/**
 * One bind, from its first byte to its last. A link that comes back gets a new one.
 *
 * <p>Each has threads of its own: when the link is lost, what they were waiting for is in doubt at
 * once, and the threads are left to notice it in their own time.
 */
final class LinkSession {

  private static final System.Logger LOG = System.getLogger(LinkSession.class.getName());

  /** An answer that takes longer leaves the message in doubt. */
  static final Duration ANSWER = Duration.ofSeconds(10);

  private static final Duration SILENCE = Duration.ofSeconds(15);
  private static final Duration STUCK = Duration.ofSeconds(15);

  /** Threads and room for the answers to our own messages. */
  private static final int ANSWERING = 4;

  private static final int ANSWERS = 4000;

  private final LinkDefinition link;
  private final Allowance allowance;
  private final SMPPSession session;
  private final DeliverReader deliveries;
  private final PDUSender sender = new SynchronizedPDUSender(new DefaultPDUSender());
  private final ExecutorService workers;

  /** Answers deliveries: a carrier that does not read must not hold up who stores for all links. */
  private final ExecutorService responder;

  private final Set<Flight> flights = ConcurrentHashMap.newKeySet();
  private final CountDownLatch lost = new CountDownLatch(1);
  private volatile WatchedConnection connection;

  private LinkSession(
      LinkDefinition link, Allowance allowance, DeliverReader deliveries, ThreadFactory threads) {
    this.link = link;
    this.allowance = allowance;
    this.deliveries = deliveries;
    this.responder = Executors.newSingleThreadExecutor(threads);
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
            sender,
            new BoundedPduReader(this::deliver),
            (host, port) -> {
              connection =
                  link.tls()
                      ? WatchedConnection.secured(
                          host, port, (SSLSocketFactory) SSLSocketFactory.getDefault())
                      : WatchedConnection.to(host, port);
              return connection;
            });
    session.setTransactionTimer(ANSWER.toMillis());
    session.setEnquireLinkTimer((int) SILENCE.toMillis());
    session.setPduProcessorDegree(ANSWERING);
    session.setQueueCapacity(ANSWERS);
    session.setMessageReceiverListener(new NothingElse());
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
   * Connects and binds.
   *
   * @throws BindRefused if the carrier says no
   * @throws IOException if it cannot be reached or does not answer
   */
  static LinkSession bind(
      LinkDefinition link, Allowance allowance, DeliverReader deliveries, ThreadFactory threads)
      throws IOException {
    LinkSession bound = new LinkSession(link, allowance, deliveries, threads);
    boolean up = false;
    try {
      bound.session.connectAndBind(
          link.host(),
          link.port(),
          new BindParameter(
              bindType(link.bind()),
              link.systemId(),
              link.password(),
              "",
              TypeOfNumber.UNKNOWN,
              NumberingPlanIndicator.UNKNOWN,
              link.addressing().range().isEmpty() ? null : link.addressing().range(),
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

  private static BindType bindType(LinkDefinition.Bind bind) {
    return switch (bind) {
      case TRX -> BindType.BIND_TRX;
      case TX -> BindType.BIND_TX;
      case RX -> BindType.BIND_RX;
    };
  }

  /** Submits in the background; the result comes in any case. */
  CompletableFuture<SubmitResult> submit(Submission submission, SubmitGate gate) {
    Flight flight = new Flight(link, session, allowance, submission, gate);
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
      LOG.log(System.Logger.Level.DEBUG, "The socket was gone already", e);
    }
    session.close();
    lose();
  }

  private void deliver(int sequenceNumber, byte[] pdu) {
    deliveries.read(pdu, status -> answer(sequenceNumber, status));
  }

  private void answer(int sequenceNumber, int status) {
    try {
      responder.execute(
          () -> {
            try {
              sender.sendDeliverSmResp(connection.getOutputStream(), status, sequenceNumber, "");
            } catch (IOException e) {
              LOG.log(System.Logger.Level.DEBUG, "The carrier will deliver again", e);
            }
          });
    } catch (RejectedExecutionException e) {
      LOG.log(System.Logger.Level.DEBUG, "The link is gone; the carrier will deliver again", e);
    }
  }

  private void lose() {
    lost.countDown();
    workers.shutdown();
    responder.shutdown();
    flights.forEach(Flight::lose);
  }
}
