package cn.tax12366.sms.reporting.tally;

import cn.tax12366.sms.shared.ClockProducer;
import cn.tax12366.sms.shared.database.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Each batch as it stands, and the days of the units summed up from them. */
@ApplicationScoped
class BatchFigures {

  /** The carrier has these or has had them. */
  private static final String SENT =
      "('ACCEPTED', 'DELIVERED', 'UNDELIVERED', 'EXPIRED', 'REJECTED', 'NO_RECEIPT')";

  private static final String FAILED =
      "('UNDELIVERED', 'EXPIRED', 'REJECTED', 'FAILED', 'EXPIRED_UNSENT')";

  private static final String NOW =
      "select coalesce(sum(case when status in "
          + SENT
          + " then messages end), 0), coalesce(sum(case when status in "
          + SENT
          + " then segments end), 0),"
          + " coalesce(sum(case when status = 'DELIVERED' then messages end), 0),"
          + " coalesce(sum(case when status in "
          + FAILED
          + " then messages end), 0),"
          + " coalesce(sum(case when status = 'IN_DOUBT' then messages end), 0)"
          + " from chunk_tally where batch_id = ?";

  /**
   * A count that was begun earlier may be committed later: as far back it is looked again. The same
   * batch counted twice is the same.
   */
  private static final Duration LOOKED_BACK = Duration.ofMinutes(1);

  private static final int AT_ONCE = 200;

  private TallyRows rows;

  protected BatchFigures() {}

  @Inject
  BatchFigures(TallyRows rows) {
    this.rows = rows;
  }

  private record Moved(
      long id, LocalDate day, String issuer, String kind, int meant, Instant counted) {}

  private record Sums(int sent, int segments, int delivered, int failed, int inDoubt) {}

  private record UnitDay(LocalDate day, String issuer, String kind) {}

  /** Where to begin: a little before the newest count that is known. */
  TallyPlace begin() {
    Instant newest =
        rows.statements()
            .first(
                "select max(counted_at) from batch_figures having max(counted_at) is not null",
                row -> Statements.instant(row, 1))
            .orElse(null);
    return new TallyPlace(newest == null ? Instant.EPOCH : newest.minus(LOOKED_BACK), 0);
  }

  /**
   * Counts some that have moved behind {@code place}.
   *
   * @return where to go on; null if these were the last
   */
  TallyPlace count(TallyPlace place) {
    List<Moved> moved = moved(place);
    Set<UnitDay> days = new LinkedHashSet<>();
    for (Moved batch : moved) {
      store(batch);
      days.add(new UnitDay(batch.day(), batch.issuer(), batch.kind()));
    }
    days.forEach(this::sumUp);
    if (moved.size() < AT_ONCE) {
      return null;
    }
    Moved last = moved.get(moved.size() - 1);
    return new TallyPlace(last.counted(), last.id());
  }

  private List<Moved> moved(TallyPlace place) {
    return rows.statements()
        .list(
            "select b.id, b.created_at, b.issuer_code, n.kind, b.origin, b.message_count,"
                + " b.tallied_at from outbound_batch b left join notice n on n.batch_id = b.id"
                + " where b.tallied_at >= ? and (b.tallied_at > ? or b.id > ?)"
                + " order by b.tallied_at, b.id fetch first "
                + AT_ONCE
                + " rows only",
            row ->
                new Moved(
                    row.getLong(1),
                    LocalDate.ofInstant(Statements.instant(row, 2), ClockProducer.ZONE),
                    row.getString(3),
                    row.getString(4) == null ? kindOf(row.getString(5)) : row.getString(4),
                    row.getInt(6),
                    Statements.instant(row, 7)),
            place.at(),
            place.at(),
            place.id());
  }

  /** Of a batch that is no notice's: {@code CASE} of {@code case:17}. */
  private static String kindOf(String origin) {
    String word = origin.replaceFirst(":.*$", "").toUpperCase(Locale.ROOT);
    return word.substring(0, Math.min(24, word.length()));
  }

  private void store(Moved batch) {
    Statements statements = rows.statements();
    Sums now =
        statements
            .first(
                NOW,
                row ->
                    new Sums(
                        row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5)),
                batch.id())
            .orElseThrow();
    int known =
        statements.write(
            "update batch_figures set meant = ?, sent = ?, segments = ?, delivered = ?, failed = ?,"
                + " in_doubt = ?, counted_at = ? where batch_id = ?",
            batch.meant(),
            now.sent(),
            now.segments(),
            now.delivered(),
            now.failed(),
            now.inDoubt(),
            batch.counted(),
            batch.id());
    if (known == 0) {
      statements.write(
          "insert into batch_figures (batch_id, on_day, issuer_code, kind, meant, sent, segments,"
              + " delivered, failed, in_doubt, counted_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          batch.id(),
          batch.day(),
          batch.issuer(),
          batch.kind(),
          batch.meant(),
          now.sent(),
          now.segments(),
          now.delivered(),
          now.failed(),
          now.inDoubt(),
          batch.counted());
    }
  }

  private void sumUp(UnitDay one) {
    Statements statements = rows.statements();
    statements.write(
        "delete from unit_day where on_day = ? and issuer_code = ? and kind = ?",
        one.day(),
        one.issuer(),
        one.kind());
    statements.write(
        "insert into unit_day (on_day, issuer_code, kind, meant, sent, segments, delivered, failed,"
            + " in_doubt) select on_day, issuer_code, kind, sum(meant), sum(sent), sum(segments),"
            + " sum(delivered), sum(failed), sum(in_doubt) from batch_figures"
            + " where on_day = ? and issuer_code = ? and kind = ? group by on_day, issuer_code, kind",
        one.day(),
        one.issuer(),
        one.kind());
  }
}
