package cn.tax12366.sms.taxdata.record;

import cn.tax12366.sms.shared.BusinessTime;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.function.LongPredicate;

/**
 * Brings records of the collection system in, in the caller's transaction.
 *
 * <p>Idempotent by key and version, and in any order: the same entries again are all UNCHANGED, an
 * older version that comes later changes nothing, and a version that is known and says otherwise is
 * refused. What comes in a list without versions goes by the order in which it comes, as long as
 * nobody has given a version for the record.
 */
@Stateless
@RolesAllowed({"OFFICER", "CLIENT", "SYSTEM"})
public class RecordIntake {

  private VersionedRecords records;
  private RecordTables tables;
  private Clock clock;

  /** For the container. */
  public RecordIntake() {}

  @Inject
  public RecordIntake(VersionedRecords records, RecordTables tables, @BusinessTime Clock clock) {
    this.records = records;
    this.tables = tables;
    this.clock = clock;
  }

  /**
   * Stores what is newer.
   *
   * @param source who says so, such as {@code client:ctais}; at most 40 characters
   * @param entries at most 1,000, all of this kind
   * @param mayChange whether the records of a taxpayer, by id, are the source's to change; asked
   *     where a record is to go over to another taxpayer
   * @return one result per entry, in the order of the entries
   */
  public List<RecordResult> store(
      RecordKind kind, String source, List<RecordEntry> entries, LongPredicate mayChange) {
    return records.store(tables.of(kind), entries, mayChange, source, clock.instant());
  }

  /** What is needed to compare a list of many entries. */
  public RecordPlan plan() {
    return new RecordPlan();
  }

  /**
   * What {@link #store} would answer; nothing is written.
   *
   * @param plan the same for all entries of one list
   */
  public List<RecordResult> compare(
      RecordKind kind, List<RecordEntry> entries, LongPredicate mayChange, RecordPlan plan) {
    return records.compare(tables.of(kind), entries, mayChange, plan);
  }
}
