package cn.tax12366.sms.audit;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** An entry of the trail as people read it. */
public final class AuditRow {

  private final long id;
  private final Instant at;
  private final Map<String, String> columns;
  private final Seal seal;

  /**
   * Its place in the chain.
   *
   * @param hash there, in hexadecimal
   */
  public record Seal(long position, String hash) {}

  /**
   * @param columns as they stand in the table, by name
   * @param seal null where it is not known
   */
  public AuditRow(long id, Instant at, Map<String, String> columns, Seal seal) {
    this.id = id;
    this.at = at;
    this.columns = new TreeMap<>(columns);
    this.seal = seal;
  }

  public long getId() {
    return id;
  }

  public Instant getAt() {
    return at;
  }

  /** Officer code, {@code client:} and a name, or {@code system}. */
  public String getActor() {
    return columns.get("actor");
  }

  /** Code of the officer whose order the platform carried out; else null. */
  public String getInTheNameOf() {
    return columns.get("in_the_name_of");
  }

  /** What the actor, or who stands behind him, was called; null if nothing was known. */
  public String getActorName() {
    return columns.get("actor_name");
  }

  public String getUnit() {
    return columns.get("unit");
  }

  public String getUnitName() {
    return columns.get("unit_name");
  }

  /** Null for what the platform did by itself. */
  public String getAddress() {
    return columns.get("address");
  }

  public String getAct() {
    return columns.get("act");
  }

  public String getSubject() {
    return columns.get("subject");
  }

  public String getSubjectName() {
    return columns.get("subject_name");
  }

  public Outcome getOutcome() {
    return Outcome.valueOf(columns.get("outcome"));
  }

  public String getDetail() {
    return columns.get("detail");
  }

  public Map<String, String> getFacts() {
    return StoredTexts.of(columns.get("facts"));
  }

  /** What was so before, by name. */
  public Map<String, String> getBefore() {
    return StoredTexts.of(columns.get("before_state"));
  }

  /** What is so since, by name. */
  public Map<String, String> getAfter() {
    return StoredTexts.of(columns.get("after_state"));
  }

  /** Every column as it stands in the table, by name; those that are null are left out. */
  public Map<String, String> getRaw() {
    Map<String, String> raw = new TreeMap<>(columns);
    raw.values().removeIf(java.util.Objects::isNull);
    return raw;
  }

  /** Null while it waits for the sealer, and in lists. */
  public Seal getSeal() {
    return seal;
  }
}
