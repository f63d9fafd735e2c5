package cn.tax12366.sms.taxdata.record;

import java.util.Objects;

/**
 * One version of a record, as a list gives it, with the taxpayer already found.
 *
 * @param key the collection system's own key of the record (来源编号), at most 64 characters; the same
 *     for all versions of it, and another record's never
 * @param version from 1, the greatest one stands; {@value #NONE} where the list has no versions
 * @param deleted whether the record is no more (作废, 冲正); what is kept of it then is {@link
 *     TaxRecord#impersonal()}
 * @param taxpayerId id of the taxpayer in the address book
 */
public record RecordEntry(
    String key, long version, boolean deleted, long taxpayerId, TaxRecord content) {

  /** The version of what comes in a list without versions. */
  public static final long NONE = 0;

  public RecordEntry {
    Objects.requireNonNull(key);
    if (version < NONE) {
      throw new IllegalArgumentException("Version " + version);
    }
    content = deleted ? content.impersonal() : Objects.requireNonNull(content);
  }

  /** Whether the other one says the same of the same taxpayer, under whatever version. */
  boolean saysTheSame(RecordEntry other) {
    return deleted == other.deleted
        && taxpayerId == other.taxpayerId
        && content.stated().equals(other.content.stated());
  }
}
