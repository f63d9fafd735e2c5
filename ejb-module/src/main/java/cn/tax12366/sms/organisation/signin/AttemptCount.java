package cn.tax12366.sms.organisation.signin;

import cn.tax12366.sms.shared.database.Statements;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * Failures in a row of something that an officer must know, and the rest after every so many of
 * them: each longer than the one before, up to a day and never for ever (S3). Two days after the
 * last failure they are forgotten.
 */
final class AttemptCount {

  static final Duration LONGEST_REST = Duration.ofHours(24);

  /** Longer than the longest rest, or each would be the first. */
  static final Duration FORGOTTEN_AFTER = Duration.ofHours(48);

  private final Statements attempts;
  private final Limit limit;
  private final Object[] key;
  private final String where;

  /**
   * What is counted together, and how much of it is borne.
   *
   * @param table with the columns failures, last_at, resting_until and the key's
   * @param columns of the key
   * @param failures in a row until there is a rest
   * @param firstRest each further round of failures doubles it, up to {@link #LONGEST_REST}
   */
  record Limit(String table, List<String> columns, int failures, Duration firstRest) {

    /** The first rest, twice as long, four times… a day at most. */
    Duration rest(int round) {
      Duration rest = firstRest.multipliedBy(1L << Math.min(round - 1, 10));
      return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }
  }

  AttemptCount(Statements attempts, Limit limit, String... key) {
    this.attempts = attempts;
    this.limit = limit;
    this.key = key;
    this.where = " where " + String.join(" = ? and ", limit.columns()) + " = ?";
  }

  /**
   * Counts an attempt as failed until it has proved right, and says whether it may be made at all.
   */
  boolean admit(Instant now) {
    Standing standing = standing(now);
    if (standing.rests()) {
      return false;
    }
    standing.count();
    return true;
  }

  /**
   * How it stands. The row stays locked until the transaction ends, so that parallel attempts queue
   * up.
   */
  Standing standing(Instant now) {
    String columns = String.join(", ", limit.columns());
    attempts.write(
        "insert into %s (%s, failures) values (%s, 0) on conflict do nothing"
            .formatted(limit.table(), columns, String.join(", ", questionMarks())),
        key);
    return attempts
        .first(
            "select failures, last_at, resting_until from " + limit.table() + where + " for update",
            row ->
                new Standing(
                    now, row.getInt(1), Statements.instant(row, 2), Statements.instant(row, 3)),
            key)
        .orElseThrow();
  }

  private List<String> questionMarks() {
    return limit.columns().stream().map(column -> "?").toList();
  }

  /** A row as it was found at a time, and is kept from others until the transaction ends. */
  final class Standing {

    private final Instant now;
    private final int failures;
    private final Instant restingUntil;

    private Standing(Instant now, int failures, Instant lastAt, Instant restingUntil) {
      this.now = now;
      this.failures = lastAt != null && lastAt.plus(FORGOTTEN_AFTER).isBefore(now) ? 0 : failures;
      this.restingUntil = restingUntil;
    }

    boolean rests() {
      return restingUntil != null && now.isBefore(restingUntil);
    }

    void count() {
      int counted = failures + 1;
      boolean roundIsFull = counted % limit.failures() == 0;
      attempts.write(
          "update " + limit.table() + " set failures = ?, last_at = ?, resting_until = ?" + where,
          Stream.concat(
                  Stream.of(
                      counted,
                      now,
                      roundIsFull ? now.plus(limit.rest(counted / limit.failures())) : null),
                  Stream.of(key))
              .toArray());
    }
  }

  /** Forgives what was counted: it was right, or an administrator has vouched for the officer. */
  void forgive() {
    attempts.write(
        "update " + limit.table() + " set failures = 0, resting_until = null" + where, key);
  }
}
