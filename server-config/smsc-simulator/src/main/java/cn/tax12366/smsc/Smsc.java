package cn.tax12366.smsc;

import cn.tax12366.smsc.wire.CommandStatus;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;

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
  private final Faults faults = new Faults();
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final ServerSocket server = new ServerSocket();
  private final LedgerFile ledger;
  private final ScheduledExecutorService timetable;
  private final Deliveries deliveries;
  private final Submissions submissions;
  private final Inbound inbound;
  private final AdminDoor admin;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Smsc(SmscConfig config) throws IOException {
    this.config = config;
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
      deliveries = new Deliveries(config, ledger, faults, timetable);
      submissions = new Submissions(config, past, ledger, faults, deliveries, timetable);
      inbound = new Inbound(config, past, ledger, deliveries);
      faults.whenChanged(() -> connections.forEach(Connection::releaseHeld));
      server.setReuseAddress(true);
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
    return submissions.accepted();
  }

  /** Submits refused since the start, for whatever reason. */
  public long refused() {
    return submissions.refused();
  }

  /** Receipts and messages from phones that are due and wait for a receiver. */
  public int waiting() {
    return deliveries.waiting();
  }

  /** Connections that are bound now. */
  public int bound() {
    return (int) connections.stream().filter(c -> c.session() != Session.NONE).count();
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
    return inbound.take(from, to, text);
  }

  /** Resets every connection; nobody is hindered from coming back. */
  public void dropConnections() {
    connections.forEach(connection -> connection.close(true));
  }

  /** Sends octets as they are to every bound connection, to see what a peer makes of them. */
  public void sendRaw(byte[] octets) {
    connections.stream()
        .filter(connection -> connection.session() != Session.NONE)
        .forEach(connection -> connection.sendRaw(octets.clone()));
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

  Submissions submissions() {
    return submissions;
  }

  Deliveries deliveries() {
    return deliveries;
  }

  /** Binds a connection if it may be; the command status of the answer. */
  synchronized int admit(Connection connection, Session asked) {
    int status = judge(asked);
    if (status == CommandStatus.OK) {
      connection.boundAs(asked.withoutPassword());
    }
    return status;
  }

  private int judge(Session asked) {
    if (faults.bindsRefusedWith() != 0) {
      return faults.bindsRefusedWith();
    }
    if (!config.systemId.isEmpty() && !config.systemId.equals(asked.systemId())) {
      return CommandStatus.INVALID_SYSTEM_ID;
    }
    if (!config.password.isEmpty() && !config.password.equals(asked.password())) {
      return CommandStatus.INVALID_PASSWORD;
    }
    long same =
        connections.stream()
            .map(Connection::session)
            .filter(s -> s.kind() == asked.kind() && s.systemId().equals(asked.systemId()))
            .count();
    return config.sessions > 0 && same >= config.sessions
        ? CommandStatus.ALREADY_BOUND
        : CommandStatus.OK;
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
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(idleMillis());
        Connection connection = new Connection(this, socket);
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
