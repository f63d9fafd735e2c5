package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.audit.chain.Seals.Head;
import cn.tax12366.sms.audit.chain.Seals.Sealed;
import cn.tax12366.sms.shared.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Cuts off what is older than it is kept: up to an anchor that is signed for it beforehand, which
 * stays and is what the chain begins behind. Not where the verifier finds anything: what was done
 * to the chain must not be tidied away.
 */
@ApplicationScoped
class Retention {

  private static final int STEP = 2000;

  private ChainSettings settings;
  private AnchorKeeper keeper;
  private AuditOwner owner;
  private Clock clock;

  protected Retention() {}

  @Inject
  Retention(
      ChainSettings settings, AnchorKeeper keeper, AuditOwner owner, @SystemTime Clock clock) {
    this.settings = settings;
    this.keeper = keeper;
    this.owner = owner;
    this.clock = clock;
  }

  /**
   * @return how many entries were cut off; empty where the chain is not sound, and nothing was cut
   */
  Optional<Long> cut() {
    DataSource database = owner.dataSource();
    Instant before =
        clock.instant().atOffset(ZoneOffset.UTC).minusMonths(settings.months()).toInstant();
    try {
      long last = lastBefore(database, before);
      if (last < first(database) || last <= 0) {
        return Optional.of(0L);
      }
      if (!new ChainVerifier(database, keeper.files(), keeper.keys(), clock)
          .verify(checked -> {})
          .isSound()) {
        return Optional.empty();
      }
      sign(database, last);
      return Optional.of(delete(database, last));
    } catch (SQLException e) {
      throw new IllegalStateException("The audit trail cannot be cut now", e);
    }
  }

  private static long lastBefore(DataSource database, Instant then) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return new Seals(connection).lastBefore(then);
    }
  }

  private static long first(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return new Seals(connection).first();
    }
  }

  private void sign(DataSource database, long position) throws SQLException {
    try (Connection connection = database.getConnection()) {
      Seals seals = new Seals(connection);
      Sealed last = seals.following(position - 1, 1).get(0);
      List<Anchor> known = seals.anchors();
      if (known.stream()
          .anyMatch(anchor -> anchor.kind() == Anchor.Kind.CUT && anchor.position() == position)) {
        return;
      }
      Anchor cut =
          keeper.signed(
              Anchor.Kind.CUT,
              new Head(position, last.hash(), last.entryId(), last.row().at()),
              seals.head().position() - position);
      seals.add(cut);
      keeper.files().add(cut);
    }
  }

  private long delete(DataSource database, long last) throws SQLException {
    long deleted = 0;
    int step;
    do {
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        try {
          owner.permitCutting(connection);
          step = new Seals(connection).cut(last, STEP);
          connection.commit();
        } catch (SQLException e) {
          connection.rollback();
          throw e;
        } finally {
          connection.setAutoCommit(true);
        }
      }
      deleted += step;
    } while (step > 0);
    return deleted;
  }
}
