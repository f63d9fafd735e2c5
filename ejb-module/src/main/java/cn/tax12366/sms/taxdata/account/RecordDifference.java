package cn.tax12366.sms.taxdata.account;

import cn.tax12366.sms.shared.RowOutcome;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a few records change in those that are known. Kept in memory only; lives as long as one
 * batch.
 */
class RecordDifference<E extends SourceRecord> {

  private final Map<String, E> known = new HashMap<>();
  private final Map<String, Long> storedVersions = new HashMap<>();
  private final Map<String, E> added = new LinkedHashMap<>();
  private final Map<String, E> changed = new LinkedHashMap<>();

  void know(E stored) {
    known.put(stored.head().sourceKey(), stored);
    storedVersions.put(stored.head().sourceKey(), stored.head().version());
  }

  RecordResult apply(E entry) {
    String key = entry.head().sourceKey();
    E before = known.get(key);
    if (before == null) {
      known.put(key, entry);
      added.put(key, entry);
      return RecordResult.of(RowOutcome.ADDED);
    }
    if (before.head().taxpayerId() != entry.head().taxpayerId()) {
      return RecordResult.refused(new RecordOfAnotherTaxpayer(key));
    }
    return after(before, entry);
  }

  private RecordResult after(E before, E entry) {
    String key = entry.head().sourceKey();
    long stands = before.head().version();
    long comes = entry.head().version();
    if (comes == 0 && stands > 0) {
      return saysTheSame(before, entry)
          ? RecordResult.of(RowOutcome.UNCHANGED)
          : RecordResult.refused(new VersionNeeded(stands, key));
    }
    if (comes < stands) {
      return RecordResult.of(RowOutcome.UNCHANGED);
    }
    if (comes == stands && entry.saysTheSame(before)) {
      return RecordResult.of(RowOutcome.UNCHANGED);
    }
    if (comes == stands && comes > 0) {
      return RecordResult.refused(new VersionSaysOtherwise(comes, key));
    }
    known.put(key, entry);
    (added.containsKey(key) ? added : changed).put(key, entry);
    return RecordResult.of(RowOutcome.CHANGED);
  }

  /** But for the version, which the list does not have. */
  private static boolean saysTheSame(SourceRecord before, SourceRecord entry) {
    return entry.at(before.head().version()).saysTheSame(before);
  }

  Collection<E> added() {
    return added.values();
  }

  Collection<E> changed() {
    return changed.values();
  }

  /** The version that was read of a record that is changed. */
  long storedVersion(E entry) {
    return storedVersions.get(entry.head().sourceKey());
  }
}
