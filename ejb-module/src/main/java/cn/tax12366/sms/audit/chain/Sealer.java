package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.audit.chain.Seals.Head;
import cn.tax12366.sms.shared.SystemTime;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Chains committed entries, in the order in which it sees them.
 *
 * <p>An entry gets its id before it is committed, so one of a long transaction appears behind
 * others with higher ids. Each pass therefore looks back to the id that was the highest a quarter
 * of a minute ago; once a minute to that of an hour ago; and the first pass of a node, and one in
 * each hour, over everything. None is missed, and a pass with nothing to do costs next to nothing.
 *
 * <p>Two nodes that seal at once meet in the primary key of the seals: one of them fails as a whole
 * and begins again. The lease of the timer only saves that work.
 */
@ApplicationScoped
class Sealer {

  private static final int BATCH = 2000;
  private static final Duration SHORT = Duration.ofSeconds(15);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration HOUR = Duration.ofHours(1);

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  private AnchorKeeper keeper;
  private Clock clock;

  private final Deque<Mark> marks = new ArrayDeque<>();
  private Instant sweptAll;
  private Instant sweptHour;

  protected Sealer() {}

  @Inject
  Sealer(AnchorKeeper keeper, @SystemTime Clock clock) {
    this.keeper = keeper;
    this.clock = clock;
  }

  Sealer(DataSource dataSource, AnchorKeeper keeper, Clock clock) {
    this(keeper, clock);
    this.dataSource = dataSource;
  }

  /** The highest sealed id at a moment. */
  private record Mark(Instant at, long id) {}

  /**
   * Seals what waits, all of it.
   *
   * @return how many entries
   */
  synchronized int seal() {
    long floor = floor();
    int sealed = 0;
    List<CanonicalRow> batch;
    do {
      batch = sealBatch(floor);
      sealed += batch.size();
      if (!batch.isEmpty()) {
        // What this pass has seen to its end it does not look through again.
        floor = batch.get(batch.size() - 1).id();
      }
    } while (batch.size() == BATCH);
    return sealed;
  }

  /** From here on another node may have sealed: what is known of the ids is worth nothing. */
  synchronized void forget() {
    marks.clear();
    sweptAll = null;
    sweptHour = null;
  }

  private List<CanonicalRow> sealBatch(long floor) {
    try (Connection connection = dataSource.getConnection()) {
      boolean alone = connection.getAutoCommit();
      if (alone) {
        connection.setAutoCommit(false);
      }
      try {
        Seals seals = new Seals(connection);
        List<CanonicalRow> rows = seals.unsealed(floor, BATCH);
        if (rows.isEmpty()) {
          connection.rollback();
          return rows;
        }
        Head head = seals.append(seals.head(), rows);
        long entries = head.position() - Math.max(0, seals.first() - 1);
        connection.commit();
        marks.addLast(
            new Mark(clock.instant(), Math.max(highest(), rows.get(rows.size() - 1).id())));
        keeper.keepHead(head, entries);
        return rows;
      } catch (SQLException | RuntimeException e) {
        connection.rollback();
        throw e;
      } finally {
        if (alone) {
          connection.setAutoCommit(true);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The audit trail cannot be sealed now", e);
    }
  }

  private long floor() {
    Instant now = clock.instant();
    if (sweptAll == null || sweptAll.isBefore(now.minus(HOUR))) {
      sweptAll = now;
      sweptHour = now;
      return 0;
    }
    if (sweptHour.isBefore(now.minus(MINUTE))) {
      sweptHour = now;
      return highestAt(now.minus(HOUR));
    }
    return highestAt(now.minus(SHORT));
  }

  /** The highest id sealed at {@code then}; what is older than an hour is forgotten but for one. */
  private long highestAt(Instant then) {
    while (marks.size() > 1 && secondMark().at().isBefore(clock.instant().minus(HOUR))) {
      marks.removeFirst();
    }
    long id = 0;
    for (Mark mark : marks) {
      if (mark.at().isAfter(then)) {
        break;
      }
      id = mark.id();
    }
    return id;
  }

  private Mark secondMark() {
    var each = marks.iterator();
    each.next();
    return each.next();
  }

  private long highest() {
    return marks.isEmpty() ? 0 : marks.getLast().id();
  }

  /**
   * Signs where the chain ends now and keeps it in the database and outside, if the last time was a
   * day ago.
   */
  synchronized Optional<Anchor> anchorDaily() {
    try (Connection connection = dataSource.getConnection()) {
      Seals seals = new Seals(connection);
      Head head = seals.head();
      Optional<Anchor> last = seals.lastAnchor();
      boolean due =
          last.isEmpty()
              || last.get().signedAt().isBefore(clock.instant().minus(Duration.ofDays(1)));
      if (head.position() == 0
          || !due
          || last.isPresent() && last.get().position() == head.position()) {
        return Optional.empty();
      }
      Anchor anchor =
          keeper.signed(Anchor.Kind.DAILY, head, head.position() - Math.max(0, seals.first() - 1));
      seals.add(anchor);
      keeper.files().add(anchor);
      return Optional.of(anchor);
    } catch (SQLException e) {
      throw new IllegalStateException("The audit trail cannot be anchored now", e);
    }
  }
}
