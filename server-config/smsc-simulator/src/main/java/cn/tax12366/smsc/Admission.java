package cn.tax12366.smsc;

import cn.tax12366.smsc.wire.CommandStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Decides which binds are let in, and holds the sessions of connections that were lost. */
final class Admission {

  private record Held(Session session, long until) {}

  private final SmscConfig config;
  private final Faults faults;
  private final Set<Connection> connections;
  private final List<Held> held = new ArrayList<>();

  /**
   * @param connections those that stand now
   */
  Admission(SmscConfig config, Faults faults, Set<Connection> connections) {
    this.config = config;
    this.faults = faults;
    this.connections = connections;
    faults.whenChanged(this::letGo);
  }

  /** Binds a connection if it may be; the command status of the answer. */
  synchronized int admit(Connection connection, Session asked) {
    int status = judge(asked);
    if (status == CommandStatus.OK) {
      connection.boundAs(asked.withoutPassword());
    }
    return status;
  }

  /** A bound connection has ended and nobody has asked for it. */
  synchronized void lost(Session session) {
    long millis = faults.of(Fault.HOLD_SESSIONS_MS);
    if (millis > 0) {
      held.add(new Held(session, System.nanoTime() + millis * 1_000_000));
    }
  }

  private synchronized void letGo() {
    if (!faults.on(Fault.HOLD_SESSIONS_MS)) {
      held.clear();
    }
  }

  private int judge(Session asked) {
    if (faults.on(Fault.REFUSE_BINDS)) {
      return (int) faults.of(Fault.REFUSE_BINDS);
    }
    if (!config.systemId.isEmpty() && !config.systemId.equals(asked.systemId())) {
      return CommandStatus.INVALID_SYSTEM_ID;
    }
    if (!config.password.isEmpty() && !config.password.equals(asked.password())) {
      return CommandStatus.INVALID_PASSWORD;
    }
    long sessions = faults.of(Fault.SESSIONS);
    return isHeld(asked) || sessions > 0 && standing(asked) >= sessions
        ? CommandStatus.ALREADY_BOUND
        : CommandStatus.OK;
  }

  private boolean isHeld(Session asked) {
    long now = System.nanoTime();
    held.removeIf(session -> session.until() - now <= 0);
    return held.stream().anyMatch(lost -> lost.session().isLike(asked));
  }

  private long standing(Session asked) {
    return connections.stream().filter(connection -> connection.session().isLike(asked)).count();
  }
}
