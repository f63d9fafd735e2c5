package cn.tax12366.sms.taxdata.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongPredicate;

/** Decides version by version what stands, and gathers what is to be written for it. */
final class RecordMerge {

  private final Map<String, RecordEntry> stored;
  private final LongPredicate mayChange;
  private final RecordPlan plan;
  private final Map<String, RecordEntry> added = new LinkedHashMap<>();
  private final Map<String, RecordEntry> changed = new HashMap<>();

  /**
   * @param stored what the database has of these records
   * @param plan what earlier rows would have stored; null where they have
   */
  RecordMerge(Map<String, RecordEntry> stored, LongPredicate mayChange, RecordPlan plan) {
    this.stored = stored;
    this.mayChange = mayChange;
    this.plan = plan;
  }

  RecordResult take(RecordEntry entry) {
    return standing(entry.key())
        .map(stands -> after(stands, entry))
        .orElseGet(() -> keep(entry, RecordResult.ADDED));
  }

  private RecordResult after(Standing stands, RecordEntry entry) {
    if (stands.taxpayerId() != entry.taxpayerId() && !mayChange.test(stands.taxpayerId())) {
      return RecordResult.OF_ANOTHER_AREA;
    }
    return entry.version() == RecordEntry.NONE
        ? withoutVersion(stands, entry)
        : withVersion(stands, entry);
  }

  private RecordResult withVersion(Standing stands, RecordEntry entry) {
    if (entry.version() < stands.version()) {
      return RecordResult.UNCHANGED;
    }
    if (entry.version() == stands.version()) {
      return stands.sameAs().test(entry)
          ? RecordResult.UNCHANGED
          : RecordResult.VERSION_SAYS_OTHERWISE;
    }
    return keep(entry, RecordResult.CHANGED);
  }

  /** By the order in which they come, as long as nobody has given a version for the record. */
  private RecordResult withoutVersion(Standing stands, RecordEntry entry) {
    if (stands.sameAs().test(entry)) {
      return RecordResult.UNCHANGED;
    }
    if (stands.taxpayerId() != entry.taxpayerId()) {
      return RecordResult.OF_ANOTHER_TAXPAYER;
    }
    return stands.version() == RecordEntry.NONE
        ? keep(entry, RecordResult.CHANGED)
        : RecordResult.VERSION_NEEDED;
  }

  /** By the rows before, or else by the database: what rows before have kept is never older. */
  private Optional<Standing> standing(String key) {
    RecordEntry ofThisBatch = added.getOrDefault(key, changed.get(key));
    if (ofThisBatch != null) {
      return Optional.of(Standing.of(ofThisBatch));
    }
    Optional<Standing> planned = plan == null ? Optional.empty() : plan.standing(key);
    return planned.or(() -> Optional.ofNullable(stored.get(key)).map(Standing::of));
  }

  private RecordResult keep(RecordEntry entry, RecordResult result) {
    (stored.containsKey(entry.key()) ? changed : added).put(entry.key(), entry);
    if (plan != null) {
      plan.remember(entry);
    }
    return result;
  }

  /** Records that the database does not have, each with its newest version. */
  Collection<RecordEntry> added() {
    return added.values();
  }

  /** Records that the database has in an older version. */
  Collection<RecordEntry> changed() {
    return changed.values();
  }
}
