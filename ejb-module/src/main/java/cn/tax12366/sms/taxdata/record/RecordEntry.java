package cn.tax12366.sms.taxdata.record;

import java.util.Objects;

/**
 * One version of a record, as a list gives it, with the taxpayer already found.
 *
 * @param key the collection system's own key of the record, at most 64 characters; the same for all
 *     versions of it, and another record's never
 * @param version from 1; the greatest one stands
 * @param deleted whether the record is no more; what is kept of it then is {@link
 *     TaxRecord#impersonal()}
 * @param taxpayerId id of the taxpayer in the address book
 */
public record RecordEntry(
    String key, long version, boolean deleted, long taxpayerId, TaxRecord content) {

  public RecordEntry {
    Objects.requireNonNull(key);
    if (version < 1) {
      throw new IllegalArgumentException("Versions begin with 1, not " + version);
    }
    content = deleted ? content.impersonal() : Objects.requireNonNull(content);
  }
}
