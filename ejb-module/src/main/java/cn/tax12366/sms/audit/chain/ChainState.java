package cn.tax12366.sms.audit.chain;

import cn.tax12366.sms.shared.SystemTime;
import cn.tax12366.sms.shared.database.DatabaseRights;
import cn.tax12366.sms.shared.database.SchemaMigration;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/** Reads how the chain stands. */
@ApplicationScoped
class ChainState {

  /** A committed entry without a seal for longer is an alarm. */
  static final Duration PATIENCE = Duration.ofSeconds(10);

  /**
   * How far behind the last sealed id late ones are looked for here: what the page and the health
   * check may cost. The sealer and the verifier look everywhere.
   */
  private static final long LOOK_BACK = 5000;

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  @Inject private AnchorKeeper keeper;
  @Inject private ChainSettings settings;
  @Inject private DatabaseRights rights;
  @Inject @SystemTime private Clock clock;

  ChainView view() {
    try (Connection connection = dataSource.getConnection()) {
      Seals seals = new Seals(connection);
      Seals.Head head = seals.head();
      Seals.Waiting waiting = seals.waiting(Math.max(0, head.entryId() - LOOK_BACK));
      boolean late =
          waiting.oldest() != null && waiting.oldest().isBefore(clock.instant().minus(PATIENCE));
      return new ChainView(
          head,
          seals.first(),
          waiting,
          seals.lastAnchor().orElse(null),
          keeper.keys().publicKey(),
          rights.isDivided(),
          late,
          settings.months());
    } catch (SQLException e) {
      throw new IllegalStateException("The state of the audit chain cannot be read", e);
    }
  }

  Findings verify(LongConsumer progress) {
    try {
      return new ChainVerifier(dataSource, keeper.files(), keeper.keys(), clock).verify(progress);
    } catch (SQLException e) {
      throw new IllegalStateException("The audit chain cannot be read", e);
    }
  }
}
