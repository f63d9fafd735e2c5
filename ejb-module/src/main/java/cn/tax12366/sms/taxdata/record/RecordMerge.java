package cn.tax12366.sms.taxdata.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
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
    RecordEntry before = before(entry.key());
    long version = Math.max(before == null ? 0 : before.version(), planned(entry.key()));
    if (isOfAnotherArea(entry, before)) {
      return RecordResult.OF_ANOTHER_AREA;
    }
    if (entry.version() < version) {
      return RecordResult.UNCHANGED;
    }
    if (entry.version() == version) {
      boolean same = version == planned(entry.key()) ? plan.says(entry) : entry.equals(before);
      return same ? RecordResult.UNCHANGED : RecordResult.VERSION_SAYS_OTHERWISE;
    }
    keep(entry);
    return version == 0 ? RecordResult.ADDED : RecordResult.CHANGED;
  }

  private boolean isOfAnotherArea(RecordEntry entry, RecordEntry before) {
    return before != null
        && before.taxpayerId() != entry.taxpayerId()
        && !mayChange.test(before.taxpayerId());
  }

  private RecordEntry before(String key) {
    RecordEntry ofThisBatch = added.getOrDefault(key, changed.get(key));
    return ofThisBatch == null ? stored.get(key) : ofThisBatch;
  }

  private long planned(String key) {
    return plan == null ? 0 : plan.version(key);
  }

  private void keep(RecordEntry entry) {
    (stored.containsKey(entry.key()) ? changed : added).put(entry.key(), entry);
    if (plan != null) {
      plan.remember(entry);
    }
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
