package cn.tax12366.smsc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A message centre in this process: listens from {@link #start} to {@link #close}, on its own
 * threads. Several can run side by side, each with its own home.
 *
 * <p>Started again on the same home it goes on with its ledger: receipts that were not acknowledged
 * are sent again once a receiver is bound.
 */
public final class Smsc implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Smsc.class.getName());

  private final SmscConfig config;
  private final Faults faults;
  private final Counters counters = new Counters();
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final ServerSocket server = new ServerSocket();
  private final LedgerFile ledger;
  private final ScheduledExecutorService timetable;
  private final Deliveries deliveries;
  private final Submissions submissions;
  private final Inbound inbound;
  private final Admission admission;
  private final AdminDoor admin;
  private final AtomicLong hostile = new AtomicLong();
  private final AtomicBoolean closed = new AtomicBoolean();

  private Smsc(SmscConfig config) throws IOException {
    this.config = config;
    faults = new Faults(config.faults);
    admission = new Admission(config, faults, connections);
    ledger = new LedgerFile(config.home);
    timetable =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "smsc-timetable");
              thread.setDaemon(true);
              return thread;
            });
    try {
      Ledger past = Ledger.read(config.home);
      deliveries = new Deliveries(config, ledger, faults, counters, timetable);
      inbound = new Inbound(config, past, ledger, deliveries);
      Receipts receipts = new Receipts(config.clock, faults, deliveries);
      submissions = new Submissions(this, config, past, ledger, receipts);
      faults.whenChanged(() -> connections.forEach(Connection::releaseHeld));
      server.setReuseAddress(true);
      if (config.receiveBuffer > 0) {
        server.setReceiveBufferSize(config.receiveBuffer);
      }
      server.bind(new InetSocketAddress(InetAddress.getByName(config.bind), config.port), 1000);
      admin = config.adminPort < 0 ? null : new AdminDoor(this, config.adminPort);
    } catch (IOException | RuntimeException e) {
      timetable.shutdownNow();
      ledger.close();
      server.close();
      throw e;
    }
    Thread acceptor = new Thread(this::accept, "smsc-acceptor");
    acceptor.setDaemon(true);
    acceptor.start();
  }

  /**
   * Starts listening.
   *
   * @throws IOException if the port is taken, or the ledger cannot be written or is another's
   */
  public static Smsc start(SmscConfig config) throws IOException {
    return new Smsc(config);
  }

  /** The port it listens on. */
  public int port() {
    return server.getLocalPort();
  }

  /** The port of the admin door, -1 if there is none. */
  public int adminPort() {
    return admin == null ? -1 : admin.port();
  }

  /** The directory of the ledger. */
  public Path home() {
    return config.home;
  }

  /** The ledger as it stands now. Reads the file: for a million lines, some seconds. */
  public Ledger ledger() {
    try {
      return Ledger.read(config.home);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Submits taken over since the start. */
  public long accepted() {
    return counters.of(Count.ACCEPTED);
  }

  /** Submits refused since the start, for whatever reason. */
  public long refused() {
    return counters.of(Count.REFUSED);
  }

  /** How often something has happened since the start. */
  public long count(Count what) {
    return counters.of(what);
  }

  /**
   * Within how many milliseconds this share of deliveries was answered, 10,000 at most.
   *
   * @param share 0.99 for all but the slowest hundredth
   */
  public long deliveriesAnsweredWithin(double share) {
    return deliveries.answerTimes().within(share);
  }

  /** Receipts and messages from phones that are due and wait for a receiver. */
  public int waiting() {
    return deliveries.waiting();
  }

  /** Connections that are bound now. */
  public int bound() {
    return boundTo("").size();
  }

  /** The switches for what goes wrong. */
  public Faults faults() {
    return faults;
  }

  /**
   * A phone writes to the platform. What is longer than 70 characters goes in parts of 67, with a
   * user data header.
   *
   * @return the ids in the ledger, one a part; delivered as soon as anybody is bound who receives
   */
  public List<String> messageFromPhone(String from, String to, String text) {
    return messageFromPhone(PhoneMessage.of(from, to, text));
  }

  /**
   * A phone writes to the platform, in any coding and brought in any way.
   *
   * @return the ids in the ledger, one for each short message that comes of it
   */
  public List<String> messageFromPhone(PhoneMessage message) {
    return inbound.take(message);
  }

  /** Resets every connection; nobody is hindered from coming back. */
  public void dropConnections() {
    connections.forEach(connection -> connection.close(true));
  }

  /** Ends every bound connection as a carrier does before maintenance: with an unbind. */
  public void unbindConnections() {
    boundTo("").forEach(Connection::unbind);
  }

  /**
   * Sends something hostile to bound connections.
   *
   * @param systemId whose connections, empty for everybody's
   * @param times how many of them
   * @param seed decides what is drawn at random in them
   * @return how many connections it was sent to
   */
  public int sendHostile(HostilePdu kind, String systemId, int times, long seed) {
    List<Connection> peers = boundTo(systemId);
    peers.forEach(peer -> sendHostile(peer, kind, times, new Random(seed)));
    return peers.size();
  }

  private void sendHostile(Connection to, HostilePdu kind, int times, Random random) {
    for (int i = 0; i < times; i++) {
      counters.add(Count.HOSTILE);
      if (kind.thenSilence()) {
        to.sendAndFallSilent(kind.octets(random));
      } else {
        to.sendRaw(kind.octets(random));
      }
    }
  }

  /** Sends the hostile packet that is set; the next one differs. */
  void sendHostile(Connection to) {
    HostilePdu kind = HostilePdu.values()[(int) faults.of(Fault.HOSTILE_KIND)];
    long number = hostile.incrementAndGet();
    sendHostile(to, kind, 1, new Random(faults.of(Fault.SEED) + number));
  }

  /** The bound connections of an account, empty for all. */
  List<Connection> boundTo(String systemId) {
    return connections.stream()
        .filter(connection -> connection.session() != Session.NONE)
        .filter(connection -> systemId.isEmpty() || systemId.equals(connection.systemId()))
        .sorted(Comparator.comparingLong(Connection::number))
        .toList();
  }

  /** The connections that stand, bound or not, in the order they came. */
  List<Connection> connections() {
    return connections.stream().sorted(Comparator.comparingLong(Connection::number)).toList();
  }

  /** Sends octets as they are to every bound connection, to see what a peer makes of them. */
  public void sendRaw(byte[] octets) {
    boundTo("").forEach(connection -> connection.sendRaw(octets.clone()));
  }

  /** Ends every connection and finishes the ledger. */
  @Override
  public void close() {
    if (!closed.compareAndSet(false, true)) {
      return;
    }
    try {
      server.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "Closing the server socket", e);
    }
    if (admin != null) {
      admin.close();
    }
    faults.none();
    connections.forEach(connection -> connection.close(false));
    timetable.shutdownNow();
    ledger.close();
  }

  Counters counters() {
    return counters;
  }

  Admission admission() {
    return admission;
  }

  /** Acts after a while, at once if there is none to wait; never, if the simulator has closed. */
  void later(Duration wait, Runnable act) {
    if (wait.isZero()) {
      act.run();
      return;
    }
    try {
      timetable.schedule(act, wait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (RejectedExecutionException e) {
      // The simulator is closing: no answer any more, as after a crash.
      return;
    }
  }

  Submissions submissions() {
    return submissions;
  }

  Deliveries deliveries() {
    return deliveries;
  }

  void bound(Connection connection) {
    if (connection.session().receives()) {
      deliveries.bound(connection);
      if (connection.isClosed()) {
        deliveries.closed(connection);
      }
    }
  }

  void unbound(Connection connection) {
    deliveries.closed(connection);
  }

  void closed(Connection connection) {
    if (connection.session() != Session.NONE) {
      admission.lost(connection.session());
    }
    connections.remove(connection);
    deliveries.closed(connection);
  }

  int idleMillis() {
    return (int) config.idle.toMillis();
  }

  private void accept() {
    while (!closed.get()) {
      try {
        Socket socket = server.accept();
        counters.add(Count.CONNECTIONS);
        if (faults.on(Fault.REFUSE_CONNECTIONS)) {
          counters.add(Count.CONNECTIONS_REFUSED);
          socket.setSoLinger(true, 0);
          socket.close();
          continue;
        }
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(idleMillis());
        Connection connection = new Connection(this, socket, counters.of(Count.CONNECTIONS));
        connections.add(connection);
        connection.start();
        if (closed.get()) {
          connection.close(false);
        }
      } catch (IOException e) {
        if (!closed.get()) {
          LOG.log(System.Logger.Level.WARNING, "Cannot accept a connection", e);
        }
      }
    }
  }
}
