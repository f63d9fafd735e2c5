package cn.tax12366.sms.taxdata.record;

import cn.tax12366.sms.shared.database.SchemaMigration;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/** How fresh the records of each kind and source are. */
@ApplicationScoped
class RecordFeeds {

  @Resource(lookup = SchemaMigration.DATA_SOURCE)
  private DataSource dataSource;

  RecordFeeds() {}

  RecordFeeds(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  private Statements statements() {
    return new Statements(dataSource, "Times of tax records");
  }

  /** Time goes forwards: an older intake that ends later changes nothing. */
  void complete(RecordKind kind, String source, Instant asOf) {
    statements()
        .write(
            "insert into record_feed (kind, source, as_of) values (?, ?, ?)"
                + " on conflict do nothing",
            kind.name(),
            source,
            asOf);
    statements()
        .write(
            "update record_feed set as_of = ? where kind = ? and source = ? and as_of < ?",
            asOf,
            kind.name(),
            source,
            asOf);
  }

  /**
   * The oldest of the times of these sources, or of all where there are none; empty if one of them
   * has never been complete.
   */
  Optional<Instant> asOf(RecordKind kind, Collection<String> sources) {
    Map<String, Instant> times = new HashMap<>();
    statements()
        .list(
            "select source, as_of from record_feed where kind = ?",
            row -> times.put(row.getString(1), Statements.instant(row, 2)),
            kind.name());
    if (!sources.isEmpty() && !times.keySet().containsAll(sources)) {
      return Optional.empty();
    }
    times.keySet().removeIf(source -> !sources.isEmpty() && !sources.contains(source));
    return times.values().stream().min(Instant::compareTo);
  }
}
