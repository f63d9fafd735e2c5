package cn.tax12366.sms.taxdata;

import cn.tax12366.sms.shared.AuthorityCode;
import cn.tax12366.sms.shared.RowOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a few entries of a list change of the obligations that are known. Kept in memory only; lives
 * as long as one batch.
 */
class FilingMerge {

  /** What makes an obligation this one and no other. */
  record Key(long taxpayerId, String taxCode, LocalDate from, LocalDate to) {
    static Key of(FilingEntry entry) {
      return new Key(entry.taxpayerId(), entry.taxCode(), entry.periodFrom(), entry.periodTo());
    }
  }

  /**
   * An obligation that stands.
   *
   * @param id 0 where it has none yet
   * @param asOf the time of which the list spoke that has said so
   */
  record Row(long id, FilingEntry entry, Instant asOf) {}

  private final Map<Key, Row> known;
  private final Instant asOf;
  private final Function<Set<AuthorityCode>, Map<String, Instant>> feeds;
  private Map<String, Instant> newest;
  private final Map<Key, Row> added = new LinkedHashMap<>();
  private final Map<Key, Row> changed = new HashMap<>();
  private final List<RowOutcome> outcomes = new ArrayList<>();

  /**
   * @param known what is stored of these obligations
   * @param asOf the time of which the list speaks
   * @param feeds as of when lists that were read to their end know each of these units; asked once,
   *     and only where something would change
   */
  FilingMerge(
      Map<Key, Row> known, Instant asOf, Function<Set<AuthorityCode>, Map<String, Instant>> feeds) {
    this.known = known;
    this.asOf = asOf;
    this.feeds = feeds;
  }

  void take(FilingEntry entry) {
    outcomes.add(outcome(entry));
  }

  private RowOutcome outcome(FilingEntry entry) {
    Key key = Key.of(entry);
    Row before = known.get(key);
    if (before == null) {
      Row after = new Row(0, entry, asOf);
      known.put(key, after);
      added.put(key, after);
      return RowOutcome.ADDED;
    }
    if (before.entry().equals(entry) || isNewer(before)) {
      return RowOutcome.UNCHANGED;
    }
    Row after = new Row(before.id(), entry, asOf);
    known.put(key, after);
    (added.containsKey(key) ? added : changed).put(key, after);
    return RowOutcome.CHANGED;
  }

  /**
   * Whether what stands is of a later time: it was said, or by a list read to its end found to be
   * still so.
   */
  private boolean isNewer(Row before) {
    if (before.asOf().isAfter(asOf)) {
      return true;
    }
    if (newest == null) {
      newest =
          feeds.apply(
              known.values().stream()
                  .map(row -> row.entry().authority())
                  .collect(Collectors.toSet()));
    }
    Instant complete = newest.get(before.entry().authority().digits());
    return complete != null && complete.isAfter(asOf);
  }

  /** One for each entry, in the order in which they were taken. */
  List<RowOutcome> outcomes() {
    return List.copyOf(outcomes);
  }

  Collection<Row> added() {
    return added.values();
  }

  Collection<Row> changed() {
    return changed.values();
  }
}
