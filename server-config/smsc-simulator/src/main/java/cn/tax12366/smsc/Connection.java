package cn.tax12366.smsc;

import cn.tax12366.smsc.wire.CommandId;
import cn.tax12366.smsc.wire.CommandStatus;
import cn.tax12366.smsc.wire.MalformedPdu;
import cn.tax12366.smsc.wire.Pdu;
import cn.tax12366.smsc.wire.PduInput;
import cn.tax12366.smsc.wire.ShortMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One TCP connection of a sender: a thread that reads and one that writes. Before a bind it may
 * only bind; a packet that breaks the framing ends it.
 */
final class Connection {

  /** Submits taken over and not answered, above which nothing is read any more. */
  private static final int MOST_UNANSWERED = 10_000;

  private static final int GRACE_MILLIS = 2_000;
  private static final Duration REVERSE_WITHIN = Duration.ofMillis(500);

  /**
   * Octets to be written.
   *
   * @param last true: nothing is written after them
   * @param afterwards run once they have been written, or can never be
   */
  private record Outgoing(byte[] octets, boolean last, Runnable afterwards) {}

  private static final System.Logger LOG = System.getLogger(Connection.class.getName());
  private static final Runnable NOTHING = () -> {};
  private static final Outgoing END = new Outgoing(new byte[0], true, NOTHING);

  private final Smsc smsc;
  private final Socket socket;
  private final long number;
  private final LinkedBlockingQueue<Outgoing> outgoing = new LinkedBlockingQueue<>();
  private final HeldAnswers<Outgoing> held;
  private final Semaphore unanswered = new Semaphore(MOST_UNANSWERED);
  private final AtomicInteger sequence = new AtomicInteger();
  private final Thread reader = new Thread(this::read, "smpp-reader");
  private final Thread writer = new Thread(this::write, "smpp-writer");
  private volatile Session session = Session.NONE;
  private volatile boolean closed;

  /**
   * @param number counted from 1 over all connections of the simulator
   */
  Connection(Smsc smsc, Socket socket, long number) {
    this.smsc = smsc;
    this.socket = socket;
    this.number = number;
    held =
        new HeldAnswers<>(
            smsc.faults(), this::send, () -> smsc.later(REVERSE_WITHIN, this::releaseHeld));
    reader.setDaemon(true);
    writer.setDaemon(true);
  }

  void start() {
    reader.start();
    writer.start();
  }

  long number() {
    return number;
  }

  /** Empty before a bind. */
  String systemId() {
    return session.systemId();
  }

  Session session() {
    return session;
  }

  void boundAs(Session accepted) {
    session = accepted;
  }

  boolean isClosed() {
    return closed;
  }

  int nextSequence() {
    return sequence.updateAndGet(last -> last == Integer.MAX_VALUE ? 1 : last + 1);
  }

  /** Sends at the next opportunity. Never waits. */
  void send(Pdu pdu) {
    send(new Outgoing(pdu.octets(), false, NOTHING));
  }

  /** Sends octets as they are, however malformed. */
  void sendRaw(byte[] octets) {
    send(new Outgoing(octets, false, NOTHING));
  }

  /** Sends octets as they are, and nothing more ever; the connection stands, and is read. */
  void sendAndFallSilent(byte[] octets) {
    send(new Outgoing(octets, true, NOTHING));
  }

  void deliver(ShortMessage message, int withSequence) {
    send(new Pdu(CommandId.DELIVER_SM, CommandStatus.OK, withSequence, message.body()));
  }

  /** Asks the other side to end; it is closed once that is answered. */
  void unbind() {
    send(Pdu.empty(CommandId.UNBIND, CommandStatus.OK, nextSequence()));
  }

  /** Waits until there is room for one more submit without an answer. */
  void reserveAnswer() {
    unanswered.acquireUninterruptibly();
  }

  /** Gives up the place of a submit that is never answered. */
  void releaseAnswer() {
    unanswered.release();
  }

  /** Submits taken over and not answered. */
  int unanswered() {
    return MOST_UNANSWERED - unanswered.availablePermits();
  }

  /**
   * Answers a submit, unless answers are held.
   *
   * @param afterwards run once the answer has been written, or can never be
   */
  void answer(Pdu response, Runnable afterwards) {
    held.add(
        new Outgoing(
            response.octets(),
            false,
            () -> {
              releaseAnswer();
              afterwards.run();
            }));
  }

  /** Sends half of an answer and ends the connection. */
  void cut(Pdu response, Runnable afterwards) {
    send(
        new Outgoing(
            HostilePdu.half(response.octets()),
            true,
            () -> {
              releaseAnswer();
              afterwards.run();
              close(false);
            }));
  }

  void releaseHeld() {
    held.release();
  }

  private void send(Outgoing out) {
    outgoing.add(out);
    if (closed) {
      abandon();
    }
  }

  /** What cannot be written any more: whoever waits for it is told all the same. */
  private void abandon() {
    for (Outgoing out = outgoing.poll(); out != null; out = outgoing.poll()) {
      out.afterwards().run();
    }
  }

  /** Ends the connection, with a reset if {@code abruptly}. */
  void close(boolean abruptly) {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    try {
      if (abruptly) {
        socket.setSoLinger(true, 0);
      }
      socket.close();
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "Closing a connection", e);
    }
    smsc.closed(this);
    held.close();
    outgoing.add(END);
  }

  private void read() {
    try {
      PduInput in = new PduInput(socket.getInputStream());
      for (Pdu pdu = in.next(); pdu != null; pdu = in.next()) {
        smsc.faults().awaitReading();
        handle(pdu);
      }
    } catch (MalformedPdu e) {
      LOG.log(System.Logger.Level.WARNING, "Connection closed: {0}", e.getMessage());
      sendAndClose(Pdu.empty(CommandId.GENERIC_NACK, e.status(), 0));
      return;
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "Connection lost", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.ERROR, "Connection closed by a fault of the simulator", e);
    }
    close(false);
  }

  private void handle(Pdu pdu) throws IOException {
    switch (pdu.command()) {
      case CommandId.BIND_RECEIVER, CommandId.BIND_TRANSMITTER, CommandId.BIND_TRANSCEIVER ->
          bind(pdu);
      case CommandId.ENQUIRE_LINK -> {
        smsc.counters().add(Count.ENQUIRE_LINKS);
        if (!smsc.faults().on(Fault.IGNORE_ENQUIRE_LINKS)) {
          send(pdu.response(new byte[0]));
        }
      }
      case CommandId.UNBIND -> {
        smsc.unbound(this);
        session = Session.NONE;
        sendAndExpectTheEnd(pdu.response(new byte[0]));
      }
      case CommandId.UNBIND_RESP -> {
        smsc.unbound(this);
        session = Session.NONE;
        close(false);
      }
      case CommandId.SUBMIT_SM -> {
        if (session.transmits()) {
          smsc.submissions().take(this, pdu);
        } else {
          send(pdu.refusal(CommandStatus.NOT_BOUND_FOR_THIS));
        }
      }
      default -> {
        if (pdu.isResponse()) {
          smsc.deliveries().answered(this, pdu.sequence(), pdu.status());
        } else {
          send(Pdu.empty(CommandId.GENERIC_NACK, CommandStatus.INVALID_COMMAND_ID, pdu.sequence()));
        }
      }
    }
  }

  private void bind(Pdu pdu) throws IOException {
    if (session != Session.NONE) {
      send(pdu.refusal(CommandStatus.ALREADY_BOUND));
      return;
    }
    smsc.counters().add(Count.BINDS);
    int status;
    try {
      status = smsc.admission().admit(this, Session.asked(pdu));
    } catch (MalformedPdu e) {
      status = e.status();
    }
    Duration late = Duration.ofMillis(smsc.faults().of(Fault.BIND_DELAY_MS));
    if (status == CommandStatus.OK) {
      socket.setSoTimeout(smsc.idleMillis());
      smsc.later(
          late,
          () -> {
            send(pdu.response(Session.welcome()));
            smsc.bound(this);
          });
    } else {
      smsc.counters().add(Count.BINDS_REFUSED);
      Pdu refusal = pdu.refusal(status);
      smsc.later(late, () -> sendAndExpectTheEnd(refusal));
    }
  }

  /**
   * The other side closes, as it asked for the end or has no use for the connection. Closing first
   * would make some senders miss the answer; one that does not close is cut off after a while.
   */
  private void sendAndExpectTheEnd(Pdu last) {
    try {
      socket.setSoTimeout(GRACE_MILLIS);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "Connection lost", e);
    }
    send(last);
  }

  private void sendAndClose(Pdu last) {
    send(new Outgoing(last.octets(), true, () -> close(false)));
  }

  private void write() {
    List<Outgoing> batch = new ArrayList<>();
    ByteArrayOutputStream block = new ByteArrayOutputStream();
    boolean silent = false;
    boolean ended = false;
    while (!ended) {
      try {
        batch.add(outgoing.take());
        outgoing.drainTo(batch, 1_000);
        for (Outgoing out : batch) {
          if (!silent) {
            block.writeBytes(out.octets());
          }
          silent |= out.last();
          ended |= out == END;
        }
        if (!closed && !smsc.faults().on(Fault.WRITE_NOTHING)) {
          block.writeTo(socket.getOutputStream());
        }
      } catch (IOException e) {
        close(false);
      } catch (InterruptedException e) {
        close(false);
        ended = true;
      }
      batch.forEach(out -> out.afterwards().run());
      batch.clear();
      block.reset();
    }
    abandon();
  }
}
